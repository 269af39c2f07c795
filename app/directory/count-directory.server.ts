import { type Db, hotStatement } from "#app/platform/store.server.ts";

/** How much there is to look through. */
export interface DirectoryCounts {
  clinics: number;
  reviews: number;
  /** Photos that were compared with every photo known here. */
  photos: number;
  decisions: number;
}

const COUNTS = "select what, count from directory_counts";

/** As of this moment: triggers keep the counts in the transaction of whatever changes them. */
export async function countDirectory(db: Db): Promise<DirectoryCounts> {
  const counts: DirectoryCounts = { clinics: 0, reviews: 0, photos: 0, decisions: 0 };
  for (const { what, count } of (await hotStatement(db, COUNTS).all()) as { what: keyof DirectoryCounts; count: number }[])
    counts[what] = count;
  return counts;
}
