import { TREATMENTS, type Treatment, treatmentBits } from "#app/clinics/treatment.ts";
import { FIRST_UNSCORED_RANK } from "#app/directory/ranking.ts";
import type { Cursor, Search, Sort } from "#app/directory/search-query.ts";
import { fullTextQuery } from "#app/directory/search-words.ts";
import { boxAround, distanceKm, type Position } from "#app/platform/geography.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

/** A listing as a search found it. */
export interface FoundListing {
  clinicId: number;
  slug: string;
  name: string;
  city: string;
  country: string;
  rank: number;
  score: number | null;
  low: number;
  high: number;
  band: string;
  deduction: number;
  evidenceLevel: number;
  /** Null: nothing was checked, or nothing dated is known. */
  verifiedHours: number | null;
  evidencedYears: number | null;
  healedPhotos: number;
  correctionPhotos: number;
  reviewCount: number;
  verifiedReviewCount: number;
  treatmentBits: number;
  priceFrom: number | null;
  currency: string | null;
  contradicted: number;
  stolenPhotos: number;
  coverPhotoId: string | null;
  lat: number | null;
  lng: number | null;
  /** From the middle of the place looked for; null: no place was given. */
  metres: number | null;
}

export interface FoundCounts {
  total: number;
  /** Those with a headline score; the others are new, documented ones. */
  scored: number;
  /** How many there would be if this treatment were chosen and all else stayed. */
  byTreatment: Record<Treatment, number>;
}

/** Part of a WHERE clause with its values. */
interface Condition {
  text: string;
  values: (string | number)[];
}

const COLUMNS = `l.clinic_id clinicId, l.slug, l.name, l.city, l.country, l.rank, l.score, l.low, l.high, l.band, l.deduction, l.evidence_level evidenceLevel,
  l.verified_hours verifiedHours, l.evidenced_years evidencedYears, l.healed_photos healedPhotos, l.correction_photos correctionPhotos,
  l.review_count reviewCount, l.verified_review_count verifiedReviewCount, l.treatment_bits treatmentBits, l.price_from priceFrom, l.currency,
  l.lat, l.lng, l.contradicted, l.stolen_photos stolenPhotos, l.cover_photo_id coverPhotoId`;

const HALF_RADIAN = Math.PI / 360;
const EARTH_DIAMETER_M = 12_742_017.6;
/** Haversine of the angle between a listing and the centre, from 0 to 1, growing with the distance; values: latitude, its cosine, longitude. */
const HAVERSINE = `(pow(sin((l.lat - ?) * ${HALF_RADIAN}), 2) + ? * cos(l.lat * ${2 * HALF_RADIAN}) * pow(sin((l.lng - ?) * ${HALF_RADIAN}), 2))`;
const METRES = `cast(round(${EARTH_DIAMETER_M} * asin(min(1, sqrt${HAVERSINE}))) as integer)`;
const centreValues = (centre: Position) => [centre.lat, Math.cos(centre.lat * 2 * HALF_RADIAN), centre.lng];
/** Compared instead of the distance: a root and an arc less for every clinic in the box. */
const haversineOf = (km: number) => Math.sin(Math.min(Math.PI / 2, (km * 1_000) / EARTH_DIAMETER_M)) ** 2;

/** What each order sorts by before the rank, and which way. */
const SORT_KEYS: Record<Exclude<Sort, "score" | "distance">, { column: keyof FoundListing; text: string; way: "asc" | "desc" }> = {
  evidence: { column: "evidenceLevel", text: "l.evidence_level", way: "desc" },
  reviews: { column: "verifiedReviewCount", text: "l.verified_review_count", way: "desc" },
  name: { column: "name", text: "l.name collate nocase", way: "asc" },
};

/** Everything but treatment and place in the order. */
function conditionsOf(search: Search, centre: Position | null): { from: string; conditions: Condition[] } {
  const conditions: Condition[] = [];
  const match = fullTextQuery(search.words);
  if (match !== null) conditions.push({ text: "listing_words match ?", values: [match] });
  if (centre !== null) {
    const box = boxAround(centre, search.km);
    conditions.push({ text: "l.lat between ? and ?", values: [box.south, box.north] });
    conditions.push({ text: box.west <= box.east ? "l.lng between ? and ?" : "(l.lng >= ? or l.lng <= ?)", values: [box.west, box.east] });
    conditions.push({ text: `${HAVERSINE} <= ?`, values: [...centreValues(centre), haversineOf(search.km)] });
  }
  if (search.hours > 0) conditions.push({ text: "l.verified_hours >= ?", values: [search.hours] });
  if (search.years > 0) conditions.push({ text: "l.evidenced_years >= ?", values: [search.years] });
  if (search.healedPhotos) conditions.push({ text: "l.healed_photos > 0", values: [] });
  if (search.verifiedReviews) conditions.push({ text: "l.verified_review_count > 0", values: [] });
  if (search.correctionWork) conditions.push({ text: "l.correction_photos > 0", values: [] });
  if (search.hideWarnings)
    conditions.push({ text: "l.contradicted = 0 and l.stolen_photos = 0 and l.band <> 'integrity warning'", values: [] });
  // The words come in order of rank, so the join reads no more listings than a page needs.
  return { from: match === null ? "listings l" : "listing_words w cross join listings l on l.rank = w.rowid", conditions };
}

const where = (conditions: readonly Condition[]) =>
  conditions.length === 0 ? "" : `where ${conditions.map((one) => one.text).join(" and ")}`;
const valuesOf = (conditions: readonly Condition[]) => conditions.flatMap((one) => one.values);

