import { TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";
import { FACET_VALUES, FACETS, type Facet } from "#app/directory/facet.ts";
import { countWith, type FacetSets } from "#app/directory/facet-sets.server.ts";
import type { FoundSet } from "#app/directory/find-set.server.ts";
import { facetToken, SCORED } from "#app/directory/search-token.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Counts of one search. They are exact. */
export interface FoundCounts {
  total: number;
  /** Those with a headline score; the others are new, documented ones. */
  scored: number;
  /** How many there would be if this value were chosen and all else stayed; values that no clinic at all has are left out. */
  facets: Record<Facet, Record<string, number>>;
  byTreatment: Record<Treatment, number>;
}

const TOKENS = Object.fromEntries(
  FACETS.map((facet) => [facet, FACET_VALUES[facet].map((value) => [value, facetToken(facet, value)] as const)]),
) as Record<Facet, (readonly [value: string, token: string])[]>;

/** What is most often asked for, one value of one facet, is counted once between two changes of the sets. */
const keptCounts = new WeakMap<FacetSets, Map<string, FoundCounts>>();

export async function countFacets(db: Db, set: FoundSet): Promise<FoundCounts> {
  if (set.only === null) return countAll(db, set);
  const kept = keptCounts.get(set.sets) ?? new Map<string, FoundCounts>();
  keptCounts.set(set.sets, kept);
  const counts = kept.get(set.only) ?? (await countAll(db, set));
  kept.set(set.only, counts);
  return counts;
}

async function countAll(db: Db, set: FoundSet): Promise<FoundCounts> {
  const facets = {} as FoundCounts["facets"];
  for (const facet of FACETS) facets[facet] = await countOne(db, set, facet);
  const [scored = 0] = await countWith(db, set.sets, set.found, [SCORED]);
  return {
    total: set.found.count,
    scored,
    facets,
    byTreatment: byTreatment((treatment) => facets.treatment[treatment] ?? 0),
  };
}

async function countOne(db: Db, { sets, without }: FoundSet, facet: Facet): Promise<Record<string, number>> {
  const had = TOKENS[facet].filter(([, token]) => sets.sizes.has(token));
  const tokens = had.map(([, token]) => token);
  const counts = await countWith(db, sets, without(facet), tokens);
  return Object.fromEntries(had.map(([value], place) => [value, counts[place] ?? 0]));
}

const byTreatment = (countOf: (treatment: Treatment) => number) =>
  Object.fromEntries(TREATMENTS.map((one) => [one, countOf(one)])) as FoundCounts["byTreatment"];

export const NO_COUNTS: FoundCounts = {
  total: 0,
  scored: 0,
  facets: Object.fromEntries(FACETS.map((facet) => [facet, {}])) as FoundCounts["facets"],
  byTreatment: byTreatment(() => 0),
};
