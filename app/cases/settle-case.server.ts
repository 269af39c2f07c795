import { refusalsIn } from "#app/cases/case-answer.ts";
import { listCaseAnswers } from "#app/cases/case-link-repository.server.ts";
import { type Case, updateCaseStanding } from "#app/cases/case-repository.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { restorePhoto, withdrawPhoto } from "#app/provenance/withdraw-photo.server.ts";

/**
 * Makes a case and its photos follow what has just been answered, in the transaction of the answer. Whoever calls it forgets the shared pages after the commit.
 * `confirmedAt`: undefined leaves it.
 */
export async function settleCase(tx: Db, treated: Case, now: Date, confirmedAt?: Date | null): Promise<void> {
  const { notMyHead, unpublished } = refusalsIn(await listCaseAnswers(tx, [treated.id]));
  const hidden = notMyHead || unpublished;
  // One time for the case and its photos: it tells which of them were hidden by this, and not by a moderator.
  const withdrawnAt = hidden ? (treated.withdrawnAt ?? now) : null;
  for (const photo of await listCasePhotos(tx, [treated.id])) {
    if (withdrawnAt !== null) await withdrawPhoto(tx, photo, { caseId: treated.id, now: withdrawnAt, forget: unpublished });
    else if (isHiddenBy(treated, photo) && photo.originalKept) await restorePhoto(tx, photo, { caseId: treated.id, now });
  }
  await updateCaseStanding(tx, treated.id, { withdrawnAt, ...(confirmedAt === undefined ? {} : { confirmedAt }) });
  await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: treated.clinicId } }, now);
  await enqueue(tx, { kind: "invite_client", payload: { caseId: treated.id } }, now);
}

/** The person's own word hid this photo, and not a moderator. */
const isHiddenBy = (treated: Case, photo: { hiddenAt: Date | null }): boolean =>
  photo.hiddenAt !== null && photo.hiddenAt.getTime() === treated.withdrawnAt?.getTime();
