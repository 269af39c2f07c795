import { VALUE_MAX } from "#app/clinics/document-form.ts";
import type { EvidenceField } from "#app/clinics/evidence-field.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Select } from "#app/components/select.tsx";
import { evidenceNewWords } from "#app/routes/manage/evidence-new-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface EvidenceFormProps {
  fields: readonly EvidenceField[];
  /** Who works at the clinic now. */
  people: readonly { id: number; name: string }[];
  /** Of the document that is replaced, to begin from. */
  begin: Readonly<Record<string, string>>;
  problem: FormProblem | undefined;
}

/** What a document is said to show, field by field, and its file. */
export function EvidenceForm({ fields, people, begin, problem }: EvidenceFormProps) {
  const say = evidenceNewWords();
  return (
    <form method="post" encType="multipart/form-data" className="form" data-enhance="upload">
      <FileField
        name="file"
        label={say.document}
        hint={problem ? say.chooseFileAgain : say.documentHint}
        accept="application/pdf,image/jpeg,image/png,image/webp"
        required
        error={problem?.errors.file}
      />
      {inRows(fields).map((row) => (
        <div key={row[0]?.name} className={row.length > 1 ? "field-row" : undefined}>
          {row.map((field) => (
            <StatedField
              key={field.name}
              field={field}
              people={people}
              value={problem ? typedIn(problem, field.name) : begin[field.name]}
              problem={problem}
            />
          ))}
        </div>
      ))}
      <div>
        <Button>{say.sendDocument}</Button>
      </div>
    </form>
  );
}

const isShort = ({ type }: EvidenceField) => type === "date" || type === "hours" || type === "count";

/** Days and amounts that follow each other stand side by side; everything else has a line of its own. */
function inRows(fields: readonly EvidenceField[]): EvidenceField[][] {
  const rows: EvidenceField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (last?.[0]?.type === field.type && isShort(field)) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

interface StatedFieldProps extends Pick<EvidenceFormProps, "people" | "problem"> {
  field: EvidenceField;
  value: string | undefined;
}

function StatedField({ field, people, value, problem }: StatedFieldProps) {
  const say = evidenceNewWords();
  const { name, label, type, needed, closed } = field;
  const hint = [field.hint, closed && say.moderatorOnly].filter(Boolean).join(" ") || undefined;
  const common = { name, label, hint, required: needed, error: problem?.errors[name] };
  if (name === "practitioner") {
    const choices = people.map((person) => ({ value: String(person.id), label: person.name }));
    return <Select {...common} choices={choices} value={value ?? ""} emptyLabel={needed ? say.chooseOne : say.wholeClinic} />;
  }
  if (name === "trainer") {
    return (
      <div className="stack">
        <Field {...common} maxLength={VALUE_MAX} value={value} />
        <Field
          name="trainerPage"
          label={say.trainersPage}
          hint={say.trainersPageHint}
          maxLength={VALUE_MAX}
          value={typedIn(problem, "trainerPage")}
          error={problem?.errors.trainerPage}
        />
      </div>
    );
  }
  if (type === "date") return <Field {...common} type="date" short value={value} />;
  if (type === "hours" || type === "count") {
    return <Field {...common} inputMode={type === "hours" ? "decimal" : "numeric"} short maxLength={6} value={value} />;
  }
  return <Field {...common} maxLength={VALUE_MAX} value={value} />;
}
