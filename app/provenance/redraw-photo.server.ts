import type { Ctx } from "#app/platform/context.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { findPhoto, insertPictures, listUndrawnPhotoIds } from "#app/provenance/photo-repository.server.ts";
import { formatsFor } from "#app/provenance/picture-format.ts";
import { readPhotoApart } from "#app/provenance/read-photo-apart.server.ts";
import { storePictures } from "#app/provenance/store-pictures.server.ts";

/** Photos asked for in one run: the job asks for itself again until there are no more. */
const AT_ONCE = 200;

/** Asks for the pictures of every photo that was read before they were made in every format, from the one after `after` on. */
export async function redrawPhotos(ctx: Ctx, after: string): Promise<void> {
  const ids = await listUndrawnPhotoIds(ctx.store.read, after, AT_ONCE);
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    for (const photoId of ids) await enqueue(tx, { kind: "redraw_photo", payload: { photoId } }, now);
    const last = ids.at(-1);
    if (ids.length === AT_ONCE && last !== undefined) await enqueue(tx, { kind: "redraw_photos", payload: { after: last } }, now);
  });
}

/**
 * The job that makes the pictures of a photo anew: once it may be shown again, or where not all of them were ever made. It does nothing where they are all
 * there, or the original was not kept.
 */
export async function redrawPhoto(ctx: Ctx, photoId: string): Promise<void> {
  const photo = await findPhoto(ctx.store.read, photoId);
  if (!photo?.originalKept || photo.checkedAt === null || photo.state === "failed" || photo.hiddenAt !== null) return;
  if (photo.thumbHash !== null) return;
  const original = await ctx.files.get(photo.originalSha256);
  if (!original) throw new Error(`The original of photo ${photoId} is missing from the file storage`);
  const reading = await readPhotoApart(ctx, original, formatsFor(photo.purpose));
  if (!reading.ok) return;
  const drawn = await storePictures(ctx, photoId, reading);
  await ctx.store.write(async (tx) => {
    const now = await findPhoto(tx, photoId);
    // Hidden or forgotten meanwhile: nothing would ever remove what came after.
    if (now?.originalKept && now.hiddenAt === null) await insertPictures(tx, photoId, drawn);
  });
}
