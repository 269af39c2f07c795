import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Language } from "#app/clinics/language.ts";
import { isTreatment } from "#app/clinics/treatment.ts";
import { facetsOf } from "#app/directory/facet.ts";
import { fileListings, unfileListing } from "#app/directory/file-listing.server.ts";
import { facetToken, LISTED, SCORED, wordTokens } from "#app/directory/search-token.ts";
import { among, asList } from "#app/platform/engine-words.server.ts";
import { type Db, hotQuery, hotStatement } from "#app/platform/store.server.ts";
import { INTEGRITY_WARNING } from "#app/trust/trust-score.ts";
import { listings } from "#db/schema/directory.ts";

export type Listing = typeof listings.$inferSelect;

/** What a clinic is found by beside what its listing prints. */
export interface ListingWords {
  name: string;
  place: string;
  practitioners: string;
  treatments: string;
  languages: readonly Language[];
  /** Grades of hair loss and skin types of treated heads with a healed photo that anybody may see. */
  grades: readonly string[];
  skinTypes: readonly string[];
}

export interface ListedWords {
  listing: Listing;
  words: ListingWords;
}

const insertion = hotQuery((db) => {
  const columns = Object.entries(getTableColumns(listings));
  // In SQL, since drizzle would ask a time that is null for its milliseconds.
  const values = Object.fromEntries(columns.map(([key]) => [key, sql`${sql.placeholder(key)}`]));
  const set = Object.fromEntries(columns.map(([key, column]) => [key, sql.raw(`excluded.${column.name}`)]));
  return db
    .insert(listings)
    .values(values as never)
    .onConflictDoUpdate({ target: listings.clinicId, set })
    .prepare();
});

/** Lists these clinics, each in the place of its own older listing. */
export async function replaceListings(tx: Db, rows: readonly ListedWords[]): Promise<void> {
  for (const { listing } of rows) await insertion(tx).run({ ...listing, bannerUntil: listing.bannerUntil?.getTime() ?? null });
  await fileListings(
    tx,
    rows.map(({ listing, words }) => {
      const { clinicId, lat, lng } = listing;
      return { clinicId, tokens: tokensOf({ listing, words }), position: lat === null || lng === null ? null : { lat, lng } };
    }),
  );
}

function tokensOf({ listing, words }: ListedWords): string[] {
  const facets = facetsOf({
    treatments: (JSON.parse(listing.treatments) as string[]).filter(isTreatment),
    evidenceLevel: listing.evidenceLevel,
    verifiedHours: listing.verifiedHours,
    evidencedYears: listing.evidencedYears,
    healedPhotos: listing.healedPhotos,
    verifiedReviews: listing.verifiedReviewCount,
    correctionPhotos: listing.correctionPhotos,
    priceFrom: listing.priceFrom,
    currency: listing.currency,
    languages: words.languages,
    grades: words.grades,
    skinTypes: words.skinTypes,
    warned: listing.contradicted > 0 || listing.stolenPhotos > 0 || listing.band === INTEGRITY_WARNING || listing.bannerUntil !== null,
  });
  const marks = listing.score === null ? [LISTED] : [LISTED, SCORED];
  const text = [words.name, words.place, words.practitioners, words.treatments].join(" ");
  return [...marks, ...facets.map(([facet, value]) => facetToken(facet, value)), ...wordTokens(text)];
}

export async function deleteListing(tx: Db, clinicId: number): Promise<void> {
  await unfileListing(tx, clinicId);
  await tx.delete(listings).where(eq(listings.clinicId, clinicId));
}

/** A clinic that is found in search, as far as pages about people name it. */
export type ListedClinic = Pick<Listing, "clinicId" | "slug" | "name" | "city" | "country" | "score">;

const LISTED_CLINICS = `select clinic_id as "clinicId", slug, name, city, country, score from listings where ${among("clinic_id")}`;

/** Those of the clinics that anybody may see, by id. */
export async function listListedClinics(db: Db, clinicIds: readonly number[]): Promise<Map<number, ListedClinic>> {
  const rows = (await hotStatement(db, LISTED_CLINICS).all(asList(clinicIds))) as ListedClinic[];
  return new Map(rows.map((row) => [row.clinicId, row]));
}
