import { type Db, hotStatement } from "#app/platform/store.server.ts";

/** How much there is to look through. */
export interface DirectoryCounts {
  clinics: number;
  reviews: number;
  /** Photos that were compared with every photo known here. */
  photosChecked: number;
  decisions: number;
}

const COUNTS = `select (select count(*) from listings) clinics, (select count(*) from reviews where state = 'published') reviews,
  (select count(*) from photos where purpose in ('clinic', 'review') and hidden_at is null and state not in ('checking', 'failed')) photosChecked, (select count(*) from decisions) decisions`;

export async function countDirectory(db: Db): Promise<DirectoryCounts> {
  return hotStatement(db, COUNTS).get() as DirectoryCounts;
}
