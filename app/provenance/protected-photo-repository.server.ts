import { and, desc, eq, inArray, isNull, ne, notInArray, or } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { dataExports } from "#db/schema/accounts.ts";
import { clinicImports, documentQuestions, evidence, ownershipProofs } from "#db/schema/clinics.ts";
import { derivatives, photoEvidence, photos } from "#db/schema/provenance.ts";
import { reviewProofs } from "#db/schema/reviews.ts";
import { dataDumps } from "#db/schema/trust.ts";

/** What a person protects: their own, and that of the clinics they speak for. Newest first; what they removed is not in it. */
export async function listProtectedPhotos(db: Db, accountId: string, clinicIds: readonly number[]): Promise<Photo[]> {
  return db
    .select()
    .from(photos)
    .where(
      and(
        eq(photos.purpose, "protected"),
        isNull(photos.hiddenAt),
        or(and(isNull(photos.clinicId), eq(photos.uploadedBy, accountId)), inArray(photos.clinicId, [...clinicIds])),
      ),
    )
    .orderBy(desc(photos.createdAt), desc(photos.id))
    .all();
}

/** A removed photo that is sent again begins anew. */
export async function updatePhotoAnew(tx: Db, id: string, change: Pick<Photo, "originalKept" | "caption" | "createdAt">): Promise<void> {
  await tx
    .update(photos)
    .set({ ...change, state: "checking", checkedAt: null, failure: null, hiddenAt: null })
    .where(eq(photos.id, id));
}

export async function updatePhotoRemoved(tx: Db, id: string, at: Date): Promise<void> {
  await tx.update(photos).set({ hiddenAt: at, originalKept: false, caption: null }).where(eq(photos.id, id));
}

export async function listDerivativeFiles(db: Db, photoId: string): Promise<string[]> {
  const rows = db.select({ sha256: derivatives.sha256 }).from(derivatives).where(eq(derivatives.photoId, photoId)).all();
  return rows.map((row) => row.sha256);
}

/** And the hint shown until they have come. */
export async function deleteDerivatives(tx: Db, photoId: string): Promise<void> {
  await tx.update(photos).set({ thumbHash: null }).where(eq(photos.id, photoId));
  await tx.delete(derivatives).where(eq(derivatives.photoId, photoId));
}

/**
 * Which of these files a row still needs; with `photoId`, a row besides the pictures of that photo: the same bytes are one file, whoever sent them. A photo
 * needs its original while it is kept or waits for its check.
 */
export async function listNeededFiles(db: Db, sha256s: readonly string[], photoId: string | null = null): Promise<Set<string>> {
  const named = [...sha256s];
  const originals = db
    .select({ sha256: photos.originalSha256, kept: photos.originalKept, checkedAt: photos.checkedAt })
    .from(photos)
    .where(inArray(photos.originalSha256, named))
    .all();
  const others = [
    ...db
      .select({ sha256: derivatives.sha256 })
      .from(derivatives)
      .where(and(inArray(derivatives.sha256, named), photoId === null ? undefined : ne(derivatives.photoId, photoId)))
      .all(),
    ...db.select({ sha256: reviewProofs.fileSha256 }).from(reviewProofs).where(inArray(reviewProofs.fileSha256, named)).all(),
    ...db.select({ sha256: photoEvidence.fileSha256 }).from(photoEvidence).where(inArray(photoEvidence.fileSha256, named)).all(),
    ...db.select({ sha256: evidence.fileSha256 }).from(evidence).where(inArray(evidence.fileSha256, named)).all(),
    ...db
      .select({ sha256: documentQuestions.fileSha256 })
      .from(documentQuestions)
      .where(inArray(documentQuestions.fileSha256, named))
      .all(),
    ...db.select({ sha256: ownershipProofs.fileSha256 }).from(ownershipProofs).where(inArray(ownershipProofs.fileSha256, named)).all(),
    // A list that was imported, dropped or refused is not read again.
    ...db
      .select({ sha256: clinicImports.fileSha256 })
      .from(clinicImports)
      .where(and(inArray(clinicImports.fileSha256, named), notInArray(clinicImports.state, ["done", "failed", "dropped"])))
      .all(),
    ...db.select({ sha256: dataExports.fileSha256 }).from(dataExports).where(inArray(dataExports.fileSha256, named)).all(),
    ...db.select({ sha256: dataDumps.fileSha256 }).from(dataDumps).where(inArray(dataDumps.fileSha256, named)).all(),
  ];
  const needed = originals.filter((photo) => photo.kept || photo.checkedAt === null);
  return new Set([...needed, ...others].flatMap(({ sha256 }) => sha256 ?? []));
}
