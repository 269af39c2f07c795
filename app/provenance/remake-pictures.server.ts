import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { isDamagedFile } from "#app/platform/file-storage.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { formatsFor } from "#app/provenance/picture-format.ts";
import { readPhotoApart } from "#app/provenance/read-photo-apart.server.ts";
import { storePictures } from "#app/provenance/store-pictures.server.ts";
import { derivatives } from "#db/schema/provenance.ts";

/**
 * Makes a photo's pictures anew from its original, in the place of those whose files were lost or damaged. Only pictures that have a row are put in: what was taken
 * down stays so. False: the original was not kept, or is lost or damaged itself.
 */
export async function remakePictures(ctx: Ctx, photoId: string): Promise<boolean> {
  const photo = await findPhoto(ctx.store.read, photoId);
  if (!photo?.originalKept) return false;
  const original = await ctx.files.get(photo.originalSha256).catch((error: unknown) => {
    if (isDamagedFile(error)) return null;
    throw error;
  });
  if (original === null) return false;
  const reading = await readPhotoApart(ctx, original, formatsFor(photo.purpose));
  if (!reading.ok) return false;
  const { pictures } = await storePictures(ctx, photoId, reading);
  await ctx.store.write(async (tx) => {
    for (const { width, format, height, sha256, bytes } of pictures) {
      const same = and(eq(derivatives.photoId, photoId), eq(derivatives.width, width), eq(derivatives.format, format ?? "jpeg"));
      await tx.update(derivatives).set({ height, sha256, bytes }).where(same);
    }
  });
  return true;
}
