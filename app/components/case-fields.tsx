import { GRADES, SESSION_FIELDS, SKIN_TYPES } from "#app/cases/case.ts";
import { TREATMENT_LABELS, TREATMENTS } from "#app/clinics/treatment.ts";
import { Field } from "#app/components/field.tsx";
import { type Choice, Select } from "#app/components/select.tsx";

interface CaseFieldsProps {
  people: readonly Choice[];
  today: string;
  /** What stands in each field: as stored, or as typed into a refused form. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

const asChoices = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

/** What a clinic states of one treated head. */
export function CaseFields({ people, today, values, errors }: CaseFieldsProps) {
  const told = (name: string) => ({ name, value: values[name] ?? "", error: errors[name] });
  const filled = SESSION_FIELDS.filter((name) => values[name]).length;
  // Room for what is there and one more; a clinic rarely has more than four.
  const shown = Math.min(SESSION_FIELDS.length, Math.max(4, filled + 1));
  return (
    <>
      <Select
        {...told("practitioner")}
        label="Who held the needle"
        hint="Only people who worked here on the days of the sessions."
        required
        choices={people}
        emptyLabel="Choose one"
      />
      <Select
        {...told("treatment")}
        label="Treatment"
        required
        choices={TREATMENTS.map((code) => ({ value: code, label: TREATMENT_LABELS[code] }))}
        emptyLabel="Choose one"
      />
      <fieldset className="field">
        <legend className="field-label">Days of the sessions</legend>
        <p className="field-hint">The stage of every photo is computed from these days, and the client is asked whether they are right.</p>
        <div className="session-days">
          {SESSION_FIELDS.slice(0, shown).map((name, place) => (
            <Field key={name} {...told(name)} label={`Session ${place + 1}`} type="date" max={today} required={place === 0} short />
          ))}
        </div>
      </fieldset>
      <div className="field-pair">
        <Select {...told("grade")} label="Grade of hair loss" choices={asChoices(GRADES)} emptyLabel="Not provided" />
        <Select {...told("skinType")} label="Skin type (Fitzpatrick)" choices={asChoices(SKIN_TYPES)} emptyLabel="Not provided" />
        <Field {...told("pigment")} label="Pigment" hint="Brand and shade." maxLength={80} />
        <Field {...told("pigmentBatch")} label="Batch" hint="As printed on the bottle." maxLength={80} />
      </div>
    </>
  );
}
