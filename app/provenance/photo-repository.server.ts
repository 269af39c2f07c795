import { and, asc, desc, eq, getTableColumns, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { asList, isAmong, jsonText } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import type { PictureFormat } from "#app/provenance/picture-format.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";
import { jobs } from "#db/schema/platform.ts";
import { captureClaims, derivatives, matches, photos } from "#db/schema/provenance.ts";

export type Photo = typeof photos.$inferSelect;
export type NewPhoto = typeof photos.$inferInsert;
export type Derivative = typeof derivatives.$inferSelect;
export type Match = typeof matches.$inferSelect;

/** A photo with all that the rule of publication looks at. */
export type StandingPhoto = Photo & { stateBefore: PhotoState };

/** What a photo read before the dispute it is in: that is what decides whether it was ever shown. */
const stateBefore = sql<PhotoState>`case when photos.state in ('matched', 'disputed') then coalesce((select dp.state_before from dispute_photos dp join disputes d on d.id = dp.dispute_id where dp.photo_id = photos.id and d.state <> 'decided' order by dp.joined_at limit 1), photos.state) else photos.state end`;

const standing = { ...getTableColumns(photos), stateBefore };

const ofClinics = hotQuery((db) =>
  db
    .select(standing)
    .from(photos)
    .where(
      and(isAmong(photos.clinicId, sql.placeholder("clinicIds")), inArray(photos.purpose, ["clinic", "review"]), isNull(photos.hiddenAt)),
    )
    .orderBy(desc(photos.createdAt), asc(photos.id))
    .prepare(),
);

/** Photos of clinics that are not hidden, newest first, in every state: their own and those of their reviews, not the ones they only protect. */
export async function listClinicPhotos(db: Db, ...clinicIds: number[]): Promise<StandingPhoto[]> {
  return ofClinics(db).all({ clinicIds: asList(clinicIds) });
}

/** Those of them that anybody may see: what every public page, count and score is made from. */
export async function listPublishedPhotos(db: Db, ...clinicIds: number[]): Promise<StandingPhoto[]> {
  return (await listClinicPhotos(db, ...clinicIds)).filter(isPublished);
}

/** A photo with what decides whether anybody may see it. */
export async function findStandingPhoto(db: Db, id: string): Promise<StandingPhoto | null> {
  return (await db.select(standing).from(photos).where(eq(photos.id, id)).get()) ?? null;
}

export async function listStandingPhotos(db: Db, ids: readonly string[]): Promise<StandingPhoto[]> {
  if (ids.length === 0) return [];
  return db
    .select(standing)
    .from(photos)
    .where(inArray(photos.id, [...ids]))
    .orderBy(asc(photos.id))
    .all();
}

const disputedOfClinic = hotQuery((db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(photos)
    .where(
      and(
        eq(photos.clinicId, sql.placeholder("clinicId")),
        eq(photos.purpose, "clinic"),
        eq(photos.state, "disputed"),
        isNull(photos.hiddenAt),
      ),
    )
    .prepare(),
);

/** A clinic's own photos that are in a dispute which nobody has decided. */
export async function countDisputedPhotos(db: Db, clinicId: number): Promise<number> {
  return (await disputedOfClinic(db).get({ clinicId }))?.count ?? 0;
}

export async function findPhoto(db: Db, id: string): Promise<Photo | null> {
  return (await db.select().from(photos).where(eq(photos.id, id)).get()) ?? null;
}

const derivativesOfClinics = hotQuery((db) =>
  db
    .select({ photoId: derivatives.photoId, width: derivatives.width, height: derivatives.height })
    .from(derivatives)
    .innerJoin(photos, eq(photos.id, derivatives.photoId))
    .where(and(isAmong(photos.clinicId, sql.placeholder("clinicIds")), eq(derivatives.format, "jpeg"), isNull(photos.hiddenAt)))
    .orderBy(asc(derivatives.width))
    .prepare(),
);

export type DerivativeSize = { photoId: string; width: number; height: number };

/** The sizes each photo of these clinics can be served in, smallest first. A photo still being checked has none. */
export async function listDerivativeSizes(db: Db, ...clinicIds: number[]): Promise<DerivativeSize[]> {
  return derivativesOfClinics(db).all({ clinicIds: asList(clinicIds) });
}

/** The same of single photos, whoever holds them. */
export async function listSizesOfPhotos(db: Db, photoIds: readonly string[]): Promise<DerivativeSize[]> {
  return db
    .select({ photoId: derivatives.photoId, width: derivatives.width, height: derivatives.height })
    .from(derivatives)
    .innerJoin(photos, eq(photos.id, derivatives.photoId))
    .where(and(inArray(derivatives.photoId, [...photoIds]), eq(derivatives.format, "jpeg"), isNull(photos.hiddenAt)))
    .orderBy(asc(derivatives.width))
    .all();
}

export async function listPhotosById(db: Db, ids: readonly string[]): Promise<Photo[]> {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(photos)
        .where(inArray(photos.id, [...ids]))
        .orderBy(asc(photos.id))
        .all();
}

/** The same bytes sent before for the same purpose: by the clinic or, where no clinic holds the photo, by the same person. */
export async function findPhotoByBytes(
  db: Db,
  {
    clinicId,
    uploadedBy,
    purpose,
  }: Pick<NewPhoto, "purpose"> & ({ clinicId: number; uploadedBy?: string } | { clinicId?: number | null; uploadedBy: string }),
  originalSha256: string,
): Promise<Photo | null> {
  const held = clinicId == null ? and(isNull(photos.clinicId), eq(photos.uploadedBy, uploadedBy ?? "")) : eq(photos.clinicId, clinicId);
  const row = await db
    .select()
    .from(photos)
    .where(and(held, eq(photos.originalSha256, originalSha256), eq(photos.purpose, purpose)))
    .get();
  return row ?? null;
}

const derivativeOf = hotQuery((db) =>
  db
    .select({ derivative: derivatives, photo: standing })
    .from(derivatives)
    .innerJoin(photos, eq(photos.id, derivatives.photoId))
    .where(
      and(
        eq(derivatives.photoId, sql.placeholder("photoId")),
        eq(derivatives.width, sql.placeholder("width")),
        eq(derivatives.format, sql.placeholder("format")),
      ),
    )
    .prepare(),
);

/** The derivative a URL names, with its photo: whether the asker may see it is the caller's question. */
export async function findDerivative(
  db: Db,
  photoId: string,
  width: number,
  format: PictureFormat = "jpeg",
): Promise<{ derivative: Derivative; photo: StandingPhoto } | null> {
  return (await derivativeOf(db).get({ photoId, width, format })) ?? null;
}

/** The smallest JPEG of at least this width, or the largest there is; of any photo, for comparing. */
export async function findSmallestDerivative(db: Db, photoId: string, width: number): Promise<Derivative | null> {
  const ofPhoto = and(eq(derivatives.photoId, photoId), eq(derivatives.format, "jpeg"));
  const sizes = await db.select().from(derivatives).where(ofPhoto).orderBy(asc(derivatives.width)).all();
  return sizes.find((size) => size.width >= width) ?? sizes.at(-1) ?? null;
}

/** Every match a photo is part of, as the later or the known one. */
export async function listMatchesOf(db: Db, photoId: string): Promise<Match[]> {
  return db
    .select()
    .from(matches)
    .where(or(eq(matches.photoId, photoId), eq(matches.matchedPhotoId, photoId)))
    .orderBy(asc(matches.foundAt), asc(matches.id))
    .all();
}

/** How many photos of the same clinic, or of the same person where no clinic sends them, wait to be checked beside this one. */
export async function countWaitingBefore(db: Db, photoId: string, of: Pick<NewPhoto, "clinicId" | "uploadedBy">): Promise<number> {
  const theirs =
    of.clinicId == null ? and(isNull(photos.clinicId), eq(photos.uploadedBy, of.uploadedBy)) : eq(photos.clinicId, of.clinicId);
  return db.$count(photos, and(theirs, eq(photos.state, "checking"), ne(photos.id, photoId)));
}

export async function insertPhoto(tx: Db, photo: NewPhoto): Promise<void> {
  await tx.insert(photos).values(photo);
}

/** A photo's pictures and the hint shown until they have come, which is there when they are there in every format. */
export async function insertPictures(
  tx: Db,
  photoId: string,
  { pictures, thumbHash }: { pictures: Derivative[]; thumbHash: Uint8Array | null },
): Promise<void> {
  if (pictures.length > 0) await tx.insert(derivatives).values(pictures).onConflictDoNothing();
  await tx.update(photos).set({ thumbHash }).where(eq(photos.id, photoId));
}

export async function insertCaptureClaims(tx: Db, row: typeof captureClaims.$inferInsert): Promise<void> {
  await tx.insert(captureClaims).values(row).onConflictDoNothing();
}

/** The photo is a copy of a stock picture, which shows no work of anybody here. */
export async function updateStockCopy(tx: Db, photoId: string, stockPhotoId: string): Promise<void> {
  await tx.update(photos).set({ state: "cleared", stockPhotoId }).where(eq(photos.id, photoId));
}

export async function insertMatches(tx: Db, rows: (typeof matches.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(matches).values(rows).onConflictDoNothing();
}

/** Ends the check of a photo. A state that a dispute gave it meanwhile stays. False: it was ended already. */
export async function updateCheckedPhoto(
  tx: Db,
  photoId: string,
  { state, ...change }: Pick<Photo, "state" | "checkedAt"> & Partial<Pick<Photo, "failure" | "width" | "height">>,
): Promise<boolean> {
  const rows = await tx
    .update(photos)
    .set({ ...change, state: sql`case when ${photos.state} = 'checking' then ${state} else ${photos.state} end` })
    .where(and(eq(photos.id, photoId), isNull(photos.checkedAt)))
    .returning({ id: photos.id });
  return rows.length === 1;
}

/** Sets a state that people decided. */
export async function updatePhotoState(tx: Db, photoId: string, state: Photo["state"]): Promise<void> {
  await tx.update(photos).set({ state }).where(eq(photos.id, photoId));
}

/** Photos that anybody may see and whose pictures are not there in every format, though they could be made: at most `limit`, after this id. */
export async function listUndrawnPhotoIds(db: Db, after: string, limit: number): Promise<string[]> {
  return (
    await db
      .select({ id: photos.id })
      .from(photos)
      .where(
        and(
          gt(photos.id, after),
          inArray(photos.purpose, ["clinic", "review"]),
          isNull(photos.thumbHash),
          isNull(photos.hiddenAt),
          sql`${photos.checkedAt} is not null and ${photos.state} <> 'failed' and ${photos.originalKept} = 1`,
        ),
      )
      .orderBy(asc(photos.id))
      .limit(limit)
      .all()
  ).map((row) => row.id);
}

/** Photos still waiting whose job was given up. */
export async function listLostPhotos(db: Db): Promise<Photo[]> {
  return (
    await db
      .select({ photo: photos })
      .from(jobs)
      .innerJoin(photos, eq(photos.id, jsonText(jobs.payload, "photoId")))
      .where(and(eq(jobs.state, "dead"), eq(jobs.kind, "check_photo"), isNull(photos.checkedAt)))
      .all()
  ).map((row) => row.photo);
}
