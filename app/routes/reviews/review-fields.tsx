import { TREATMENTS } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { type Choice, Select } from "#app/components/select.tsx";
import { ratingWords } from "#app/reviews/rating-words.ts";
import { TIMES_AGO } from "#app/reviews/review.ts";
import { ChapterFields } from "#app/routes/reviews/chapter-fields.tsx";
import { type Told, toldBy } from "#app/routes/reviews/told.ts";
import { writeReviewWords } from "#app/routes/reviews/write-review-words.ts";
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
  const say = writeReviewWords();
  return (
    <Section id="treatment-part" title={say.yourTreatment}>
      <div className="form">
        <Select
          {...told("treatment")}
          label={say.whatDidYouHaveDone}
          required
          choices={TREATMENTS.map((code) => ({ value: code, label: treatmentWords()[code] }))}
          emptyLabel={say.chooseOne}
        />
        {cases.length > 0 && (
          <Select
            {...told("case")}
            label={say.yourConfirmedCase}
            hint={say.yourConfirmedCaseHint}
            choices={cases}
            value={caseId}
            emptyLabel={say.noneOfThese}
          />
        )}
        {people.length > 0 && (
          <Select {...told("practitioner")} label={say.whoHeldTheNeedle} choices={people} emptyLabel={say.practitionerUnknown} />
        )}
        <Field {...told("lastSessionOn")} label={say.lastSession} hint={say.lastSessionHint} type="date" max={today} short />
        <Select
          {...told("lastSessionAgo")}
          label={say.timeAgo}
          choices={TIMES_AGO.map((days) => ({ value: String(days), label: ratingWords().timesAgo[days] }))}
          emptyLabel={say.iGaveTheDate}
        />
        <Field {...told("sessions")} label={say.sessions} type="number" inputMode="numeric" min={1} max={20} short />
      </div>
    </Section>
  );
}
