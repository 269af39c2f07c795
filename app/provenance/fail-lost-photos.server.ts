import type { Ctx } from "#app/platform/context.server.ts";
import { failPhoto } from "#app/provenance/check-photo.server.ts";
import { photoRefusalWords } from "#app/provenance/photo-refusal-words.ts";
import { listLostPhotos } from "#app/provenance/photo-repository.server.ts";

/** A photo whose check was given up after its last try is said to have failed: its clinic can send it again. Returns how many there were. */
export async function failLostPhotos(ctx: Ctx): Promise<number> {
  const lost = await listLostPhotos(ctx.store.read);
  for (const photo of lost) await failPhoto(ctx, photo, photoRefusalWords().couldNotBeChecked);
  return lost.length;
}
