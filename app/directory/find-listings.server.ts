import { metresBetween, type Placed } from "#app/directory/find-on-map.server.ts";
import type { FoundSet } from "#app/directory/find-set.server.ts";
import { hasBit, idsOf } from "#app/directory/id-set.ts";
import { idOfRank } from "#app/directory/ranking.ts";
import type { Cursor, Sort } from "#app/directory/search-cursor.ts";
import type { Search } from "#app/directory/search-query.ts";
import { LISTED } from "#app/directory/search-token.ts";
import { among, asList, NO_INDEX } from "#app/platform/engine-words.server.ts";
import type { Position } from "#app/platform/geography.ts";
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
  /** Milliseconds: a banner stands on its page until then; null: none does. */
  bannerUntil: number | null;
  coverPhotoId: string | null;
  lat: number | null;
  lng: number | null;
  /** From the middle of the place looked for; null: no place was given. */
  metres: number | null;
}

const COLUMNS = `l.clinic_id as "clinicId", l.slug, l.name, l.city, l.country, l.rank, l.score, l.low, l.high, l.band, l.deduction, l.evidence_level as "evidenceLevel",
  l.verified_hours as "verifiedHours", l.evidenced_years as "evidencedYears", l.healed_photos as "healedPhotos", l.correction_photos as "correctionPhotos",
  l.review_count as "reviewCount", l.verified_review_count as "verifiedReviewCount", l.treatment_bits as "treatmentBits", l.price_from as "priceFrom", l.currency,
  l.lat, l.lng, l.contradicted, l.stolen_photos as "stolenPhotos", l.banner_until as "bannerUntil", l.cover_photo_id as "coverPhotoId"`;

/** What each order sorts by before the rank, how that is sorted, and which way. Each has an index that holds the rank too. */
const SORT_KEYS: Record<Exclude<Sort, "score" | "distance">, SortKey> = {
  evidence: { field: "evidenceLevel", column: "l.evidence_level", text: "l.evidence_level", value: "?", way: "desc" },
  reviews: { field: "verifiedReviewCount", column: "l.verified_review_count", text: "l.verified_review_count", value: "?", way: "desc" },
  name: { field: "name", column: "l.name", text: "lower(l.name)", value: "lower(?)", way: "asc" },
};

interface SortKey {
  field: keyof FoundListing;
  column: string;
  text: string;
  /** As which a bound value is compared with the text. */
  value: string;
  way: "asc" | "desc";
}

/** A place in an order, as the index has it. */
interface Standing {
  key: string | number | null;
  rank: number;
}

/** One page of what was found, in order, and whether there are more in the direction of reading. */
export async function listFound(
  db: Db,
  search: Search,
  set: FoundSet,
  centre: Position | null,
  limit: number,
): Promise<{ rows: FoundListing[]; more: boolean }> {
  const backward = search.cursor?.direction === "before";
  const standings =
    search.sort === "distance" ? await nearest(db, search, set, limit + 1) : await inOrder(db, search, set, backward, limit + 1);
  const page = standings.slice(0, limit);
  if (backward) page.reverse();
  const rows = await readRows(db, page);
  if (search.sort === "distance") for (const [place, row] of rows.entries()) row.metres = page[place]?.key as number;
  else if (centre !== null) for (const row of rows) row.metres = distanceOf(row, centre);
  return { rows, more: standings.length > limit };
}

const distanceOf = ({ lat, lng }: FoundListing, centre: Position) =>
  lat === null || lng === null ? null : metresBetween(centre, { lat, lng });

async function readRows(db: Db, page: readonly Standing[]): Promise<FoundListing[]> {
  const statement = hotStatement(db, `select ${COLUMNS}, null as metres from listings l where ${among("l.rank")}`);
  const rows = (await statement.all(asList(page.map(({ rank }) => rank)))) as FoundListing[];
  const byRank = new Map(rows.map((row) => [row.rank, row]));
  return page.flatMap(({ rank }) => byRank.get(rank) ?? []);
}

/** Index entries read at a time: as many as should fill the page, and some more. */
const SHORTEST_STEP = 64;
const LONGEST_STEP = 8_192;
const SOME_MORE = 1.3;
/** Reading a clinic's place in the order by its id costs about this many entries of the index in a row. */
const COST_OF_LOOK_UP = 4;

/**
 * Walks the order's index from the cursor on and stops as soon as the page is full. Where what was found is so rare that its places are sooner looked up one by
 * one, or the walk turns out so, they are.
 */
async function inOrder(db: Db, search: Search, { found, sets }: FoundSet, backward: boolean, limit: number): Promise<Standing[]> {
  if (found.count === 0) return [];
  const listed = sets.sizes.get(LISTED) ?? 0;
  const budget = found.count * COST_OF_LOOK_UP;
  const page: Standing[] = [];
  let from = search.cursor as Standing | null;
  const expected = (limit * listed) / found.count;
  if (expected < budget) {
    let walked = 0;
    const step = Math.min(LONGEST_STEP, Math.max(SHORTEST_STEP, Math.ceil(expected * SOME_MORE)));
    for (;;) {
      const entries = await readOrder(db, search.sort, from, backward, step, null);
      for (const entry of entries) {
        if (hasBit(found.bits, idOfRank(entry.rank))) page.push(entry);
        if (page.length === limit) return page;
      }
      if (entries.length < step) return page;
      from = entries.at(-1) ?? null;
      walked += entries.length;
      if (walked > budget) break;
    }
  }
  const ids = asList(found.ids ?? idsOf(found.bits));
  return [...page, ...(await readOrder(db, search.sort, from, backward, limit - page.length, ids))];
}

