import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { asList, isAmong } from "#app/platform/engine-words.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { listStandingPhotos, type Photo, type StandingPhoto } from "#app/provenance/photo-repository.server.ts";
import { photos } from "#db/schema/provenance.ts";

const ofCases = hotQuery((db) =>
  db
    .select({ id: photos.id })
    .from(photos)
    .where(isAmong(photos.caseId, sql.placeholder("caseIds")))
    .orderBy(sql`${photos.takenOn} asc nulls first`, asc(photos.createdAt), asc(photos.id))
    .prepare(),
);

/** Every photo of these cases in every state, hidden ones too, by the day they were taken. */
export async function listCasePhotos(db: Db, caseIds: readonly string[]): Promise<StandingPhoto[]> {
  if (caseIds.length === 0) return [];
  const ids = (await ofCases(db).all({ caseIds: asList(caseIds) })).map((row) => row.id);
  const byId = new Map((await listStandingPhotos(db, ids)).map((photo) => [photo.id, photo]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A clinic's own photos that belong to no case yet, newest first. */
export async function listLoosePhotos(db: Db, clinicId: number): Promise<Photo[]> {
  return db
    .select()
    .from(photos)
    .where(and(eq(photos.clinicId, clinicId), eq(photos.purpose, "clinic"), isNull(photos.caseId), isNull(photos.hiddenAt)))
    .orderBy(desc(photos.createdAt), asc(photos.id))
    .all();
}

export type PlaceInCase = Pick<Photo, "beforeTreatment" | "daysSinceSession">;

/** Compare and set: false when the photo is in `from` no longer. */
export async function updatePhotoCase(
  tx: Db,
  photoId: string,
  { from, to, ...place }: { from: string | null; to: string | null } & Partial<PlaceInCase & Pick<Photo, "takenOn">>,
): Promise<boolean> {
  const rows = await tx
    .update(photos)
    .set({ ...place, caseId: to })
    .where(and(eq(photos.id, photoId), from === null ? isNull(photos.caseId) : eq(photos.caseId, from)))
    .returning({ id: photos.id });
  return rows.length === 1;
}

export async function updatePlaceInCase(tx: Db, photoId: string, place: PlaceInCase): Promise<void> {
  await tx.update(photos).set(place).where(eq(photos.id, photoId));
}
