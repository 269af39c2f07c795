import { TREATMENTS } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Select } from "#app/components/select.tsx";
import { CAPTION_LENGTH, MOST_PHOTOS_IN_BATCH } from "#app/provenance/photo-form.ts";
import { photosWords } from "#app/routes/manage/photos-words.ts";
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
  const say = photosWords();
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
      <FileField name="photos" label={say.photos} accept="image/jpeg,image/png,image/webp" multiple required error={error("photos")} />
      <Select
        name="treatment"
        label={say.treatmentShown}
        required
        choices={TREATMENTS.map((code) => ({ value: code, label: treatmentWords()[code] }))}
        value={typedIn(problem, "treatment")}
        emptyLabel={say.chooseOne}
        error={error("treatment")}
      />
      <RadioGroup
        name="when"
        label={say.stageTaken}
        required
        choices={[
          { value: "after", label: say.afterTreatment },
          { value: "before", label: say.beforeTreatment },
          { value: "unknown", label: say.notKnown },
        ]}
        value={typedIn(problem, "when")}
        error={error("when")}
      />
      <Field
        name="daysSinceSession"
        label={say.daysSinceSession}
        hint={say.daysSinceSessionHint}
        inputMode="numeric"
        short
        value={typedIn(problem, "daysSinceSession")}
        error={error("daysSinceSession")}
      />
      <Field name="takenOn" label={say.dayTaken} type="date" short value={typedIn(problem, "takenOn")} error={error("takenOn")} />
      <Field name="caption" label={say.caption} maxLength={CAPTION_LENGTH} value={typedIn(problem, "caption")} error={error("caption")} />
      <Checkbox name="consent" label={say.personAgreed} required checked={typedIn(problem, "consent") === "yes"} error={error("consent")} />
      <Button>{say.sendPhotos}</Button>
    </form>
  );
}
