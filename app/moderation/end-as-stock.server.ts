import type { Viewer } from "#app/accounts/role.ts";
import { may } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { stateAfter } from "#app/moderation/dispute.ts";
import { clinicIdsOf, findDispute, listDisputePhotos, updateDispute } from "#app/moderation/dispute-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { addStockPhoto } from "#app/provenance/add-stock-photo.server.ts";
import { STRONG_WEIGHT } from "#app/provenance/photo-evidence.ts";
import { listEvidenceWeights } from "#app/provenance/photo-evidence-repository.server.ts";
import { listPhotosById } from "#app/provenance/photo-repository.server.ts";
import { setPhotoState } from "#app/provenance/set-photo-state.server.ts";
import { updateStockPhotoId } from "#app/provenance/stock-photo-repository.server.ts";

/**
 * Ends a dispute that the flood brake stopped: its picture is one that many may use, so it goes to the negative bank and every photo reads cleared. One
 * person does this, since it accuses nobody; it is on record, and not open to one where strong evidence says whose the picture is. Null: no such dispute.
 */
export async function endAsStock(
  ctx: Ctx,
  viewer: Viewer,
  disputeId: string,
  input: { version: number; supplier: string; source: string },
): Promise<{ ok: true; stockPhotoId: string } | ModerationRefusal | null> {
  if (!may(viewer, "dispute.release")) return refuse(403, moderationRefusalWords().dispute.moderatorsRelease);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const dispute = await findDispute(tx, disputeId);
    if (!dispute) return null;
    const members = await listDisputePhotos(tx, disputeId);
    if (await hasConflict(tx, viewer.id, clinicIdsOf(members))) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const state = stateAfter(dispute.state, "share");
    if (dispute.brakedAt === null || state === null || dispute.version !== input.version) return refuseAsStale();
    const weights = await listEvidenceWeights(tx, members);
    if ([...weights.values()].some((weight) => weight >= STRONG_WEIGHT)) {
      return refuse(409, moderationRefusalWords().dispute.strongEvidence);
    }
    const kept = (await listPhotosById(tx, idsOf(members))).filter((photo) => photo.originalKept);
    const [largest] = kept.toSorted((a, b) => b.width * b.height - a.width * a.height || (a.id < b.id ? -1 : 1));
    if (!largest) return refuse(422, moderationRefusalWords().dispute.noFileKept);
    if (!(await updateDispute(tx, disputeId, input.version, { state, decidedAt: now, brakedAt: null }))) return refuseAsStale();

    const { originalSha256, originalBytes, width, height } = largest;
    const stock = await addStockPhoto(ctx, viewer, { ok: true, originalSha256, originalBytes, width, height }, input);
    if (!stock) return refuse(403, moderationRefusalWords().dispute.moderatorsKeepStock);
    const cleared = members.filter((photo) => photo.state !== "confirmed_stolen");
    await updateStockPhotoId(tx, idsOf(cleared), stock.photoId);
    for (const photo of cleared) await setPhotoState(tx, photo.id, "cleared");
    for (const clinicId of clinicIdsOf(members)) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: "dispute.ended_as_stock",
        subjectKind: "dispute",
        subjectId: disputeId,
        detail: { stockPhotoId: stock.photoId, photos: cleared.length },
      },
      now,
    );
    await recordJudgement(ctx, tx, viewer, { kind: "dispute", subjectId: disputeId, outcome: "stock" });
    return { ok: true, stockPhotoId: stock.photoId };
  });
}

const idsOf = (photos: readonly { id: string }[]) => photos.map((photo) => photo.id);
