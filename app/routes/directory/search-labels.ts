import { TREATMENT_LABELS } from "#app/clinics/treatment.ts";
import type { Facet } from "#app/directory/facet.ts";
import { type PlaceChoice, placeLabel } from "#app/directory/place.ts";
import type { Sort } from "#app/directory/search-cursor.ts";
import { changeSearch, facetsAsked, type Search } from "#app/directory/search-query.ts";
import { FACET_WORDS } from "#app/routes/directory/facet-labels.ts";

export const SORT_LABELS: Record<Sort, string> = {
  score: "trust score",
  distance: "distance",
  evidence: "evidence checked",
  reviews: "verified reviews",
  name: "name",
};

/** Why the results stand as they do (EU 2019/2161 wants it said; so does a client). */
export const SORT_REASONS: Record<Sort, string> = {
  score:
    "The highest trust score first: what verified clients report once healed, less what people decided to take off. Equal scores stand by age of the entry. Clinics without enough evidence for a score come after, by how much of theirs was checked: less is known about them, which is not the same as worse.",
  distance:
    "The nearest first, measured in a straight line from the middle of the place, or from roughly where you are. Neither score nor evidence plays a part.",
  evidence:
    "The most evidence checked first: training, dated practice, who taught, and photos proved original. What clients say plays no part here.",
  reviews: "The most reviews with accepted proof of treatment first, whatever they say. Reviews without proof are not counted.",
  name: "By name, A to Z.",
};

/** What was asked for, as a heading: "Clinics for density within 50 km of Leeds, England". */
export function searchTitle(search: Search, place: PlaceChoice | null): string {
  const parts = ["Clinics"];
  if (search.treatment) parts.push(`for ${TREATMENT_LABELS[search.treatment].toLowerCase()}`);
  if (search.words) parts.push(`matching “${search.words}”`);
  if (place?.kind === "one" && search.area) parts.push(`on the map around ${placeLabel(place.place)}`);
  else if (place?.kind === "one") parts.push(`within ${search.km} km of ${placeLabel(place.place)}`);
  else if (place) parts.push(`in “${search.place}”`);
  else if (search.area) parts.push("in this part of the map");
  else if (search.near) parts.push(`within ${search.km} km of you`);
  return parts.length === 1 ? "All clinics" : parts.join(" ");
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
  const filters: [boolean, string, Partial<Search>][] = [
    [search.words !== "", `“${search.words}”`, { words: "" }],
    [search.place !== "", search.place, { place: "", km: 50 }],
    [search.near !== null, "around you", { near: null, km: 50 }],
    [search.area !== null, "this part of the map", { area: null }],
    ...facetsAsked(search).map(([facet, value]): [boolean, string, Partial<Search>] => [
      true,
      FACET_WORDS[facet].asked(value),
      UNASKED[facet],
    ]),
  ];
  return filters.filter(([on]) => on).map(([, label, change]) => ({ label, without: changeSearch(search, change) }));
}
