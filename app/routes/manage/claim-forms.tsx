import { ANSWER_LENGTH, CLAIM_KIND_CODES, CLAIM_KINDS, WORDING_LENGTH } from "#app/clinics/claim-form.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { type Choice, Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import type { Day } from "#app/platform/date.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface ClaimFormProps {
  people: readonly Choice[];
  today: Day;
  problem: FormProblem | undefined;
}

/** What a clinic says of itself or of one of its people. */
export function ClaimForm({ people, today, problem }: ClaimFormProps) {
  const told = (name: string) => ({ name, value: typedIn(problem, name), error: problem?.errors[name] });
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="state" />
      <RadioGroup
        {...told("kind")}
        label="What is it about?"
        required
        choices={CLAIM_KIND_CODES.map((code) => ({ value: code, label: CLAIM_KINDS[code].label }))}
      />
      <Select {...told("about")} label="About whom?" choices={people} emptyLabel="The clinic as a whole" />
      <Field {...told("value")} label="The number" hint="Years, treatments or hours." required inputMode="decimal" short />
      <Field
        {...told("wording")}
        label="In your own words"
        hint="As you say it elsewhere, such as “over 300 treatments completed”."
        required
        minLength={WORDING_LENGTH.min}
        maxLength={WORDING_LENGTH.max}
      />
      <Field {...told("statedOn")} value={typedIn(problem, "statedOn") || today} label="As of" type="date" required short max={today} />
      <div>
        <Button>Put it on the page</Button>
      </div>
    </form>
  );
}

/** The clinic's words to a sum, and the document they point at. */
export function ClaimAnswerForm({ documents, problem }: { documents: readonly Choice[]; problem: FormProblem | undefined }) {
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="answer" />
      <TextArea
        name="body"
        label="Your answer"
        hint="Shown beside the sum for everybody. Say what the sum does not know of. It cannot be changed afterwards; no name of a client, nothing private."
        required
        rows={6}
        minLength={ANSWER_LENGTH.min}
        maxLength={ANSWER_LENGTH.max}
        value={typedIn(problem, "body")}
        error={problem?.errors.body}
      />
      <Select
        name="evidence"
        label="The document that shows it"
        hint="One of those you have submitted under Evidence. Readers see its title and how far it was checked, never the file."
        choices={documents}
        emptyLabel="None"
        value={typedIn(problem, "evidence")}
        error={problem?.errors.evidence}
      />
      <div>
        <Button>Publish the answer</Button>
      </div>
    </form>
  );
}
