import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { listNeededFiles } from "#app/provenance/needed-file-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { deleteDerivatives, listDerivativeFiles } from "#app/provenance/protected-photo-repository.server.ts";

const WAIT_MS = 60_000;

/**
 * The job that deletes every picture made from a hidden photo, but not the original, which was never shown. Files that another row names stay. Run again it
 * finishes what was cut, and it leaves a photo that is shown again meanwhile. A check that has not ended may still make pictures, however long it has to wait
 * for its turn: so the job comes back.
 */
export async function forgetPictures(ctx: Ctx, photoId: string): Promise<void> {
  const photo = await findPhoto(ctx.store.read, photoId);
  if (!photo || photo.hiddenAt === null) return;
  if (photo.checkedAt === null) {
    const runAt = new Date(ctx.now().getTime() + WAIT_MS);
    await ctx.store.write((tx) => enqueue(tx, { kind: "forget_pictures", payload: { photoId }, runAt }, ctx.now()));
    return;
  }
  const files = await listDerivativeFiles(ctx.store.read, photoId);
  if (files.length === 0) return;
  // Each is looked up right before it goes: a row that names it may come while the others are deleted.
  for (const sha256 of files) {
    if (!(await listNeededFiles(ctx.store.read, [sha256], photoId)).has(sha256)) await ctx.files.delete(sha256);
  }
  await ctx.store.write(async (tx) => {
    await deleteDerivatives(tx, photoId);
    await recordEvent(tx, { actorId: null, action: "photo.pictures_forgotten", subjectKind: "photo", subjectId: photoId }, ctx.now());
  });
}
