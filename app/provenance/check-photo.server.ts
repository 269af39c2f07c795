import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { CopyAnswer, CopyMatch } from "#app/provenance/copy-answer.ts";
import { findCopiesApart } from "#app/provenance/find-copies-apart.server.ts";
import { ENGINE_VERSION } from "#app/provenance/fingerprint.server.ts";
import { replaceFingerprints } from "#app/provenance/fingerprint-repository.server.ts";
import { findHiddenByBytes } from "#app/provenance/hidden-photo-repository.server.ts";
import { countKnown } from "#app/provenance/known-photos.server.ts";
import { isShown, sameOwner } from "#app/provenance/photo-purpose.ts";
import {
  findPhoto,
  insertCaptureClaims,
  insertMatches,
  insertPictures,
  listPhotosById,
  type Photo,
  updateCheckedPhoto,
  updateStockCopy,
} from "#app/provenance/photo-repository.server.ts";
import { formatsFor } from "#app/provenance/picture-format.ts";
import type { PhotoReading } from "#app/provenance/read-photo.server.ts";
import { readPhotoApart } from "#app/provenance/read-photo-apart.server.ts";
import { storePictures } from "#app/provenance/store-pictures.server.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";

/**
 * The worker's whole work on one photo: read it apart, keep derivatives, claims and fingerprints, search for copies among the photos of everybody else.
 * Run again after a crash it goes on where it was; run again after it finished it does nothing.
 */
export async function checkPhoto(ctx: Ctx, photoId: string): Promise<void> {
  const photo = await findPhoto(ctx.store.read, photoId);
  if (!photo || photo.checkedAt !== null) return;
  const original = await ctx.files.get(photo.originalSha256);
  if (!original) throw new Error(`The original of photo ${photoId} is missing from the file storage`);

  const reading = await readPhotoApart(ctx, original, formatsFor(photo.purpose));
  if (!reading.ok) return failPhoto(ctx, photo, reading.message);
  await keepReading(ctx, photoId, reading);

  const found = await sortOut(ctx, photo, await findCopiesApart(ctx, reading.query, true));
  const compared = await countKnown(ctx.store);
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const { width, height } = reading;
    if (!(await updateCheckedPhoto(tx, photoId, { state: found.state, checkedAt: now, width, height }))) return;
    await insertMatches(
      tx,
      found.copies.map(({ photoId: matchedPhotoId, ...match }) => ({
        ...match,
        id: newId(),
        photoId,
        matchedPhotoId,
        engineVersion: ENGINE_VERSION,
        foundAt: now,
      })),
    );
    const detail = { state: found.state, matches: found.copies.length, compared: compared - 1, engine: ENGINE_VERSION };
    await recordEvent(tx, { actorId: null, action: "photo.checked", subjectKind: "photo", subjectId: photoId, detail }, now);
    if (found.stockPhotoId !== null) await updateStockCopy(tx, photoId, found.stockPhotoId);
    for (const copy of found.copiesOfStock) await clearStockCopy(tx, copy, photoId, now);
    if (found.copies.length > 0) await enqueue(tx, { kind: "open_dispute", payload: { photoId } }, now);
    if (found.removedId !== null) await enqueue(tx, { kind: "report_removed_copy", payload: { photoId, removedId: found.removedId } }, now);
    if (!photo.originalKept) await enqueue(tx, { kind: "forget_original", payload: { photoId } }, now);
    if (photo.clinicId !== null) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: photo.clinicId } }, now);
  });
}

/** A file that cannot be opened is set aside with words for whoever sent it. */
export async function failPhoto(ctx: Ctx, { id, originalKept }: Pick<Photo, "id" | "originalKept">, message: string): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    if (!(await updateCheckedPhoto(tx, id, { state: "failed", checkedAt: now, failure: message }))) return;
    await recordEvent(tx, { actorId: null, action: "photo.failed", subjectKind: "photo", subjectId: id }, now);
    if (!originalKept) await enqueue(tx, { kind: "forget_original", payload: { photoId: id } }, now);
  });
}

