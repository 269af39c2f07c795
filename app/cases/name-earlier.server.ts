import type { CaseLink } from "#app/cases/case-link-repository.server.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import type { EarlierInput } from "#app/cases/correction.ts";
import { deleteCorrectionReply, findCorrection, updateEarlier } from "#app/cases/correction-repository.server.ts";
import { correctionWords } from "#app/cases/correction-words.ts";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/**
 * The client of a correction says whose work was mended, or takes that back; the correcting clinic cannot. A clinic known here is told and may reply. Nothing
 * follows from it for any score. Null: the case is gone.
 */
export async function nameEarlier(ctx: Ctx, link: CaseLink, input: EarlierInput): Promise<{ ok: true } | CaseRefusal | null> {
  const say = correctionWords();
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<{ ok: true } | CaseRefusal | null> => {
    const treated = await findCase(tx, link.caseId);
    if (!treated) return null;
    if (treated.treatment !== "correction" || treated.confirmedAt === null) {
      return refuseCase(say.confirmFirst, "form", 409);
    }
    const slug = input.intent === "name" ? (input.earlierClinic ?? "") : "";
    const clinic = slug === "" ? null : await findClinicBySlug(tx, slug);
    if (slug !== "" && !clinic) return refuseCase(say.clinicListed, "earlierClinic");
    if (clinic?.id === treated.clinicId) return refuseCase(say.sameClinic, "earlierClinic");
    const name = input.intent === "name" && !clinic ? (input.earlierName ?? null) : null;
    if (input.intent === "name" && !clinic && name === null) return refuseCase(say.nameOrClinic, "earlierName");
    const before = await findCorrection(tx, treated.id);
    if (before && before.earlierClinicId !== (clinic?.id ?? null)) await deleteCorrectionReply(tx, treated.id);
    const namedAt = clinic || name ? now : null;
    await updateEarlier(tx, treated.id, { earlierClinicId: clinic?.id ?? null, earlierName: name, namedAt });
    const action = namedAt === null ? "correction.unnamed" : "correction.named";
    const detail = { linkId: link.id, earlierClinicId: clinic?.id ?? null };
    await recordEvent(tx, { actorId: link.accountId, action, subjectKind: "case", subjectId: treated.id, detail }, now);
    if (clinic && before?.earlierClinicId !== clinic.id)
      await enqueue(tx, { kind: "mail_correction_named", payload: { caseId: treated.id } }, now);
    return { ok: true };
  });
}
