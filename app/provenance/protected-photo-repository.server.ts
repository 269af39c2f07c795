import { and, desc, eq, inArray, isNotNull, isNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Db, isAmong } from "#app/platform/store.server.ts";
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
  const rows = await db.select({ sha256: derivatives.sha256 }).from(derivatives).where(eq(derivatives.photoId, photoId)).all();
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
  return filesNamed(db, (column) => isAmong(column, sha256s), photoId);
}

/** Every file that some row needs: what a backup consists of, besides the database. */
export const listEveryNeededFile = (db: Db): Promise<Set<string>> => filesNamed(db, (column) => isNotNull(column), null);

async function filesNamed(db: Db, among: (column: AnySQLiteColumn) => SQL, photoId: string | null): Promise<Set<string>> {
  const { originalSha256: original, originalKept, checkedAt } = photos;
  const needed = or(eq(originalKept, true), isNull(checkedAt));
  const others = photoId === null ? undefined : ne(derivatives.photoId, photoId);
  // A list that was imported, dropped or refused is not read again.
  const unread = notInArray(clinicImports.state, ["done", "failed", "dropped"]);
  const select = (column: AnySQLiteColumn, besides?: SQL) =>
    sql`select ${column} as sha256 from ${column.table} where ${and(among(column), besides)}`;
  // One statement: a row that takes a file over from another while tables are read one by one is in neither, and the file would go.
  const naming = [
    select(original, needed),
    select(derivatives.sha256, others),
    select(reviewProofs.fileSha256),
    select(photoEvidence.fileSha256),
    select(evidence.fileSha256),
    select(documentQuestions.fileSha256),
    select(ownershipProofs.fileSha256),
    select(clinicImports.fileSha256, unread),
    select(dataExports.fileSha256),
    select(dataDumps.fileSha256),
  ];
  const rows = await db.all<{ sha256: string | null }>(sql.join(naming, sql` union all `));
  return new Set(rows.flatMap(({ sha256 }) => sha256 ?? []));
}
