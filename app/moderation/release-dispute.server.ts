import { may, type Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import {
  clinicIdsOf,
  findDispute,
  listDisputePhotos,
  partiesOf,
  updateDispute,
  updateJoinedAt,
} from "#app/moderation/dispute-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { setPhotoState } from "#app/provenance/set-photo-state.server.ts";

/**
 * A person has looked: the flood brake comes off. The photos held back by it read "matched" from now on, their parties are told, and their time to be
 * heard begins. Null: no such dispute.
 */
export async function releaseDispute(
  ctx: Ctx,
  viewer: Viewer,
  disputeId: string,
  version: number,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "dispute.release")) return refuse(403, moderationRefusalWords().dispute.moderatorsRelease);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const dispute = await findDispute(tx, disputeId);
    if (!dispute) return null;
    const photos = await listDisputePhotos(tx, disputeId);
    if (await hasConflict(tx, viewer.id, clinicIdsOf(photos))) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const { brakedAt } = dispute;
    if (brakedAt === null || dispute.version !== version) return refuseAsStale();
    if (!(await updateDispute(tx, disputeId, version, { state: dispute.state, brakedAt: null }))) return refuseAsStale();
    const held = photos.filter((photo) => photo.joinedAt >= brakedAt);
    for (const photo of held) {
      if (photo.state !== "confirmed_stolen" && photo.state !== "disputed") await setPhotoState(tx, photo.id, "matched");
    }
    await updateJoinedAt(
      tx,
      disputeId,
      held.map((photo) => photo.id),
      now,
    );
    for (const party of partiesOf(held)) await enqueue(tx, { kind: "mail_dispute_notice", payload: { disputeId, ...party } }, now);
    for (const clinicId of clinicIdsOf(held)) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    await recordEvent(tx, { actorId: viewer.id, action: "dispute.released", subjectKind: "dispute", subjectId: disputeId }, now);
    await recordJudgement(ctx, tx, viewer, { kind: "dispute", subjectId: disputeId, outcome: "released" });
    return { ok: true };
  });
}