/** Behind (or before) a place in the order. */
function beyond(cursor: Cursor, rank: string, key: { condition: Condition; way: "asc" | "desc" } | null): Condition {
  const forward = cursor.direction === "after";
  const rankSign = forward ? ">" : "<";
  if (key === null || cursor.key === null) return { text: `${rank} ${rankSign} cast(? as integer)`, values: [cursor.rank] };
  const sign = forward === (key.way === "asc") ? ">" : "<";
  const { text, values } = key.condition;
  return {
    text: `${text} ${sign}= ? and (${text} ${sign} ? or ${rank} ${rankSign} ?)`,
    values: [...values, cursor.key, ...values, cursor.key, cursor.rank],
  };
}

function sortKey(
  search: Search,
  centre: Position | null,
): { condition: Condition; way: "asc" | "desc"; valueOf: (row: FoundListing) => string | number | null } | null {
  if (search.sort === "score" || (search.sort === "distance" && centre === null)) return null;
  if (search.sort === "distance") return { condition: { text: "metres", values: [] }, way: "asc", valueOf: (row) => row.metres };
  const { column, text, way } = SORT_KEYS[search.sort];
  return { condition: { text, values: [] }, way, valueOf: (row) => row[column] };
}

/** One page of results in order, and whether there are more in the direction of reading. */
export function listFound(db: Db, search: Search, centre: Position | null, limit: number): { rows: FoundListing[]; more: boolean } {
  const { from, conditions } = conditionsOf(search, centre);
  const rank = from.startsWith("listing_words") ? "w.rowid" : "l.rank";
  if (search.treatment !== null) conditions.push({ text: "l.treatment_bits & ? <> 0", values: [treatmentBits([search.treatment])] });
  const key = sortKey(search, centre);
  if (search.cursor) conditions.push(beyond(search.cursor, rank, key));
  // Only an order by distance needs it of every clinic found; for the others it is worked out for the page alone.
  const metres =
    centre === null || search.sort !== "distance" ? { text: "null", values: [] } : { text: METRES, values: centreValues(centre) };
  const backward = search.cursor?.direction === "before";
  const turned = (way: "asc" | "desc") => ((way === "asc") === backward ? "desc" : "asc");
  const order = [...(key ? [`${key.condition.text} ${turned(key.way)}`] : []), `${rank} ${turned("asc")}`].join(", ");
  const found = `${from} ${where(conditions)} order by ${order} limit ?`;
  // Around a place the index alone tells the ranks of the page; only its rows are then read whole.
  const text =
    centre !== null && key === null
      ? `select ${COLUMNS}, null metres from listings l where l.rank in (select ${rank} from ${found}) order by l.rank ${turned("asc")}`
      : `select ${COLUMNS}, ${metres.text} metres from ${found}`;
  const rows = hotStatement(db, text).all(...metres.values, ...valuesOf(conditions), limit + 1) as FoundListing[];
  const more = rows.length > limit;
  const page = rows.slice(0, limit);
  if (centre !== null && search.sort !== "distance") for (const row of page) row.metres = metresBetween(centre, row);
  return { rows: backward ? page.reverse() : page, more };
}

function metresBetween(centre: Position, { lat, lng }: FoundListing): number | null {
  return lat === null || lng === null ? null : Math.round(distanceKm(centre, { lat, lng }) * 1_000);
}

/** The cursor that stands at a row: with `shown` results before the page that begins after (or ends before) it. */
export function cursorAt(search: Search, row: FoundListing, direction: Cursor["direction"], shown: number): Cursor {
  return { direction, shown, key: sortKey(search, { lat: 0, lng: 0 })?.valueOf(row) ?? null, rank: row.rank };
}

interface TreatmentsCount {
  bits: number;
  count: number;
  scored: number;
}

/** Grouped by SQLite, whose index has every listing in that order. */
function countAll(db: Db): TreatmentsCount[] {
  const text = `select l.treatment_bits bits, count(*) count, sum(l.rank < ${FIRST_UNSCORED_RANK}) scored from listings l group by l.treatment_bits`;
  return hotStatement(db, text).all() as TreatmentsCount[];
}

/** Found in another order, grouping would need a sort: all their treatments come as one array instead, those of an unscored one as ~bits. */
function countEach(db: Db, from: string, conditions: readonly Condition[]): TreatmentsCount[] {
  const signed = `iif(l.rank < ${FIRST_UNSCORED_RANK}, l.treatment_bits, ~l.treatment_bits)`;
  const statement = hotStatement(db, `select json_group_array(${signed}) found from ${from} ${where(conditions)}`);
  const { found } = statement.get(...valuesOf(conditions)) as { found: string };
  return (JSON.parse(found) as number[]).map((bits) => (bits < 0 ? { bits: ~bits, count: 1, scored: 0 } : { bits, count: 1, scored: 1 }));
}

/** Counts all results at once. */
export function countFound(db: Db, search: Search, centre: Position | null): FoundCounts {
  const { from, conditions } = conditionsOf(search, centre);
  const groups = conditions.length === 0 ? countAll(db) : countEach(db, from, conditions);
  const chosen = search.treatment === null ? null : treatmentBits([search.treatment]);
  const counts: FoundCounts = {
    total: 0,
    scored: 0,
    byTreatment: Object.fromEntries(TREATMENTS.map((one) => [one, 0])) as Record<Treatment, number>,
  };
  for (const { bits, count, scored } of groups) {
    if (chosen === null || (bits & chosen) !== 0) {
      counts.total += count;
      counts.scored += scored;
    }
    TREATMENTS.forEach((treatment, place) => {
      if (bits & (1 << place)) counts.byTreatment[treatment] += count;
    });
  }
  return counts;
}
