import { FIELD_REFUSALS } from "#app/clinics/document-verdict.ts";
import { CHECK_METHODS } from "#app/clinics/evidence.ts";
import { OTHER_REGISTER } from "#app/clinics/register.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { NOTE_MAX } from "#app/moderation/document-answers.ts";
import { printDay } from "#app/platform/printed.ts";
import type { DocumentCaseView } from "#app/routes/moderation/document-check-view.server.ts";
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
  return (
    <form method="post" className="form form-wide" data-part="answers" data-kind={page.kind}>
      {page.fields.map((field) => (
        <FieldAnswer key={field.name} field={field} problem={problem} />
      ))}
      <RadioGroup
        name="method"
        label="How did you check it?"
        hint="Printed beside the document."
        required
        choices={Object.entries(CHECK_METHODS).map(([value, label]) => ({ value, label: label.charAt(0).toUpperCase() + label.slice(1) }))}
        value={typedIn(problem, "method")}
        error={problem?.errors.method}
      />
      <div className="field-answer-register">
        <Select
          name="register"
          label="Which register"
          hint="Its name, and the number where it is open, is printed with the note."
          choices={[
            ...page.registers.map(({ code, name }) => ({ value: code, label: name })),
            { value: OTHER_REGISTER, label: "Another, named in the note" },
          ]}
          emptyLabel="Choose one"
          value={typedIn(problem, "register")}
          error={problem?.errors.register}
        />
      </div>
      {page.lapses && (
        <Field
          name="dueOn"
          label="Counts through"
          hint={`${page.lastsWords} Leave it empty if you refuse the document.`}
          type="date"
          short
          value={problem ? typedIn(problem, "dueOn") : page.dueOn}
          error={problem?.errors.dueOn}
        />
      )}
      <TextArea
        name="note"
        label="Note"
        hint="Anybody can read this beside the document. Name no private matter."
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
          <Button>Save the answer</Button>
          <Button kind="secondary" name="intent" value="preview" formNoValidate>
            Preview
          </Button>
          <Button kind="quiet" name="intent" value="rest" formNoValidate>
            Accept all that is left
          </Button>
        </div>
      </div>
    </form>
  );
}

/** Takes back an answer that was wrong. */
export function ReopenForm({ problem }: { problem: FormProblem | undefined }) {
  return (
    <form method="post" className="form documents-act">
      <input type="hidden" name="intent" value="reopen" />
      <TextArea
        name="why"
        label="Why it has to be looked at again"
        hint="The answer is taken back, and the document counts for nothing until it was checked anew. Anybody can read this."
        required
        rows={3}
        maxLength={NOTE_MAX}
        value={typedIn(problem, "why")}
        error={problem?.errors.why}
      />
      <div>
        <Button kind="warning">Take the answer back</Button>
      </div>
    </form>
  );
}

const REASONS = Object.entries(FIELD_REFUSALS).map(([value, label]) => ({ value, label }));

function FieldAnswer({ field, problem }: { field: DocumentCaseView["fields"][number]; problem: FormProblem | undefined }) {
  const { name, label, type, claimed } = field;
  const [verdict, found, reason] = [`verdict_${name}`, `found_${name}`, `reason_${name}`];
  const amount = type === "hours" || type === "count";
  const shown = type === "date" ? printDay(claimed) : type === "hours" ? `${claimed} h` : claimed;
  return (
    <div className="field-answer" data-field={name} data-claimed={claimed}>
      <RadioGroup
        name={verdict}
        label={`${label}: ${shown}`}
        required
        inline
        choices={[
          { value: "accepted", label: "Accepted" },
          ...(type === "person" ? [] : [{ value: "accepted_in_part", label: amount ? "In part" : "Something else is on it" }]),
          { value: "refused", label: "Refused" },
        ]}
        value={typedIn(problem, verdict)}
        error={problem?.errors[verdict]}
      />
      <div className="field-answer-more">
        {type !== "person" && (
          <div className="field-answer-found">
            <Field
              name={found}
              label={amount ? `${label}: accepted of the ${shown}` : `${label}: what is on it`}
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
            label={`${label}: why not`}
            hint="Printed in these words."
            choices={REASONS}
            emptyLabel="Choose a reason"
            value={typedIn(problem, reason)}
            error={problem?.errors[reason]}
          />
        </div>
      </div>
    </div>
  );
}
