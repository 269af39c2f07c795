import { GRADES, SESSION_FIELDS, SKIN_TYPES } from "#app/cases/case.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import { caseFieldsWords } from "#app/components/case-fields-words.ts";
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
  const say = caseFieldsWords();
  const told = (name: string) => ({ name, value: values[name] ?? "", error: errors[name] });
  const filled = SESSION_FIELDS.filter((name) => values[name]).length;
  // Room for what is there and one more; a clinic rarely has more than four.
  const shown = Math.min(SESSION_FIELDS.length, Math.max(4, filled + 1));
  return (
    <>
      <Select
        {...told("practitioner")}
        label={say.whoHeldTheNeedle}
        hint={say.whoHeldTheNeedleHint}
        required
        choices={people}
        emptyLabel={say.chooseOne}
      />
      <Select
        {...told("treatment")}
        label={say.treatment}
        required
        choices={TREATMENTS.map((code) => ({ value: code, label: treatmentWords()[code] }))}
        emptyLabel={say.chooseOne}
      />
      <fieldset className="field">
        <legend className="field-label">{say.sessionDays}</legend>
        <p className="field-hint">{say.sessionDaysHint}</p>
        <div className="session-days">
          {SESSION_FIELDS.slice(0, shown).map((name, place) => (
            <Field key={name} {...told(name)} label={say.session(place + 1)} type="date" max={today} required={place === 0} short />
          ))}
        </div>
      </fieldset>
      <div className="field-pair">
        <Select {...told("grade")} label={say.hairLossGrade} choices={asChoices(GRADES)} emptyLabel={say.notProvided} />
        <Select {...told("skinType")} label={say.skinType} choices={asChoices(SKIN_TYPES)} emptyLabel={say.notProvided} />
        <Field {...told("pigment")} label={say.pigment} hint={say.pigmentHint} maxLength={80} />
        <Field {...told("pigmentBatch")} label={say.batch} hint={say.batchHint} maxLength={80} />
      </div>
    </>
  );
}
