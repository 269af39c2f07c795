import { TREATMENTS } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PlaceField } from "#app/components/place-field.tsx";
import { searchBoxWords } from "#app/components/search-box-words.ts";
import { Select } from "#app/components/select.tsx";

export const treatmentChoices = () => TREATMENTS.map((value) => ({ value, label: treatmentWords()[value] }));

/** The search in one line, for a page that is not itself the list of results. */
export function SearchBox() {
  const say = searchBoxWords();
  return (
    <search>
      <form method="get" action="/clinics" className="search-form">
        <PlaceField placeholder={say.placeExample} />
        <Select name="treatment" label={say.treatment} choices={treatmentChoices()} emptyLabel={say.anyTreatment} />
        <Field name="q" label={say.nameOfClinicOrPerson} type="search" maxLength={100} />
        <Button>{say.findClinics}</Button>
      </form>
    </search>
  );
}
