import { and, asc, inArray } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import type { Match } from "#app/provenance/photo-repository.server.ts";
import { captureClaims, matches } from "#db/schema/provenance.ts";

/** The matches of photos of one cluster with each other, in the order they were found. */
export async function listMatchesAmong(db: Db, photoIds: readonly string[]): Promise<Match[]> {
  const ids = [...photoIds];
  if (ids.length < 2) return [];
  return db
    .select()
    .from(matches)
    .where(and(inArray(matches.photoId, ids), inArray(matches.matchedPhotoId, ids)))
    .orderBy(asc(matches.foundAt), asc(matches.id))
    .all();
}

/** What the files of these photos say of themselves, as far as they were asked. */
export async function listCaptureRecords(db: Db, photoIds: readonly string[]): Promise<(typeof captureClaims.$inferSelect)[]> {
  if (photoIds.length === 0) return [];
  return db
    .select()
    .from(captureClaims)
    .where(inArray(captureClaims.photoId, [...photoIds]))
    .all();
}
