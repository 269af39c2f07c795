import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { addPhoto, type PhotoDetails, type RefusedPhoto, receivePhotoFile } from "#app/provenance/add-photo.server.ts";
import { findPhotoByBytes, type Photo } from "#app/provenance/photo-repository.server.ts";
import { quotaRefusal } from "#app/provenance/upload-quota.ts";
import { sumSentSince } from "#app/provenance/upload-repository.server.ts";

const DAY_MS = 86_400_000;

/** A file as it came in: read already, or dropped on the way with the reason. */
export type SentPhoto =
  | { ok: true; shownName: string; path: string; bytes: number; sha256: string }
  | { ok: false; shownName: string; message: string };

/** `known`: the same bytes were sent before, and `photo` is as it stood then. */
export type Admission = { ok: true; photoId: string; known: Photo | null } | RefusedPhoto;

/** One photo that a person sends: refused when it is no photo or more than their share of the day, otherwise kept and waiting for its check. */
export async function admitPhoto(ctx: Ctx, file: SentPhoto, details: PhotoDetails): Promise<Admission> {
  if (!file.ok) return { ok: false, message: file.message };
  // Asked before anything is written to disk, and again in the transaction that counts.
  const early = await look(ctx, ctx.store.read, file, details);
  if (early !== null) return early;
  const received = await receivePhotoFile(ctx, file.path);
  if (!received.ok) return received;
  return ctx.store.write(async (tx) => {
    const late = await look(ctx, tx, file, details);
    if (late !== null) return late;
    return { ok: true, photoId: (await addPhoto(ctx, received, details)).photoId, known: null };
  });
}

async function look(ctx: Ctx, db: Db, file: { bytes: number; sha256: string }, details: PhotoDetails): Promise<Admission | null> {
  const known = await findPhotoByBytes(db, details, file.sha256);
  if (known) return { ok: true, photoId: known.id, known };
  const refusal = quotaRefusal(await sumSentSince(db, details, new Date(ctx.now().getTime() - DAY_MS)), file.bytes);
  return refusal === null ? null : { ok: false, message: refusal };
}
