import type { Viewer } from "#app/accounts/role.ts";
import { type CaseInput, isSameToClient, placeInCase, sessionsOf } from "#app/cases/case.ts";
import { caseFormWords } from "#app/cases/case-form-words.ts";
import { listCaseLinks } from "#app/cases/case-link-repository.server.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { findClinicCase, listSessionDays, updateCaseFacts } from "#app/cases/case-repository.server.ts";
import { findCasePractitioner } from "#app/cases/find-case-practitioner.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { setPlaceInCase } from "#app/provenance/set-place-in-case.server.ts";

export type ChangeCaseResult = { ok: true; askAgain: boolean } | CaseRefusal | null;

/**
 * A clinic changes what it states. Stages of photos follow the dates. Another practitioner or other dates are not what the client confirmed: the case is
 * unconfirmed until they have answered again. Null: no such case of a clinic the viewer speaks for.
 */
export async function changeCase(ctx: Ctx, viewer: Viewer, clinicId: number, caseId: string, input: CaseInput): Promise<ChangeCaseResult> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const before = (await isMember(tx, clinicId, viewer.id)) ? await findClinicCase(tx, clinicId, caseId) : null;
    if (!before) return null;
    if (before.version !== input.version) return refuseCase(caseFormWords().changedMeanwhile, "form", 409);
    const found = await findCasePractitioner(tx, clinicId, input);
    if (!found.ok) return found;
    const sessions = sessionsOf(input);
    const same = isSameToClient(
      { practitionerId: before.practitionerId, sessions: await listSessionDays(tx, caseId) },
      { practitionerId: found.practitionerId, sessions },
    );
    const { treatment, grade = null, skinType = null, pigment = null, pigmentBatch = null } = input;
    const facts = { practitionerId: found.practitionerId, treatment, grade, skinType, pigment, pigmentBatch };
    await updateCaseFacts(tx, before, same ? facts : { ...facts, confirmedAt: null }, sessions);
    for (const photo of await listCasePhotos(tx, [caseId])) await setPlaceInCase(tx, photo, placeInCase(sessions, photo.takenOn));
    const askAgain = !same && before.confirmedAt !== null;
    if (askAgain) await askHolders(tx, caseId, now);
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "case.changed", subjectKind: "case", subjectId: caseId, detail: { clinicId, askAgain } },
      now,
    );
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    return { ok: true, askAgain };
  });
}

/** Those whose account holds the case are written to; the others see it when they open the link they keep. */
async function askHolders(tx: Db, caseId: string, now: Date): Promise<void> {
  for (const link of await listCaseLinks(tx, caseId)) {
    if (link.accountId !== null) await enqueue(tx, { kind: "mail_case_changed", payload: { linkId: link.id } }, now);
  }
}
