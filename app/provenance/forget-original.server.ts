import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { listNeededFiles } from "#app/provenance/needed-file-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { deleteDerivatives, listDerivativeFiles } from "#app/provenance/protected-photo-repository.server.ts";

/**
 * The job that deletes the file of a photo whose owner wanted fingerprints only, or removed it, with every picture made from it. It waits for the photo's
 * check, and leaves files that another row names. Run again it finishes what was cut. Somebody who sends the same bytes in the very moment of the deletion
 * is told to send them again.
 */
export async function forgetOriginal(ctx: Ctx, photoId: string): Promise<void> {
  const photo = await findPhoto(ctx.store.read, photoId);
  if (!photo || photo.originalKept || photo.checkedAt === null) return;
  const files = [photo.originalSha256, ...(await listDerivativeFiles(ctx.store.read, photoId))];
  // Each is looked up right before it goes: a row that names it may come while the others are deleted.
  for (const sha256 of files) {
    if (!(await listNeededFiles(ctx.store.read, [sha256], photoId)).has(sha256)) await ctx.files.delete(sha256);
  }
  await ctx.store.write(async (tx) => {
    await deleteDerivatives(tx, photoId);
    await recordEvent(tx, { actorId: null, action: "photo.file_forgotten", subjectKind: "photo", subjectId: photoId }, ctx.now());
  });
}
