import type { Viewer } from "#app/accounts/role.ts";
import { type CaseInput, sessionsOf } from "#app/cases/case.ts";
import type { CaseRefusal } from "#app/cases/case-refusal.ts";
import { insertCase } from "#app/cases/case-repository.server.ts";
import { findCasePractitioner } from "#app/cases/find-case-practitioner.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/** A clinic enters one treated head. Nothing of it is public before a photo or the client's word is. Null: the viewer does not speak for this clinic. */
export async function createCase(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  input: CaseInput,
): Promise<{ ok: true; caseId: string } | CaseRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    if (!(await isMember(tx, clinicId, viewer.id))) return null;
    const found = await findCasePractitioner(tx, clinicId, input);
    if (!found.ok) return found;
    const id = newId();
    const { treatment, grade, skinType, pigment, pigmentBatch } = input;
    await insertCase(
      tx,
      {
        id,
        clinicId,
        practitionerId: found.practitionerId,
        treatment,
        grade,
        skinType,
        pigment,
        pigmentBatch,
        createdBy: viewer.id,
        createdAt: now,
      },
      sessionsOf(input),
    );
    const detail = { clinicId, practitionerId: found.practitionerId };
    await recordEvent(tx, { actorId: viewer.id, action: "case.created", subjectKind: "case", subjectId: id, detail }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    return { ok: true, caseId: id };
  });
}
