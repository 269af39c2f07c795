import { eq, sql } from "drizzle-orm";
import { type Db, hotStatement } from "#app/platform/store.server.ts";
import { listings } from "#db/schema/directory.ts";

export type Listing = typeof listings.$inferSelect;

/** The columns of the full-text table `listing_words`. */
export interface ListingWords {
  name: string;
  place: string;
  practitioners: string;
  treatments: string;
}

/** The words of a clinic are filed under its rank, which changes with its score: the old ones go by the rank its listing still has. */
async function deleteWords(tx: Db, clinicId: number): Promise<void> {
  const [old] = await tx.select({ rank: listings.rank }).from(listings).where(eq(listings.clinicId, clinicId));
  if (old) tx.run(sql`delete from listing_words where rowid = ${old.rank}`);
}

export async function replaceListing(tx: Db, listing: Listing, words: ListingWords): Promise<void> {
  await deleteWords(tx, listing.clinicId);
  await tx.insert(listings).values(listing).onConflictDoUpdate({ target: listings.clinicId, set: listing });
  // A number bound from JavaScript is a REAL, and an FTS5 rowid must be an INTEGER.
  tx.run(
    sql`insert into listing_words (rowid, name, place, practitioners, treatments) values (cast(${listing.rank} as integer), ${words.name}, ${words.place}, ${words.practitioners}, ${words.treatments})`,
  );
}

export async function deleteListing(tx: Db, clinicId: number): Promise<void> {
  await deleteWords(tx, clinicId);
  await tx.delete(listings).where(eq(listings.clinicId, clinicId));
}

/** A clinic that is found in search, as far as pages about people name it. */
export type ListedClinic = Pick<Listing, "clinicId" | "slug" | "name" | "city" | "country" | "score">;

const LISTED = `select clinic_id as clinicId, slug, name, city, country, score from listings where clinic_id in (select value from json_each(?))`;

/** Those of the clinics that anybody may see, by id. */
export async function listListedClinics(db: Db, clinicIds: readonly number[]): Promise<Map<number, ListedClinic>> {
  const rows = hotStatement(db, LISTED).all(JSON.stringify(clinicIds)) as ListedClinic[];
  return new Map(rows.map((row) => [row.clinicId, row]));
}
