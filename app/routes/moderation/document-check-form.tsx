import { FIELD_REFUSAL_CODES } from "#app/clinics/document-verdict.ts";
import { documentVerdictWords } from "#app/clinics/document-verdict-words.ts";
import { CHECK_METHODS } from "#app/clinics/evidence.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { OTHER_REGISTER } from "#app/clinics/register.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { NOTE_MAX } from "#app/moderation/document-answers.ts";
import { printDay } from "#app/platform/printed.ts";
import type { DocumentCaseView } from "#app/routes/moderation/document-check-view.server.ts";
import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";
import type { DocumentPreview } from "#app/routes/moderation/document-preview.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface CheckDocumentFormProps {
  page: Pick<DocumentCaseView, "kind" | "fields" | "lapses" | "lastsWords" | "dueOn" | "sum" | "inFull" | "registers">;
  problem: FormProblem | undefined;
  /** What the answers before would make of it; null: they were not asked about. */
  preview: DocumentPreview | null;
}

/** Every stated value with its answer, then how it was checked, until when it counts, and a note. */
export function CheckDocumentForm({ page, problem, preview }: CheckDocumentFormProps) {
  const say = documentCheckWords();
  return (
    <form method="post" className="form form-wide" data-part="answers" data-kind={page.kind}>
      {page.fields.map((field) => (
        <FieldAnswer key={field.name} field={field} problem={problem} />
      ))}
      <RadioGroup
        name="method"
        label={say.howDidYouCheck}
        hint={say.howDidYouCheckHint}
        required
        choices={CHECK_METHODS.map((value) => ({ value, label: capital(evidenceKindWords().methods[value]) }))}
        value={typedIn(problem, "method")}
        error={problem?.errors.method}
      />
      <div className="field-answer-register">
        <Select
          name="register"
          label={say.whichRegister}
          hint={say.whichRegisterHint}
          choices={[
            ...page.registers.map(({ code, name }) => ({ value: code, label: name })),
            { value: OTHER_REGISTER, label: say.otherRegister },
          ]}
          emptyLabel={say.chooseOne}
          value={typedIn(problem, "register")}
          error={problem?.errors.register}
        />
      </div>
      {page.lapses && (
        <Field
          name="dueOn"
          label={say.countsThrough}
          hint={say.countsThroughHint(page.lastsWords)}
          type="date"
          short
          value={problem ? typedIn(problem, "dueOn") : page.dueOn}
          error={problem?.errors.dueOn}
        />
      )}
      <TextArea
        name="note"
        label={say.note}
        hint={say.noteHint}
        rows={3}
        maxLength={NOTE_MAX}
        value={typedIn(problem, "note")}
        error={problem?.errors.note}
      />
      <div className="doc-foot">
        <p>
          <output data-part="sum">{preview?.sum ?? page.sum}</output>
        </p>
        <p className="soft small">{preview?.effect ?? page.inFull}</p>
        <div className="cluster">
          <Button>{say.saveAnswer}</Button>
          <Button kind="secondary" name="intent" value="preview" formNoValidate>
            {say.preview}
          </Button>
          <Button kind="quiet" name="intent" value="rest" formNoValidate>
            {say.acceptAllLeft}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** Takes back an answer that was wrong. */
export function ReopenForm({ problem }: { problem: FormProblem | undefined }) {
  const say = documentCheckWords();
  return (
    <form method="post" className="form documents-act">
      <input type="hidden" name="intent" value="reopen" />
      <TextArea
        name="why"
        label={say.whyAgain}
        hint={say.whyAgainHint}
        required
        rows={3}
        maxLength={NOTE_MAX}
        value={typedIn(problem, "why")}
        error={problem?.errors.why}
      />
      <div>
        <Button kind="warning">{say.takeAnswerBack}</Button>
      </div>
    </form>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function FieldAnswer({ field, problem }: { field: DocumentCaseView["fields"][number]; problem: FormProblem | undefined }) {
  const say = documentCheckWords();
  const { name, label, type, claimed } = field;
  const [verdict, found, reason] = [`verdict_${name}`, `found_${name}`, `reason_${name}`];
  const amount = type === "hours" || type === "count";
  const shown = type === "date" ? printDay(claimed) : type === "hours" ? say.hours(claimed) : claimed;
  return (
    <div className="field-answer" data-field={name} data-claimed={claimed}>
      <RadioGroup
        name={verdict}
        label={`${label}: ${shown}`}
        required
        inline
        choices={[
          { value: "accepted", label: say.accepted },
          ...(type === "person" ? [] : [{ value: "accepted_in_part", label: amount ? say.inPart : say.somethingElse }]),
          { value: "refused", label: say.refused },
        ]}
        value={typedIn(problem, verdict)}
        error={problem?.errors[verdict]}
      />
      <div className="field-answer-more">
        {type !== "person" && (
          <div className="field-answer-found">
            <Field
              name={found}
              label={amount ? say.acceptedOf(label, shown) : say.whatIsOnIt(label)}
              type={type === "date" ? "date" : "text"}
              inputMode={amount ? "decimal" : undefined}
              short={amount || type === "date"}
              value={typedIn(problem, found)}
              error={problem?.errors[found]}
            />
          </div>
        )}
        <div className="field-answer-reason">
          <Select
            name={reason}
            label={say.whyNot(label)}
            hint={say.whyNotHint}
            choices={FIELD_REFUSAL_CODES.map((code) => ({ value: code, label: documentVerdictWords().refusals[code] }))}
            emptyLabel={say.chooseReason}
            value={typedIn(problem, reason)}
            error={problem?.errors[reason]}
          />
        </div>
      </div>
    </div>
  );
}
