import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { PlaceField } from "#app/components/place-field.tsx";
import { Select } from "#app/components/select.tsx";
import type { FoundCounts } from "#app/directory/count-facets.server.ts";
import type { Facet } from "#app/directory/facet.ts";
import { areaText } from "#app/directory/search-area.ts";
import { EVERYTHING, facetsAsked, RADII_KM, type Search } from "#app/directory/search-query.ts";
import { facetChoices, facetLabels } from "#app/routes/directory/facet-labels.ts";
import { findClinicsWords } from "#app/routes/directory/find-clinics-words.ts";

interface SearchFiltersProps {
  search: Search;
  /** Printed beside each choice; null while nothing could be counted. */
  facets: FoundCounts["facets"] | null;
}

const EVIDENCE: readonly Facet[] = ["level", "hours", "years", "healed", "verified", "correction", "warnings"];
const MORE: readonly Facet[] = ["price", "language", "grade", "skin"];

/** The whole search as one form. Sent by GET, so that every result has an address of its own. */
export function SearchFilters({ search, facets }: SearchFiltersProps) {
  const say = findClinicsWords();
  const asked = new Map(facetsAsked(search));
  const labels = facetLabels();
  const radii = [...new Set([...RADII_KM, search.km])].sort((a, b) => a - b);
  const control = (facet: Facet) => (
    <FacetControl key={facet} facet={facet} counts={facets?.[facet] ?? null} chosen={asked.get(facet) ?? ""} />
  );
  const folded = (title: string, within: readonly Facet[]) => {
    const count = within.filter((facet) => asked.has(facet)).length;
    return (
      <details className="search-evidence" open={count > 0}>
        <summary>
          {title}
          {count > 0 ? ` ${say.askedForCount(count)}` : ""}
        </summary>
        <div className="search-evidence-fields">
          {within.filter((facet) => labels[facet].any !== null).map(control)}
          <div>{within.filter((facet) => labels[facet].any === null).map(control)}</div>
        </div>
      </details>
    );
  };
  return (
    <search>
      <form method="get" action="/clinics" className="filters" data-enhance="search">
        <PlaceField value={search.place} placeholder={search.near === null ? say.anywhere : say.aroundYou} />
        <div className="filters-where" data-part="where">
          {search.area === null ? (
            <Select
              name="km"
              label={say.within}
              value={String(search.km)}
              choices={radii.map((km) => ({ value: String(km), label: say.kilometres(km) }))}
            />
          ) : (
            <Checkbox name="area" value={areaText(search.area)} label={say.onlyThisArea} checked />
          )}
          {search.near !== null && <input type="hidden" name="near" value={`${search.near.lat},${search.near.lng}`} />}
          {search.sort !== EVERYTHING.sort && <input type="hidden" name="sort" value={search.sort} />}
          {search.view !== EVERYTHING.view && <input type="hidden" name="view" value={search.view} />}
        </div>
        {control("treatment")}
        <Field name="q" label={say.name} type="search" maxLength={100} value={search.words} />
        {folded(say.evidence, EVIDENCE)}
        {folded(say.moreFilters, MORE)}
        <Button>{say.findClinics}</Button>
        <p className="visually-hidden" role="status" data-part="found" />
      </form>
    </search>
  );
}

function FacetControl({ facet, counts, chosen }: { facet: Facet; counts: Record<string, number> | null; chosen: string }) {
  const { title, any } = facetLabels()[facet];
  const choices = facetChoices(facet, counts, chosen);
  const [first] = choices;
  if (any !== null) return <Select name={facet} label={title} value={chosen} choices={choices} emptyLabel={any} />;
  return <Checkbox name={facet} value={first?.value} label={first?.label ?? title} checked={chosen !== ""} />;
}
