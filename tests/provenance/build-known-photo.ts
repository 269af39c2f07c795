import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { checkPhoto } from "#app/provenance/check-photo.server.ts";

/** A photo that somebody protects, checked and so known to the copy engine. */
export async function buildKnownPhoto(ctx: Ctx, bytes: Buffer): Promise<string> {
  const received = await receivePhoto(ctx, bytes);
  if (!received.ok) throw new Error(received.message);
  const { photoId } = await addPhoto(ctx, received, { clinicId: null, purpose: "protected", uploadedBy: newId() });
  await checkPhoto(ctx, photoId);
  return photoId;
}
