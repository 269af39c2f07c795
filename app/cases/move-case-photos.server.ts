import type { Viewer } from "#app/accounts/role.ts";
import { placeInCase } from "#app/cases/case.ts";
import { caseFormWords } from "#app/cases/case-form-words.ts";
import { listCaseAnswers } from "#app/cases/case-link-repository.server.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { findClinicCase, listSessionDays } from "#app/cases/case-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { listPhotosById } from "#app/provenance/photo-repository.server.ts";
import { setPhotoCase } from "#app/provenance/set-place-in-case.server.ts";

/**
 * Ties photos that the clinic has sent before to one of its cases, or takes them out again, which ends once the client has answered: what they were shown stays
 * theirs to withdraw. Null: no such case, or no such photo, of a clinic the viewer speaks for.
 */
export async function moveCasePhotos(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  caseId: string,
  { photoIds, into }: { photoIds: readonly string[]; into: boolean },
): Promise<{ ok: true } | CaseRefusal | null> {
  const say = caseFormWords();
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const treated = (await isMember(tx, clinicId, viewer.id)) ? await findClinicCase(tx, clinicId, caseId) : null;
    const photos = await listPhotosById(tx, [...new Set(photoIds)]);
    const own = photos.filter((photo) => photo.clinicId === clinicId && photo.purpose === "clinic" && photo.hiddenAt === null);
    if (!treated || own.length === 0 || own.length < new Set(photoIds).size) return null;
    if (treated.withdrawnAt !== null) return refuseCase(say.withdrawnCase);
    if (!into && (await listCaseAnswers(tx, [caseId])).length > 0) {
      return refuseCase(say.photosStay, "form", 409);
    }
    if (own.some((photo) => photo.caseId !== (into ? null : caseId))) {
      return refuseCase(say.photosMoved, "form", 409);
    }
    const sessions = await listSessionDays(tx, caseId);
    for (const photo of own) {
      await setPhotoCase(tx, photo, into ? caseId : null, into ? placeInCase(sessions, photo.takenOn) : null);
      const detail = { caseId: into ? caseId : null };
      await recordEvent(tx, { actorId: viewer.id, action: "photo.moved", subjectKind: "photo", subjectId: photo.id, detail }, now);
    }
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    return { ok: true };
  });
}
