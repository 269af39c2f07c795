import { ANSWER_LENGTH, CLAIM_KIND_CODES, WORDING_LENGTH } from "#app/clinics/claim-form.ts";
import { claimFormWords } from "#app/clinics/claim-form-words.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { type Choice, Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import type { Day } from "#app/platform/date.ts";
import { claimFormsWords } from "#app/routes/manage/claim-forms-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface ClaimFormProps {
  people: readonly Choice[];
  today: Day;
  problem: FormProblem | undefined;
}

/** What a clinic says of itself or of one of its people. */
export function ClaimForm({ people, today, problem }: ClaimFormProps) {
  const say = claimFormsWords();
  const told = (name: string) => ({ name, value: typedIn(problem, name), error: problem?.errors[name] });
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="state" />
      <RadioGroup
        {...told("kind")}
        label={say.subject}
        required
        choices={CLAIM_KIND_CODES.map((code) => ({ value: code, label: claimFormWords().kinds[code] }))}
      />
      <Select {...told("about")} label={say.aboutWhom} choices={people} emptyLabel={say.wholeClinic} />
      <Field {...told("value")} label={say.number} hint={say.numberHint} required inputMode="decimal" short />
      <Field
        {...told("wording")}
        label={say.wording}
        hint={say.wordingHint}
        required
        minLength={WORDING_LENGTH.min}
        maxLength={WORDING_LENGTH.max}
      />
      <Field
        {...told("statedOn")}
        value={typedIn(problem, "statedOn") || today}
        label={say.statedOn}
        type="date"
        required
        short
        max={today}
      />
      <div>
        <Button>{say.putOnPage}</Button>
      </div>
    </form>
  );
}

/** The clinic's words to a sum, and the document they point at. */
export function ClaimAnswerForm({ documents, problem }: { documents: readonly Choice[]; problem: FormProblem | undefined }) {
  const say = claimFormsWords();
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="answer" />
      <TextArea
        name="body"
        label={say.yourAnswer}
        hint={say.yourAnswerHint}
        required
        rows={6}
        minLength={ANSWER_LENGTH.min}
        maxLength={ANSWER_LENGTH.max}
        value={typedIn(problem, "body")}
        error={problem?.errors.body}
      />
      <Select
        name="evidence"
        label={say.document}
        hint={say.documentHint}
        choices={documents}
        emptyLabel={say.noDocument}
        value={typedIn(problem, "evidence")}
        error={problem?.errors.evidence}
      />
      <div>
        <Button>{say.publishAnswer}</Button>
      </div>
    </form>
  );
}
