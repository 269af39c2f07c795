import { TREATMENT_LABELS, TREATMENTS } from "#app/clinics/treatment.ts";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Select } from "#app/components/select.tsx";
import { CAPTION_LENGTH, MOST_PHOTOS_IN_BATCH } from "#app/provenance/photo-form.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface UploadFormProps {
  /** The page's own address. */
  href: string;
  /** The sending whose missing files are sent; null: a new one. */
  batchId: string | null;
  problem: FormProblem | undefined;
}

/** What a clinic says of the photos it sends. With the script a whole folder can be sent, and each file's result is seen as it comes. */
export function UploadForm({ href, batchId, problem }: UploadFormProps) {
  const error = (field: string) => problem?.errors[field];
  return (
    <form
      method="post"
      action={href}
      encType="multipart/form-data"
      className="form"
      data-enhance="bulk-upload"
      data-results={`${href}/results`}
      data-batch={batchId ?? ""}
      data-most={MOST_PHOTOS_IN_BATCH}
    >
      <FileField name="photos" label="Photos" accept="image/jpeg,image/png,image/webp" multiple required error={error("photos")} />
      <Select
        name="treatment"
        label="Treatment shown"
        required
        choices={TREATMENTS.map((code) => ({ value: code, label: TREATMENT_LABELS[code] }))}
        value={typedIn(problem, "treatment")}
        emptyLabel="Choose one"
        error={error("treatment")}
      />
      <RadioGroup
        name="when"
        label="Taken"
        required
        choices={[
          { value: "after", label: "After treatment" },
          { value: "before", label: "Before treatment" },
          { value: "unknown", label: "Not known" },
        ]}
        value={typedIn(problem, "when")}
        error={error("when")}
      />
      <Field
        name="daysSinceSession"
        label="Days since the last session"
        hint="Photos of 28 days and more are shown first. Without it the stage reads unknown."
        inputMode="numeric"
        short
        value={typedIn(problem, "daysSinceSession")}
        error={error("daysSinceSession")}
      />
      <Field name="takenOn" label="Day taken" type="date" short value={typedIn(problem, "takenOn")} error={error("takenOn")} />
      <Field name="caption" label="Caption" maxLength={CAPTION_LENGTH} value={typedIn(problem, "caption")} error={error("caption")} />
      <Checkbox
        name="consent"
        label="The person shown agreed to have these photos published, and can withdraw."
        required
        checked={typedIn(problem, "consent") === "yes"}
        error={error("consent")}
      />
      <Button>Send photos</Button>
    </form>
  );
}
