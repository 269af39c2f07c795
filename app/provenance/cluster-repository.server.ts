import { and, asc, eq, getTableColumns, inArray } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import type { Match } from "#app/provenance/photo-repository.server.ts";
import { captureClaims, matches } from "#db/schema/provenance.ts";

/** A match without its points, which are only for who looks at this one. */
export type ClusterMatch = Omit<Match, "points">;

const { points: _, ...columns } = getTableColumns(matches);

/** The matches of photos of one cluster with each other, in the order they were found: of n copies up to n times n, halved. */
export async function listMatchesAmong(db: Db, photoIds: readonly string[]): Promise<ClusterMatch[]> {
  const ids = [...photoIds];
  if (ids.length < 2) return [];
  return db
    .select(columns)
    .from(matches)
    .where(and(inArray(matches.photoId, ids), inArray(matches.matchedPhotoId, ids)))
    .orderBy(asc(matches.foundAt), asc(matches.id))
    .all();
}

/** Points that both photos of a match show, as shares of either. Null: none were kept. */
export async function findPointsOfMatch(db: Db, id: string): Promise<Match["points"]> {
  return (await db.select({ points: matches.points }).from(matches).where(eq(matches.id, id)).get())?.points ?? null;
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
