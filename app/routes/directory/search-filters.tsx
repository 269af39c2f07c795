import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { TREATMENT_CHOICES } from "#app/components/search-box.tsx";
import { Select } from "#app/components/select.tsx";
import type { FoundCounts } from "#app/directory/find-listings.server.ts";
import { EVERYTHING, EVIDENCED_YEARS, RADII_KM, type Search, VERIFIED_HOURS } from "#app/directory/search-query.ts";
import { printNumber } from "#app/platform/printed.ts";
import { activeFilters } from "#app/routes/directory/search-labels.ts";

interface SearchFiltersProps {
  search: Search;
  /** Printed beside each treatment; null while nothing could be counted. */
  byTreatment: FoundCounts["byTreatment"] | null;
}

/** The whole search as one form. Sent by GET, so that every result has an address of its own. */
export function SearchFilters({ search, byTreatment }: SearchFiltersProps) {
  const treatments = TREATMENT_CHOICES.map(({ value, label }) => ({
    value,
    label: byTreatment ? `${label} (${printNumber(byTreatment[value])})` : label,
  }));
  const evidenceAsked = activeFilters({ ...search, words: "", place: "", treatment: null }).length;
  const radii = [...new Set([...RADII_KM, search.km])].sort((a, b) => a - b);
  return (
    <search>
      <form method="get" action="/clinics" className="filters">
        <Field name="place" label="Town or city" type="search" maxLength={100} value={search.place} placeholder="Anywhere" />
        <Select
          name="km"
          label="Within"
          value={String(search.km)}
          choices={radii.map((km) => ({ value: String(km), label: `${km} km` }))}
        />
        <Select name="treatment" label="Treatment" value={search.treatment ?? ""} choices={treatments} emptyLabel="Any treatment" />
        <Field name="q" label="Name" type="search" maxLength={100} value={search.words} />
        <details className="search-evidence" open={evidenceAsked > 0}>
          <summary>Evidence{evidenceAsked > 0 ? ` (${evidenceAsked} asked for)` : ""}</summary>
          <div className="search-evidence-fields">
            <Select name="hours" label="Training verified" value={String(search.hours)} choices={VERIFIED_HOURS.map(hoursChoice)} />
            <Select name="years" label="Practice evidenced" value={String(search.years)} choices={EVIDENCED_YEARS.map(yearsChoice)} />
            <div>
              <Checkbox name="healed" label="Healed photos" checked={search.healedPhotos} />
              <Checkbox name="verified" label="Verified reviews" checked={search.verifiedReviews} />
              <Checkbox name="correction" label="Healed correction work" checked={search.correctionWork} />
              <Checkbox name="warnings" value="hide" label="Leave out clinics with warnings" checked={search.hideWarnings} />
            </div>
          </div>
        </details>
        {search.sort !== EVERYTHING.sort && <input type="hidden" name="sort" value={search.sort} />}
        <Button>Find clinics</Button>
      </form>
    </search>
  );
}

function hoursChoice(hours: (typeof VERIFIED_HOURS)[number]) {
  return { value: String(hours), label: hours === 0 ? "Any or none" : hours === 1 ? "Some" : `${hours} h or more` };
}

function yearsChoice(years: (typeof EVIDENCED_YEARS)[number]) {
  return { value: String(years), label: years === 0 ? "Any or none" : years === 1 ? "1 year or more" : `${years} years or more` };
}
