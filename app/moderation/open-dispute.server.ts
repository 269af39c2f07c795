import { isFlood, stateAfter } from "#app/moderation/dispute.ts";
import {
  clinicIdsOf,
  type Dispute,
  type DisputePhoto,
  findOpenProposal,
  insertDispute,
  insertDisputePhoto,
  listDisputePhotos,
  listUndecidedDisputesOf,
  partiesOf,
  updateDispute,
  updateDisputeMerged,
  updateProposalAnswered,
  wereDecidedTogether,
} from "#app/moderation/dispute-repository.server.ts";
import { siteNoteWords } from "#app/moderation/site-note-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { listEvents, recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { sameOwner } from "#app/provenance/photo-purpose.ts";
import { findPhoto, listMatchesOf, type Photo } from "#app/provenance/photo-repository.server.ts";
import { setPhotoState } from "#app/provenance/set-photo-state.server.ts";

/**
 * The job after a match: all copies of one picture over all clinics become one dispute. It joins an undecided dispute that holds one of them,
 * and brings two such together. Running it again changes nothing. Returns the dispute's id; null when there is nothing for people to look at:
 * every match is with the clinic's own photos, or was decided already, or the other photo was taken away meanwhile: then the photo is held back no longer.
 */
export async function openDispute(ctx: Ctx, photoId: string): Promise<string | null> {
  return ctx.store.write(async (tx) => {
    const photo = await findPhoto(tx, photoId);
    if (!photo || photo.hiddenAt !== null) return null;
    const cluster = await gatherCluster(tx, photo);
    if (cluster.length > 1) return bringTogether(ctx, tx, cluster, null);
    if (photo.state === "matched" && (await listUndecidedDisputesOf(tx, [photo.id])).length === 0) await release(tx, photo, ctx.now());
    return null;
  });
}

async function release(tx: Db, photo: Photo, now: Date): Promise<void> {
  await setPhotoState(tx, photo.id, "no_match");
  await recordEvent(tx, { actorId: null, action: "photo.released", subjectKind: "photo", subjectId: photo.id }, now);
  if (photo.clinicId !== null) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: photo.clinicId } }, now);
}

/**
 * Makes one undecided dispute of these photos, inside the caller's transaction. `actorId` null: software brought them together.
 * A photo whose theft was decided stays marked; every other one reads "matched" while people look. Under the flood brake photos only join.
 */
export async function bringTogether(ctx: Ctx, tx: Db, cluster: readonly Photo[], actorId: string | null): Promise<string> {
  const now = ctx.now();
  const ids = cluster.map((photo) => photo.id);
  const [known, ...others] = await listUndecidedDisputesOf(tx, ids);
  const dispute = known ?? (await startDispute(tx, now, actorId));
  const before = new Set((await listDisputePhotos(tx, dispute.id)).map((photo) => photo.id));
  for (const other of others) await mergeInto(tx, other, dispute, now);
  for (const photo of cluster) {
    await insertDisputePhoto(tx, { disputeId: dispute.id, photoId: photo.id, stateBefore: photo.state, joinedAt: now });
  }
  const members = await listDisputePhotos(tx, dispute.id);
  const joined = members.filter((photo) => !before.has(photo.id));
  if (joined.length === 0) return dispute.id;

  const braked = dispute.brakedAt !== null || (await mustBrake(tx, dispute, members, actorId));
  for (const photo of joined) {
    if (!braked && photo.state !== "confirmed_stolen" && photo.state !== "disputed") await setPhotoState(tx, photo.id, "matched");
    await recordEvent(
      tx,
      { actorId, action: "dispute.photo_joined", subjectKind: "dispute", subjectId: dispute.id, detail: { photoId: photo.id } },
      now,
    );
  }
  if (known || braked) await reopen(tx, dispute, now, braked);
  if (braked) return dispute.id;
  for (const party of partiesOf(joined)) {
    await enqueue(tx, { kind: "mail_dispute_notice", payload: { disputeId: dispute.id, ...party } }, now);
  }
  for (const clinicId of clinicIdsOf(joined)) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
  return dispute.id;
}

/** A person who brings photos together has looked, and so has one who released the brake before. */
async function mustBrake(tx: Db, dispute: Dispute, members: readonly DisputePhoto[], actorId: string | null): Promise<boolean> {
  if (actorId !== null || !isFlood(partiesOf(members).length)) return false;
  return !(await listEvents(tx, "dispute", dispute.id)).some((event) => event.action === "dispute.released");
}

/** The photo and all that is connected with it by matches that people have not decided on, hidden ones and matches within one clinic left out. */
async function gatherCluster(tx: Db, start: Photo): Promise<Photo[]> {
  const found = new Map([[start.id, start]]);
  for (const photo of found.values()) {
    for (const match of await listMatchesOf(tx, photo.id)) {
      const otherId = match.photoId === photo.id ? match.matchedPhotoId : match.photoId;
      if (found.has(otherId)) continue;
      const other = await findPhoto(tx, otherId);
      if (!other || other.hiddenAt !== null || sameOwner(photo, other)) continue;
      if (await wereDecidedTogether(tx, photo.id, otherId)) continue;
      found.set(otherId, other);
    }
  }
  return [...found.values()];
}

async function startDispute(tx: Db, now: Date, actorId: string | null): Promise<Dispute> {
  const dispute: Dispute = { id: newId(), state: "open", openedAt: now, decidedAt: null, brakedAt: null, version: 1 };
  await insertDispute(tx, dispute);
  await recordEvent(tx, { actorId, action: "dispute.opened", subjectKind: "dispute", subjectId: dispute.id }, now);
  return dispute;
}

/** The older dispute goes on; the event on the other one says where it went, so that its address still leads somewhere. */
async function mergeInto(tx: Db, from: Dispute, into: Dispute, now: Date): Promise<void> {
  await endProposal(tx, from.id, now);
  await updateDisputeMerged(tx, from.id, into.id);
  await recordEvent(
    tx,
    { actorId: null, action: "dispute.merged", subjectKind: "dispute", subjectId: from.id, detail: { into: into.id } },
    now,
  );
}

/** A proposal was made about fewer photos than there are now: it ends, and whoever works on an older view is told so. */
async function reopen(tx: Db, dispute: Dispute, now: Date, braked: boolean): Promise<void> {
  const state = stateAfter(dispute.state, "join");
  const brakedAt = braked ? (dispute.brakedAt ?? now) : null;
  if (state === null || !(await updateDispute(tx, dispute.id, dispute.version, { state, brakedAt }))) {
    throw new Error(`Dispute ${dispute.id} cannot take another photo`);
  }
  await endProposal(tx, dispute.id, now);
  if (brakedAt !== null && dispute.brakedAt === null) {
    await recordEvent(tx, { actorId: null, action: "dispute.braked", subjectKind: "dispute", subjectId: dispute.id }, now);
  }
}

async function endProposal(tx: Db, disputeId: string, now: Date): Promise<void> {
  const proposal = await findOpenProposal(tx, disputeId);
  if (!proposal) return;
  await updateProposalAnswered(tx, proposal.id, {
    answer: "declined",
    answeredBy: null,
    answeredAt: now,
    answerReasons: siteNoteWords().anotherPhotoJoined,
  });
}
