import { may, type Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { clinicIdsOf, listDisputePhotos, listUndecidedDisputesOf } from "#app/moderation/dispute-repository.server.ts";
import type { WeighInput } from "#app/moderation/evidence-weighing.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { refuseFormerLooker } from "#app/moderation/refuse-former-looker.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { listEvents, recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { EVIDENCE_WEIGHTS, FIRST_HERE_WEIGHT, STRONG_WEIGHT, stateWithEvidence } from "#app/provenance/photo-evidence.ts";
import {
  findEvidence,
  listEvidenceWeights,
  updateEvidenceReopened,
  updateEvidenceWeighed,
} from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto, type Photo } from "#app/provenance/photo-repository.server.ts";
import { setPhotoState } from "#app/provenance/set-photo-state.server.ts";
import { PHOTO_STATES, type PhotoState } from "#app/provenance/verdict.ts";

/**
 * A moderator accepts or refuses one piece of evidence, once. Strong evidence makes a photo `original` that nobody disputes and nothing was decided
 * against; inside a dispute it counts in the decision. What is refused changes nothing. Null: there is no such piece.
 */
export async function weighEvidence(
  ctx: Ctx,
  viewer: Viewer,
  evidenceId: string,
  { outcome, legible, note }: WeighInput,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "evidence.weigh")) return refuse(403, moderationRefusalWords().evidence.moderatorsWeigh);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const evidence = await findEvidence(tx, evidenceId);
    const photo = evidence && (await findPhoto(tx, evidence.photoId));
    if (!evidence || !photo) return null;
    if (evidence.accountId === viewer.id || (await hasConflict(tx, viewer.id, await listConcernedClinicIds(tx, photo))))
      return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const former = await refuseFormerLooker(tx, viewer, "photo_evidence", evidenceId);
    if (former) return former;
    if (outcome === "accepted" && evidence.kind === "live_recapture" && legible !== "yes") {
      return refuse(422, moderationRefusalWords().evidence.codeUnread, "legible");
    }
    if (!(await updateEvidenceWeighed(tx, evidenceId, { weighed: outcome, weighedBy: viewer.id, weighedAt: now, weighedNote: note }))) {
      return refuseAsStale();
    }
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: `evidence.${outcome}`,
        subjectKind: "photo",
        subjectId: photo.id,
        detail: { evidenceId, kind: evidence.kind },
      },
      now,
    );
    await enqueue(tx, { kind: "mail_evidence_weighed", payload: { evidenceId } }, now);
    if (outcome === "accepted") await markOriginal(tx, photo, EVIDENCE_WEIGHTS[evidence.kind], now);
    await recordJudgement(ctx, tx, viewer, { kind: "photo_evidence", subjectId: evidenceId, outcome: outcome });
    return { ok: true };
  });
}

const isPhotoState = (text: unknown): text is PhotoState => (PHOTO_STATES as readonly unknown[]).includes(text);

async function markOriginal(tx: Db, photo: Photo, weight: number, now: Date): Promise<void> {
  const state = stateWithEvidence(photo.state, weight);
  if (state === photo.state || photo.stockPhotoId !== null || photo.hiddenAt !== null) return;
  if ((await listUndecidedDisputesOf(tx, [photo.id])).length > 0) return;
  await setPhotoState(tx, photo.id, state);
  await recordEvent(
    tx,
    { actorId: null, action: "photo.evidenced", subjectKind: "photo", subjectId: photo.id, detail: { from: photo.state, to: state } },
    now,
  );
  if (photo.clinicId !== null) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: photo.clinicId } }, now);
}

/** The piece waits to be weighed again, and a photo that it had made an original reads as before unless other evidence does. In the caller's transaction. */
export async function takeBackWeighing(ctx: Ctx, tx: Db, by: { actorId: string; lookId: string }, evidenceId: string): Promise<void> {
  const now = ctx.now();
  const before = await findEvidence(tx, evidenceId);
  const photo = before && (await findPhoto(tx, before.photoId));
  if (!before || !photo || !(await updateEvidenceReopened(tx, evidenceId))) return;
  const detail = { evidenceId, lookId: by.lookId, before: before.weighed };
  await recordEvent(tx, { actorId: by.actorId, action: "evidence.reopened", subjectKind: "photo", subjectId: photo.id, detail }, now);
  const made = (await listEvents(tx, "photo", photo.id)).findLast((event) => event.action === "photo.evidenced");
  const was = made?.detail.from;
  const left = (await listEvidenceWeights(tx, [photo])).get(photo.id) ?? FIRST_HERE_WEIGHT;
  if (photo.state !== "original" || left >= STRONG_WEIGHT || !isPhotoState(was)) return;
  await setPhotoState(tx, photo.id, was);
  if (photo.clinicId !== null) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: photo.clinicId } }, now);
}

/** The photo's clinic, and those of the undecided disputes it is in: a tie to a rival is a tie too. */
export async function listConcernedClinicIds(db: Db, photo: Photo): Promise<number[]> {
  const ids = new Set(clinicIdsOf([photo]));
  for (const dispute of await listUndecidedDisputesOf(db, [photo.id])) {
    for (const clinicId of clinicIdsOf(await listDisputePhotos(db, dispute.id))) ids.add(clinicId);
  }
  return [...ids];
}
