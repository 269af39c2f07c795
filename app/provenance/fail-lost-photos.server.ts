import type { Ctx } from "#app/platform/context.server.ts";
import { failPhoto } from "#app/provenance/check-photo.server.ts";
import { listLostPhotoIds } from "#app/provenance/photo-repository.server.ts";

/** A photo whose check was given up after its last try is said to have failed: its clinic can send it again. Returns how many there were. */
export async function failLostPhotos(ctx: Ctx): Promise<number> {
  const ids = await listLostPhotoIds(ctx.store.read);
  for (const id of ids) await failPhoto(ctx, id, "This photo could not be checked. Export a new copy of it and send that.");
  return ids.length;
}
