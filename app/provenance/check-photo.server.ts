import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { type CopyMatch, findCopies } from "#app/provenance/copy-engine.ts";
import { gatePhoto } from "#app/provenance/decoder-gate.server.ts";
import { renderDerivatives } from "#app/provenance/derivatives.server.ts";
import { openCopyEngine } from "#app/provenance/known-photos.server.ts";
import { sameOwner } from "#app/provenance/photo-purpose.ts";
import {
  type Derivative,
  findPhoto,
  insertDerivatives,
  insertFingerprint,
  insertMatches,
  listPhotosById,
  type Photo,
  updateCheckedPhoto,
} from "#app/provenance/photo-repository.server.ts";
import { regionsOfTurn, turnOf } from "#app/provenance/transform.ts";

/**
 * The worker's whole work on one photo: gate, derivatives, fingerprint, search for copies among the photos of all other clinics.
 * Run again after a crash it goes on where it was; run again after it finished it does nothing.
 */
export async function checkPhoto(ctx: Ctx, photoId: string): Promise<void> {
  const photo = await findPhoto(ctx.store.read, photoId);
  if (!photo || photo.checkedAt !== null) return;
  const original = await ctx.files.get(photo.originalSha256);
  if (!original) throw new Error(`The original of photo ${photoId} is missing from the file storage`);

  const gate = await gatePhoto(original);
  if (!gate.ok) return failPhoto(ctx, photoId, gate.message);

  const derivatives: Derivative[] = [];
  for (const { width, height, bytes } of await renderDerivatives(original)) {
    const stored = await ctx.files.put(bytes);
    derivatives.push({ photoId, width, height, sha256: stored.sha256, bytes: stored.size });
  }
  const engine = await openCopyEngine(ctx.store);
  const { fingerprint, query } = await engine.read(original);
  // Before the search: of two copies checked by two workers at once, the later search then sees the other.
  await ctx.store.write(async (tx) => {
    await insertDerivatives(tx, derivatives);
    await insertFingerprint(tx, photoId, fingerprint);
  });

  const answer = await findCopies(await openCopyEngine(ctx.store), query);
  const copies = answer.answer === "matches" ? await ofOtherClinics(ctx, photo, answer.matches) : [];
  const state = answer.answer === "cannot_tell" ? "cannot_tell" : copies.length > 0 ? "matched" : "no_match";
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    if (!(await updateCheckedPhoto(tx, photoId, { state, checkedAt: now, width: gate.width, height: gate.height }))) return;
    await insertMatches(
      tx,
      copies.map(({ photoId: matchedPhotoId, band, distance, orientation }) => ({
        id: newId(),
        photoId,
        matchedPhotoId,
        band,
        distance,
        transform: turnOf(orientation),
        regions: regionsOfTurn(orientation),
        engineVersion: engine.version,
        foundAt: now,
      })),
    );
    await recordEvent(
      tx,
      { actorId: null, action: "photo.checked", subjectKind: "photo", subjectId: photoId, detail: { state, matches: copies.length } },
      now,
    );
    if (copies.length > 0) await enqueue(tx, { kind: "open_dispute", payload: { photoId } }, now);
    if (photo.clinicId !== null) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: photo.clinicId } }, now);
  });
}

/** A file that cannot be opened is set aside with words for whoever sent it. */
export async function failPhoto(ctx: Ctx, photoId: string, message: string): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    if (!(await updateCheckedPhoto(tx, photoId, { state: "failed", checkedAt: now, failure: message }))) return;
    await recordEvent(tx, { actorId: null, action: "photo.failed", subjectKind: "photo", subjectId: photoId }, now);
  });
}

/** One clinic's own photos look alike from session to session: they are no alarm. Hidden photos name nobody. */
async function ofOtherClinics(ctx: Ctx, photo: Photo, matches: readonly CopyMatch[]): Promise<CopyMatch[]> {
  const known = await listPhotosById(
    ctx.store.read,
    matches.map((match) => match.photoId),
  );
  const foreign = new Set(known.filter((other) => !sameOwner(other, photo) && other.hiddenAt === null).map((other) => other.id));
  return matches.filter((match) => foreign.has(match.photoId));
}
