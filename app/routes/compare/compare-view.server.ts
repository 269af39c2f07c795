import type { CompareGroup } from "#app/components/compare-table.tsx";
import { clinicListUrl, MOST_COMPARED, without } from "#app/directory/clinic-list.ts";
import { readComparison } from "#app/directory/read-comparison.server.ts";
import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { changeSearch, EVERYTHING } from "#app/directory/search-query.ts";
import type { Db } from "#app/platform/store.server.ts";
import { toPlace } from "#app/routes/clinics/clinic-view.ts";
import { claimGroup, decisionGroup, priceGroup } from "#app/routes/compare/clinic-rows.ts";
import { documentGroup, teamGroup } from "#app/routes/compare/people-rows.ts";
import { photoGroups } from "#app/routes/compare/photo-groups.ts";
import { reviewGroup, tickGroup } from "#app/routes/compare/said-rows.ts";
import { levelGroup, scoreGroup } from "#app/routes/compare/score-rows.ts";

/** Suggestions for one more clinic. */
const MOST_FOUND = 6;

export interface FoundClinic {
  slug: string;
  name: string;
  place: string;
  href: string;
}

/** Clinics whose name, town or people fit the words, each with the address of the list that has it too; those of `known` are not among them. */
export async function findMore(
  db: Db,
  words: string,
  slugs: readonly string[],
  path: string,
  known: readonly string[] = slugs,
): Promise<FoundClinic[]> {
  if (words === "") return [];
  const { rows } = await searchClinics(db, changeSearch(EVERYTHING, { words }));
  return rows
    .filter(({ slug }) => !known.includes(slug))
    .slice(0, MOST_FOUND)
    .map(({ slug, name, city }) => ({ slug, name, place: city, href: clinicListUrl(path, [...slugs, slug]) }));
}

/** Everything the page of a comparison prints. */
export async function compareView(db: Db, slugs: readonly string[], words: string, now: Date) {
  const { clinics, missing } = await readComparison(db, slugs, now);
  const { results, others } = photoGroups(clinics);
  const facts: CompareGroup[] = [
    scoreGroup(clinics),
    levelGroup(clinics),
    claimGroup(clinics, now),
    teamGroup(clinics),
    documentGroup(clinics, now),
    reviewGroup(clinics),
    tickGroup(clinics),
    priceGroup(clinics),
    decisionGroup(clinics),
  ].filter(({ rows }) => rows.length > 0);
  return {
    slugs,
    missing: missing.map((slug) => ({ slug, href: clinicListUrl("/compare", without(slugs, slug)) })),
    clinics: clinics.map(({ slug, reading }) => ({
      slug,
      name: reading.clinic.name,
      href: `/clinics/${slug}`,
      place: toPlace(reading).long,
      consultation: `/clinics/${slug}/consultation`,
      withoutIt: clinicListUrl("/compare", without(slugs, slug)),
    })),
    facts,
    results,
    others,
    room: MOST_COMPARED - slugs.length,
    words,
    found: slugs.length < MOST_COMPARED ? await findMore(db, words, slugs, "/compare") : [],
  };
}
