import { open, readFile } from "node:fs/promises";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { MAX_PHOTO_BYTES, readPhotoHeader } from "#app/provenance/photo-header.ts";
import { countWaitingBefore, findPhotoByBytes, insertPhoto, type NewPhoto } from "#app/provenance/photo-repository.server.ts";

/** A photo whose bytes are safe on disk and whose row is not written yet. */
export interface ReceivedPhoto {
  ok: true;
  originalSha256: string;
  originalBytes: number;
  width: number;
  height: number;
}

/** `message` says what to send instead. */
export interface RefusedPhoto {
  ok: false;
  message: string;
}

/** What is said of a photo by whoever sends it. */
export type PhotoDetails = Pick<
  NewPhoto,
  | "clinicId"
  | "caseId"
  | "batchId"
  | "originalKept"
  | "purpose"
  | "uploadedBy"
  | "treatment"
  | "caption"
  | "takenOn"
  | "daysSinceSession"
  | "beforeTreatment"
  | "drawn"
>;

/** Reads the header, refuses what is no photo, and keeps the original privately. Nothing is decoded here: that is the worker's. Before the transaction, as it writes a file. */
export async function receivePhoto(ctx: Ctx, bytes: Uint8Array): Promise<ReceivedPhoto | RefusedPhoto> {
  const header = readPhotoHeader(bytes);
  if (!header.ok) return { ok: false, message: header.message };
  const stored = await ctx.files.put(bytes);
  return { ok: true, originalSha256: stored.sha256, originalBytes: stored.size, width: header.width, height: header.height };
}

/** Where phones and programs keep size and kind of a photo; a file that has them further on is odd. */
const HEAD_BYTES = 1_000_000;

/** What a file that has arrived says it is, without having all of it in memory. */
export async function readFileHeader(path: string): Promise<ReturnType<typeof readPhotoHeader>> {
  const { head, size } = await readHead(path);
  const header = readPhotoHeader(head);
  return size > MAX_PHOTO_BYTES || (!header.ok && size > head.length) ? readPhotoHeader(await readFile(path)) : header;
}

/** As `receivePhoto`, from disk to disk: ten people who send 12 MB at once take no more memory than one. */
export async function receivePhotoFile(ctx: Ctx, path: string): Promise<ReceivedPhoto | RefusedPhoto> {
  const header = await readFileHeader(path);
  if (!header.ok) return { ok: false, message: header.message };
  const stored = await ctx.files.put({ path });
  return { ok: true, originalSha256: stored.sha256, originalBytes: stored.size, width: header.width, height: header.height };
}

async function readHead(path: string): Promise<{ head: Uint8Array; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(size, HEAD_BYTES)), 0);
    return { head: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

/** Adds a received photo and asks for its check, in one transaction (the caller's, if there is one). The same bytes sent twice are one photo. */
export async function addPhoto(ctx: Ctx, received: ReceivedPhoto, details: PhotoDetails): Promise<{ photoId: string; known: boolean }> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const known = await findPhotoByBytes(tx, details, received.originalSha256);
    if (known) return { photoId: known.id, known: true };
    const photoId = newId();
    const { ok: _, ...file } = received;
    await insertPhoto(tx, { ...details, ...file, id: photoId, state: "checking", createdAt: now });
    await recordEvent(
      tx,
      {
        actorId: details.uploadedBy,
        action: "photo.added",
        subjectKind: "photo",
        subjectId: photoId,
        detail: { clinicId: details.clinicId ?? null },
      },
      now,
    );
    const behind = await countWaitingBefore(tx, photoId, details);
    await enqueue(tx, { kind: "check_photo", payload: { photoId }, behind }, now);
    return { photoId, known: false };
  });
}
