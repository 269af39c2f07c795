import type { Ctx } from "#app/platform/context.server.ts";
import { countDerivatives } from "#app/provenance/case-photo-repository.server.ts";
import { type Derivative, findPhoto, insertDerivatives } from "#app/provenance/photo-repository.server.ts";
import { readPhotoApart } from "#app/provenance/read-photo-apart.server.ts";

/** The job that makes the pictures of a photo anew, once it may be shown again. It does nothing where they are there, or the original was not kept. */
export async function redrawPhoto(ctx: Ctx, photoId: string): Promise<void> {
  const photo = await findPhoto(ctx.store.read, photoId);
  if (!photo?.originalKept || photo.checkedAt === null || photo.state === "failed" || photo.hiddenAt !== null) return;
  if ((await countDerivatives(ctx.store.read, photoId)) > 0) return;
  const original = await ctx.files.get(photo.originalSha256);
  if (!original) throw new Error(`The original of photo ${photoId} is missing from the file storage`);
  const reading = await readPhotoApart(ctx, original);
  if (!reading.ok) return;
  const drawn: Derivative[] = [];
  for (const { width, height, bytes } of reading.derivatives) {
    const stored = await ctx.files.put(bytes);
    drawn.push({ photoId, width, format: "jpeg", height, sha256: stored.sha256, bytes: stored.size });
  }
  await ctx.store.write((tx) => insertDerivatives(tx, drawn));
}
