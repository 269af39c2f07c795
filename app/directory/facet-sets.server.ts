import { addChunk, countCommon, emptyBits, hasBit, idsOf } from "#app/directory/id-set.ts";
import { findSearchVersion, listChunks, listSizes } from "#app/directory/search-set-repository.server.ts";
import { FACET_MARK, LISTED } from "#app/directory/search-token.ts";
import { type Db, hotQuery, hotStatement } from "#app/platform/store.server.ts";

/** The sets behind the facets, as every search needs them: kept in memory until one of them changes. At a million clinics they take about 10 MB. */
export interface FacetSets {
  version: number;
  highestId: number;
  /** By token; a set that is not among them is empty. */
  sizes: ReadonlyMap<string, number>;
  kept: Map<string, FacetSet>;
}

/** Small sets as a list, large ones as bits: whichever is quicker to intersect. */
type FacetSet = { ids: Uint32Array } | { bits: Uint32Array };

/** Looking for an id costs about as much as counting two words of bits. */
const isSmall = (size: number, bits: Uint32Array) => size * 2 < bits.length;

const HIGHEST = "select coalesce(max(clinic_id), 0) from listings";
const EMPTY: FacetSet = { ids: new Uint32Array(0) };

const holders = hotQuery(() => ({ sets: null as FacetSets | null }));

/** The sets as they are now. */
export async function readFacetSets(db: Db): Promise<FacetSets> {
  const holder = holders(db);
  const version = await findSearchVersion(db);
  if (holder.sets?.version === version) return holder.sets;
  // What is read after the version is of that version or newer: the next search that sees a newer one reads it anew.
  const sets: FacetSets = {
    version,
    highestId: (await hotStatement(db, HIGHEST).pluck().get()) as number,
    sizes: new Map((await listSizes(db, FACET_MARK)).map(({ token, size }) => [token, size])),
    kept: new Map(),
  };
  holder.sets = sets;
  return sets;
}

async function facetSet(db: Db, sets: FacetSets, token: string): Promise<FacetSet> {
  const size = sets.sizes.get(token);
  if (size === undefined) return EMPTY;
  let set = sets.kept.get(token);
  if (set === undefined) {
    const bits = emptyBits(sets.highestId);
    for (const chunk of await listChunks(db, token)) addChunk(bits, chunk.chunk, chunk);
    set = isSmall(size, bits) ? { ids: Uint32Array.from(idsOf(bits)) } : { bits };
    sets.kept.set(token, set);
  }
  return set;
}

/** To be read, never changed: it may be the one that is kept. */
export async function facetBits(db: Db, sets: FacetSets, token: string): Promise<Uint32Array> {
  const set = await facetSet(db, sets, token);
  if ("bits" in set) return set.bits;
  const bits = emptyBits(sets.highestId);
  for (const id of set.ids) bits[id >>> 5] = (bits[id >>> 5] as number) | (1 << (id & 31));
  return bits;
}

/** What a count is made in: bits, and the ids in them where they are few. */
export interface CountedSet {
  bits: Uint32Array;
  count: number;
  ids: readonly number[] | null;
}

export const countedSet = (bits: Uint32Array, count: number): CountedSet => ({
  bits,
  count,
  ids: isSmall(count, bits) ? idsOf(bits) : null,
});

function countIn(bits: Uint32Array, ids: ArrayLike<number>): number {
  let found = 0;
  for (let at = 0; at < ids.length; at += 1) if (hasBit(bits, ids[at] as number)) found += 1;
  return found;
}

/** How many of a set have each of these values of facets. */
export async function countWith(db: Db, sets: FacetSets, { bits, ids, count }: CountedSet, tokens: readonly string[]): Promise<number[]> {
  if (count === 0) return tokens.map(() => 0);
  if (count === sets.sizes.get(LISTED)) return tokens.map((token) => sets.sizes.get(token) ?? 0);
  const counts: number[] = [];
  for (const token of tokens) {
    // There are some sixty, nearly always kept: only one that has to be read is waited for.
    const set = sets.kept.get(token) ?? (await facetSet(db, sets, token));
    if ("ids" in set) counts.push(countIn(bits, set.ids));
    else counts.push(ids === null ? countCommon(bits, set.bits) : countIn(set.bits, ids));
  }
  return counts;
}
