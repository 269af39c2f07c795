import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { deleteDerivatives, listDerivativeFiles, listNeededFiles } from "#app/provenance/protected-photo-repository.server.ts";

/**
 * The job that deletes every picture made from a hidden photo, but not the original, which was never shown. Files that another row names stay. Run again it
 * finishes what was cut; it leaves a photo that is shown again meanwhile, and one whose check has not ended, which it waits for.
 */
export async function forgetPictures(ctx: Ctx, photoId: string): Promise<void> {
  const photo = await findPhoto(ctx.store.read, photoId);
  if (!photo || photo.hiddenAt === null) return;
  if (photo.checkedAt === null) throw new Error(`Photo ${photoId} is still being checked`);
  const files = await listDerivativeFiles(ctx.store.read, photoId);
  if (files.length === 0) return;
  const needed = await listNeededFiles(ctx.store.read, files, photoId);
  for (const sha256 of files) if (!needed.has(sha256)) await ctx.files.delete(sha256);
  await ctx.store.write(async (tx) => {
    await deleteDerivatives(tx, photoId);
    await recordEvent(tx, { actorId: null, action: "photo.pictures_forgotten", subjectKind: "photo", subjectId: photoId }, ctx.now());
  });
}
