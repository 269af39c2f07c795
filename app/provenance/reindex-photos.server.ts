import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { ENGINE_VERSION } from "#app/provenance/fingerprint.server.ts";
import { listOutdatedPhotoIds, replaceFingerprints } from "#app/provenance/fingerprint-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { readPhotoApart } from "#app/provenance/read-photo-apart.server.ts";

/** Photos asked for in one run: the job asks for itself again until there are no more. */
const AT_ONCE = 200;

/**
 * Asks for every photo whose fingerprints were made by another engine version to be read again, from the one after `after` on. A photo that is kept as
 * fingerprints only cannot be read again: its hashes stay, its owner has to register it anew for the rest.
 */
export async function reindexPhotos(ctx: Ctx, after: string): Promise<void> {
  const ids = await listOutdatedPhotoIds(ctx.store.read, after, AT_ONCE);
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    for (const photoId of ids) await enqueue(tx, { kind: "reindex_photo", payload: { photoId } }, now);
    const last = ids.at(-1);
    if (ids.length === AT_ONCE && last !== undefined) await enqueue(tx, { kind: "reindex_photos", payload: { after: last } }, now);
  });
}

/** New fingerprints for one photo, in place of the old ones. What was found and decided with those stays as it is. */
export async function reindexPhoto(ctx: Ctx, photoId: string): Promise<void> {
  const photo = await findPhoto(ctx.store.read, photoId);
  const original = photo?.originalKept ? await ctx.files.get(photo.originalSha256) : null;
  if (!photo || !original) return;
  const reading = await readPhotoApart(ctx, original, []);
  if (!reading.ok) return;
  await ctx.store.write(async (tx) => {
    await replaceFingerprints(tx, photoId, reading.fingerprints);
    await recordEvent(
      tx,
      { actorId: null, action: "photo.reindexed", subjectKind: "photo", subjectId: photoId, detail: { engine: ENGINE_VERSION } },
      ctx.now(),
    );
  });
}
