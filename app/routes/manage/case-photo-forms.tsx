import { MOST_CASE_PHOTOS_AT_ONCE } from "#app/cases/case-photo-form.ts";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Section } from "#app/components/section.tsx";
import { CAPTION_LENGTH } from "#app/provenance/photo-form.ts";
import { ownCasePhotosWords } from "#app/routes/manage/own-case-photos-words.ts";
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
  const say = ownCasePhotosWords();
  const told = (name: string) => ({ name, value: typedIn(problem, name), error: problem?.errors[name] });
  return (
    <>
      <Section id="send" title={say.sendPhotos} note={say.sendPhotosNote(MOST_CASE_PHOTOS_AT_ONCE)}>
        <form method="post" encType="multipart/form-data" className="form" data-enhance="upload">
          <input type="hidden" name="intent" value="send" />
          <FileField
            name="photos"
            label={say.photos}
            accept="image/jpeg,image/png,image/webp"
            multiple
            required
            error={problem?.errors.photos}
          />
          <Field {...told("takenOn")} label={say.dayTaken} hint={say.dayTakenHint} type="date" max={today} short />
          <Field {...told("caption")} label={say.caption} maxLength={CAPTION_LENGTH} />
          <Checkbox
            name="consent"
            label={say.personAgreed}
            required
            checked={typedIn(problem, "consent") === "yes"}
            error={problem?.errors.consent}
          />
          <Button>{say.sendPhotos}</Button>
        </form>
      </Section>
      {loose.length > 0 && (
        <Section id="tie" title={say.photosSentBefore} layout="wide" note={say.photosSentBeforeNote}>
          <form method="post" className="stack">
            <input type="hidden" name="intent" value="tie" />
            <ul className="choice-pictures">
              {loose.map((photo) => (
                <li key={photo.id}>
                  <label>
                    <img src={photo.src} alt={photo.alt} width={photo.width} height={photo.height} loading="lazy" />
                    <span className="choice-picture-line">
                      <input type="checkbox" name="photo" value={photo.id} />
                      <span>{photo.takenOn === null ? say.dayNotProvided : say.takenOn(photo.takenOn)}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <p>
              <Button kind="secondary">{say.tieChosen}</Button>
            </p>
          </form>
        </Section>
      )}
    </>
  );
}