/** Entries of an order behind (or before) one of them; of these ids alone where they are given. */
async function readOrder(
  db: Db,
  sort: Sort,
  from: Standing | null,
  backward: boolean,
  limit: number,
  ids: string | null,
): Promise<Standing[]> {
  const key = sort === "score" || sort === "distance" ? null : SORT_KEYS[sort];
  // With a plus the index is not walked: the ids come first, and their places are sorted.
  const sorted = ids === null ? "" : NO_INDEX;
  const rank = `${sorted}l.rank`;
  const [rankWay, rankSign] = backward ? ["desc", "<"] : ["asc", ">"];
  const conditions: string[] = ids === null ? [] : [among("l.clinic_id")];
  const values: (string | number)[] = ids === null ? [] : [ids];
  if (from !== null && key === null) {
    conditions.push(`${rank} ${rankSign} ?`);
    values.push(from.rank);
  } else if (from !== null && key !== null) {
    const sign = (key.way === "asc") === backward ? "<" : ">";
    conditions.push(`${sorted}${key.text} ${sign}= ${key.value} and (${key.text} ${sign} ${key.value} or ${rank} ${rankSign} ?)`);
    values.push(from.key ?? 0, from.key ?? 0, from.rank);
  }
  const where = conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`;
  if (key === null) {
    const statement = hotStatement(db, `select l.rank from listings l${where} order by ${rank} ${rankWay} limit ?`);
    return ((await statement.pluck().all(...values, limit)) as number[]).map((standing) => ({ key: null, rank: standing }));
  }
  const keyWay = (key.way === "asc") === backward ? "desc" : "asc";
  const order = `${sorted}${key.text} ${keyWay}, ${rank} ${rankWay}`;
  const text = `select ${key.column} as key, l.rank from listings l${where} order by ${order} limit ?`;
  return (await hotStatement(db, text).all(...values, limit)) as Standing[];
}

const RANKS = `select rank from listings where ${among("clinic_id")}`;

/** Metres: as far as a distance goes on this planet. */
const EVERYWHERE = 21_000_000;
/** A circle is drawn for this many times as many as a page holds. */
const SPARE = 3;

/** The nearest behind (or before) the cursor. Clinics at the very same distance, as those known only by their town are, stand by their rank. */
async function nearest(db: Db, search: Search, { found, placed }: FoundSet, limit: number): Promise<Standing[]> {
  const { cursor } = search;
  const key = typeof cursor?.key === "number" ? cursor.key : null;
  if (cursor?.direction === "before") return inTurn(db, placed(key ?? 0), cursor, limit);
  // A ring that should hold the page, and a wider one as long as it does not.
  const share = Math.min(1, (SPARE * limit) / Math.max(1, found.count));
  for (let reach = search.km * 1_000 * Math.sqrt(share); ; reach *= 2) {
    const most = Math.min(EVERYWHERE, Math.ceil(Math.hypot(key ?? 0, reach)));
    const page = await inTurn(db, placed(most), cursor, limit);
    if (page.length === limit || most === EVERYWHERE || (search.area === null && most >= search.km * 1_000)) return page;
  }
}

async function inTurn(db: Db, placed: readonly Placed[], cursor: Cursor | null, limit: number): Promise<Standing[]> {
  const turned = cursor?.direction === "before" ? -1 : 1;
  const key = typeof cursor?.key === "number" ? cursor.key : null;
  const ahead = placed.filter(({ metres }) => key === null || (metres - key) * turned >= 0).sort((a, b) => (a.metres - b.metres) * turned);
  const level = ahead.filter(({ metres }) => metres === key).length;
  const last = ahead[limit + level - 1]?.metres;
  const wanted = last === undefined ? ahead : ahead.filter(({ metres }) => (last - metres) * turned >= 0);
  const metresOf = new Map(wanted.map(({ id, metres }) => [id, metres]));
  const ranks = (await hotStatement(db, RANKS)
    .pluck()
    .all(asList([...metresOf.keys()]))) as number[];
  return ranks
    .map((rank) => ({ key: metresOf.get(idOfRank(rank)) ?? 0, rank }))
    .filter(({ key: metres, rank }) => key === null || metres !== key || (rank - (cursor?.rank ?? 0)) * turned > 0)
    .sort((a, b) => (a.key - b.key || a.rank - b.rank) * turned)
    .slice(0, limit);
}

/** The cursor that stands at a row: with `shown` results before the page that begins after (or ends before) it. */
export function cursorAt(search: Search, row: FoundListing, direction: Cursor["direction"], shown: number): Cursor {
  const { sort } = search;
  const key = sort === "score" ? null : sort === "distance" ? row.metres : (row[SORT_KEYS[sort].field] as string | number);
  return { direction, shown, key, rank: row.rank };
}
