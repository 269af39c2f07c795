import { TREATMENT_LABELS, TREATMENTS } from "#app/clinics/treatment.ts";
import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { type Choice, Select } from "#app/components/select.tsx";
import { TIMES_AGO } from "#app/reviews/review.ts";
import { ChapterFields } from "#app/routes/reviews/chapter-fields.tsx";
import { type Told, toldBy } from "#app/routes/reviews/told.ts";
import type { FormProblem } from "#app/web/form.server.ts";

interface ReviewFieldsProps {
  problem: FormProblem | undefined;
  /** Files came with a form that was refused: a browser does not keep them. */
  filesLost: boolean;
  people: readonly Choice[];
  /** The client's own confirmed cases at this clinic, and the one they came from. */
  cases: readonly Choice[];
  caseId: string;
  currency: string;
  today: string;
  formKey: string;
}

/** All fields of a new review, in the order a person remembers a treatment: when, how it looks, what happened, what shows it. */
export function ReviewFields({ problem, filesLost, people, cases, caseId, currency, today, formKey }: ReviewFieldsProps) {
  const told = toldBy(problem);
  return (
    <>
      <input type="hidden" name="formKey" value={told("formKey").value || formKey} />
      <TreatmentFields told={told} people={people} cases={cases} caseId={problem ? told("case").value : caseId} today={today} />
      <ChapterFields problem={problem} filesLost={filesLost} currency={currency} today={today} before={null} />
    </>
  );
}

interface TreatmentFieldsProps extends Pick<ReviewFieldsProps, "people" | "cases" | "caseId" | "today"> {
  told: Told;
}

function TreatmentFields({ told, people, cases, caseId, today }: TreatmentFieldsProps) {
  return (
    <Section id="treatment-part" title="Your treatment">
      <div className="form">
        <Select
          {...told("treatment")}
          label="What did you have done?"
          required
          choices={TREATMENTS.map((code) => ({ value: code, label: TREATMENT_LABELS[code] }))}
          emptyLabel="Choose one"
        />
        {cases.length > 0 && (
          <Select
            {...told("case")}
            label="Your confirmed case"
            hint="Your review then rests on it: that is proof of treatment, and no receipt is needed besides."
            choices={cases}
            value={caseId}
            emptyLabel="None of these"
          />
        )}
        {people.length > 0 && (
          <Select {...told("practitioner")} label="Who held the needle?" choices={people} emptyLabel="I do not know, or somebody else" />
        )}
        <Field
          {...told("lastSessionOn")}
          label="Date of your last session, if you know it"
          hint="A result looks different in its first weeks, so readers are told how long ago it was. The date itself is not shown."
          type="date"
          max={today}
          short
        />
        <Select
          {...told("lastSessionAgo")}
          label="Or about how long ago it was"
          choices={TIMES_AGO.map(({ days, label }) => ({ value: String(days), label }))}
          emptyLabel="I gave the date"
        />
        <Field {...told("sessions")} label="Number of sessions" type="number" inputMode="numeric" min={1} max={20} short />
      </div>
    </Section>
  );
}