/** Before the search: of two copies checked by two workers at once, the later search then sees the other. */
async function keepReading(ctx: Ctx, photoId: string, reading: PhotoReading): Promise<void> {
  const { fingerprints, claims, credential } = reading;
  const pictures = await storePictures(ctx, photoId, reading);
  await ctx.store.write(async (tx) => {
    await insertPictures(tx, photoId, pictures);
    await replaceFingerprints(tx, photoId, fingerprints);
    await insertCaptureClaims(tx, {
      photoId,
      ...claims,
      credential: credential.verdict,
      credentialIssuer: credential.issuer,
      credentialSignedAt: credential.signedAt,
      credentialGenerator: credential.generator,
    });
  });
}

interface Findings {
  state: PhotoState;
  /** Matches that people have to look at. */
  copies: CopyMatch[];
  /** The stock picture this photo is a copy of. */
  stockPhotoId: string | null;
  /** The photo that was taken down and has now been sent again: a moderator looks before anybody sees it. */
  removedId: string | null;
  /** This photo is stock, and these are copies of it that no dispute holds. */
  copiesOfStock: Photo[];
}

/**
 * What the matches mean. One owner's own photos look alike from session to session: no alarm. Nor is a copy of what suppliers hand out: it was cleared
 * when a moderator put that picture into the stock. Photos that are hidden name nobody, but none of them comes back unseen.
 */
async function sortOut(ctx: Ctx, photo: Photo, answer: CopyAnswer): Promise<Findings> {
  const matches = answer.answer === "matches" ? answer.matches : [];
  const known = new Map(
    (
      await listPhotosById(
        ctx.store.read,
        matches.map((match) => match.photoId),
      )
    ).map((other) => [other.id, other]),
  );
  const foreign = matches.filter(({ photoId }) => {
    const other = known.get(photoId);
    return other && other.id !== photo.id && other.hiddenAt === null && (other.purpose === "stock" || !sameOwner(other, photo));
  });
  const quiet = answer.answer === "cannot_tell" ? ("cannot_tell" as const) : ("no_match" as const);
  const sure = foreign.filter((match) => match.band !== "possible");
  const ofStock = sure.find(({ photoId }) => known.get(photoId)?.purpose === "stock");
  if (photo.purpose === "stock") {
    const copiesOfStock = sure.flatMap(({ photoId }) => known.get(photoId) ?? []).filter((other) => other.state === "no_match");
    return { state: quiet, copies: [], stockPhotoId: null, removedId: null, copiesOfStock };
  }
  if (ofStock) return { state: "cleared", copies: [], stockPhotoId: ofStock.photoId, removedId: null, copiesOfStock: [] };
  const copies = foreign.filter(({ photoId }) => known.get(photoId)?.purpose !== "stock");
  // Where people look at a match anyway, one look is enough.
  const removedId = copies.length === 0 && isShown(photo.purpose) ? await findRemoved(ctx, photo, matches, known) : null;
  return { state: copies.length > 0 || removedId !== null ? "matched" : quiet, copies, stockPhotoId: null, removedId, copiesOfStock: [] };
}

/** The photo that was taken down of which this is a copy, from its own clinic too: by its bytes, or as sure as a match can be. */
async function findRemoved(
  ctx: Ctx,
  photo: Photo,
  matches: readonly CopyMatch[],
  known: ReadonlyMap<string, Photo>,
): Promise<string | null> {
  const byBytes = await findHiddenByBytes(ctx.store.read, photo.originalSha256);
  if (byBytes !== null && byBytes.id !== photo.id) return byBytes.id;
  const taken = matches.find(({ photoId, band }) => {
    const other = known.get(photoId);
    return band !== "possible" && other !== undefined && other.id !== photo.id && other.hiddenAt !== null && isShown(other.purpose);
  });
  return taken?.photoId ?? null;
}

async function clearStockCopy(tx: Db, copy: Photo, stockPhotoId: string, now: Date): Promise<void> {
  await updateStockCopy(tx, copy.id, stockPhotoId);
  await recordEvent(
    tx,
    { actorId: null, action: "photo.cleared_as_stock", subjectKind: "photo", subjectId: copy.id, detail: { stockPhotoId } },
    now,
  );
  if (copy.clinicId !== null) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: copy.clinicId } }, now);
}
