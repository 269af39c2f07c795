import { MOST_CASE_PHOTOS_AT_ONCE } from "#app/cases/case-photo-form.ts";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Section } from "#app/components/section.tsx";
import { CAPTION_LENGTH } from "#app/provenance/photo-form.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface CasePhotoFormsProps {
  today: string;
  /** Photos of the clinic that are in no case. */
  loose: readonly { id: string; src: string; width: number; height: number; alt: string; takenOn: string | null }[];
  problem: FormProblem | undefined;
}

/** Photos for a case: new ones, or those the clinic has sent before. */
export function CasePhotoForms({ today, loose, problem }: CasePhotoFormsProps) {
  const told = (name: string) => ({ name, value: typedIn(problem, name), error: problem?.errors[name] });
  return (
    <>
      <Section
        id="send"
        title="Send photos"
        note={`Of one day. 12 MB each, at most ${MOST_CASE_PHOTOS_AT_ONCE} at once: JPEG, PNG or WebP.`}
      >
        <form method="post" encType="multipart/form-data" className="form" data-enhance="upload">
          <input type="hidden" name="intent" value="send" />
          <FileField
            name="photos"
            label="Photos"
            accept="image/jpeg,image/png,image/webp"
            multiple
            required
            error={problem?.errors.photos}
          />
          <Field
            {...told("takenOn")}
            label="Day they were taken"
            hint="Before the first session they show the head before treatment; after the last, how it heals. Without it the stage reads unknown."
            type="date"
            max={today}
            short
          />
          <Field {...told("caption")} label="Caption" maxLength={CAPTION_LENGTH} />
          <Checkbox
            name="consent"
            label="The person shown agreed to have these photos published, and can withdraw."
            required
            checked={typedIn(problem, "consent") === "yes"}
            error={problem?.errors.consent}
          />
          <Button>Send photos</Button>
        </form>
      </Section>
      {loose.length > 0 && (
        <Section
          id="tie"
          title="Photos you sent before"
          layout="wide"
          note="Those in no case yet, newest first. Choose the ones of this head."
        >
          <form method="post" className="stack">
            <input type="hidden" name="intent" value="tie" />
            <ul className="choice-pictures">
              {loose.map((photo) => (
                <li key={photo.id}>
                  <label>
                    <img src={photo.src} alt={photo.alt} width={photo.width} height={photo.height} loading="lazy" />
                    <span className="choice-picture-line">
                      <input type="checkbox" name="photo" value={photo.id} />
                      <span>{photo.takenOn === null ? "Day not provided" : `Taken ${photo.takenOn}`}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <p>
              <Button kind="secondary">Tie the chosen ones to this case</Button>
            </p>
          </form>
        </Section>
      )}
    </>
  );
}
