import { TREATMENT_LABELS, TREATMENTS } from "#app/clinics/treatment.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PlaceField } from "#app/components/place-field.tsx";
import { searchBoxWords } from "#app/components/search-box-words.ts";
import { Select } from "#app/components/select.tsx";

export const TREATMENT_CHOICES = TREATMENTS.map((value) => ({ value, label: TREATMENT_LABELS[value] }));

/** The search in one line, for a page that is not itself the list of results. */
export function SearchBox() {
  const say = searchBoxWords();
  return (
    <search>
      <form method="get" action="/clinics" className="search-form">
        <PlaceField placeholder={say.placeExample} />
        <Select name="treatment" label={say.treatment} choices={TREATMENT_CHOICES} emptyLabel={say.anyTreatment} />
        <Field name="q" label={say.nameOfClinicOrPerson} type="search" maxLength={100} />
        <Button>{say.findClinics}</Button>
      </form>
    </search>
  );
}
