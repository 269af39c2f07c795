import type { Viewer } from "#app/accounts/role.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import { findCorrection, findCorrectionReply, insertCorrectionReply } from "#app/cases/correction-repository.server.ts";
import { correctionWords } from "#app/cases/correction-words.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

/** The clinic that a client named replies, once and publicly. Null: no printed correction names a clinic the viewer speaks for. */
export async function replyToCorrection(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  caseId: string,
  body: string,
): Promise<{ ok: true } | CaseRefusal | null> {
  const now = ctx.now();
  const result = await ctx.store.write(async (tx): Promise<{ ok: true } | CaseRefusal | null> => {
    const treated = await findCase(tx, caseId);
    const correction = await findCorrection(tx, caseId);
    if (correction?.earlierClinicId !== clinicId || !treated || treated.confirmedAt === null || treated.withdrawnAt !== null) return null;
    if (!(await isMember(tx, clinicId, viewer.id))) return null;
    if (await findCorrectionReply(tx, caseId)) return refuseCase(correctionWords().hasReply, "form", 409);
    await insertCorrectionReply(tx, { caseId, accountId: viewer.id, body, createdAt: now });
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "correction.replied", subjectKind: "case", subjectId: caseId, detail: { clinicId } },
      now,
    );
    return { ok: true };
  });
  return result;
}
