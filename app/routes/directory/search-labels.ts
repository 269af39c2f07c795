import { treatmentLabel } from "#app/clinics/treatment.ts";
import type { Facet } from "#app/directory/facet.ts";
import { type PlaceChoice, placeLabel } from "#app/directory/place.ts";
import { changeSearch, facetsAsked, type Search } from "#app/directory/search-query.ts";
import { facetLabels } from "#app/routes/directory/facet-labels.ts";
import { searchWords } from "#app/routes/directory/search-words.ts";

/** What was asked for, as a heading: "Clinics for density within 50 km of Leeds, England". */
export function searchTitle(search: Search, place: PlaceChoice | null): string {
  const say = searchWords();
  const asked = {
    treatment: search.treatment && treatmentLabel(search.treatment),
    named: search.words || null,
    where: whereWords(search, place),
  };
  return Object.values(asked).every((part) => part === null) ? say.allClinics : say.heading(asked);
}

function whereWords({ area, km, near, place: typed }: Search, place: PlaceChoice | null): string | null {
  const say = searchWords();
  if (place?.kind === "one") return area ? say.onTheMapAround(placeLabel(place.place)) : say.within(km, placeLabel(place.place));
  if (place) return say.inUnknownPlace(typed);
  if (area) return say.onThisMap;
  return near ? say.withinReach(km) : null;
}

/** What leaves a facet unasked. */
const UNASKED: Record<Facet, Partial<Search>> = {
  treatment: { treatment: null },
  level: { level: 0 },
  hours: { hours: 0 },
  years: { years: 0 },
  healed: { healedPhotos: false },
  verified: { verifiedReviews: false },
  correction: { correctionWork: false },
  price: { price: null },
  language: { language: null },
  grade: { grade: null },
  skin: { skin: null },
  warnings: { hideWarnings: false },
};

/** Each filter that narrows the results, with the search without it. */
export function activeFilters(search: Search): { label: string; without: Search }[] {
  const say = searchWords();
  const labels = facetLabels();
  const filters: [boolean, string, Partial<Search>][] = [
    [search.words !== "", say.quoted(search.words), { words: "" }],
    [search.place !== "", search.place, { place: "", km: 50 }],
    [search.near !== null, say.aroundYou, { near: null, km: 50 }],
    [search.area !== null, say.thisPart, { area: null }],
    ...facetsAsked(search).map(([facet, value]): [boolean, string, Partial<Search>] => [true, labels[facet].asked(value), UNASKED[facet]]),
  ];
  return filters.filter(([on]) => on).map(([, label, change]) => ({ label, without: changeSearch(search, change) }));
}
