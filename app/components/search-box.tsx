import { TREATMENT_LABELS, TREATMENTS } from "#app/clinics/treatment.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PlaceField } from "#app/components/place-field.tsx";
import { Select } from "#app/components/select.tsx";

export const TREATMENT_CHOICES = TREATMENTS.map((value) => ({ value, label: TREATMENT_LABELS[value] }));

/** The search in one line, for a page that is not itself the list of results. */
export function SearchBox() {
  return (
    <search>
      <form method="get" action="/clinics" className="search-form">
        <PlaceField placeholder="Leeds" />
        <Select name="treatment" label="Treatment" choices={TREATMENT_CHOICES} emptyLabel="Any treatment" />
        <Field name="q" label="Name of clinic or person" type="search" maxLength={100} />
        <Button>Find clinics</Button>
      </form>
    </search>
  );
}
