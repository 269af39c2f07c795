import type { Viewer } from "#app/accounts/role.ts";
import { findClinicCase } from "#app/cases/case-repository.server.ts";
import { type CorrectionInput, FOUND_SUBJECTS } from "#app/cases/correction.ts";
import { updateDescribed } from "#app/cases/correction-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

/** A clinic that mended somebody else's work says what it found and what that took. Null: no such correction of a clinic the viewer speaks for. */
export async function describeCorrection(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  caseId: string,
  input: CorrectionInput,
): Promise<{ ok: true } | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const treated = (await isMember(tx, clinicId, viewer.id)) ? await findClinicCase(tx, clinicId, caseId) : null;
    if (treated?.treatment !== "correction") return null;
    const found = Object.fromEntries(FOUND_SUBJECTS.flatMap((subject) => (input[subject] ? [[subject, input[subject]]] : [])));
    const { laserSessions = null, cost = null } = input;
    await updateDescribed(tx, caseId, { found, laserSessions, cost, currency: cost === null ? null : (input.currency ?? null) });
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "correction.described", subjectKind: "case", subjectId: caseId, detail: { clinicId } },
      now,
    );
    return { ok: true };
  });
}
