import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { SOURCE_MAX, SUPPLIER_MAX } from "#app/provenance/stock-photo.ts";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** What a person can do about a dispute that the flood brake stopped. */
export function BrakeForms({ version, problem }: { version: number; problem: FormProblem | undefined }) {
  const say = disputeCaseWords();
  return (
    <div className="stack">
      <form method="post" className="form">
        <input type="hidden" name="intent" value="release" />
        <input type="hidden" name="version" value={version} />
        <div className="stack-tight">
          <h3>{say.copiesOfOnePhoto}</h3>
          <p>{say.copiesOfOnePhotoNote}</p>
        </div>
        <div>
          <Button>{say.releaseBrake}</Button>
        </div>
      </form>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="stock" />
        <input type="hidden" name="version" value={version} />
        <div className="stack-tight">
          <h3>{say.pictureForMany}</h3>
          <p>{say.pictureForManyNote}</p>
        </div>
        <Field
          name="supplier"
          label={say.whoHandsItOut}
          hint={say.whoHandsItOutHint}
          required
          maxLength={SUPPLIER_MAX}
          value={typedIn(problem, "supplier")}
          error={problem?.errors.supplier}
        />
        <Field
          name="source"
          label={say.whereItIsFound}
          hint={say.whereItIsFoundHint}
          required
          maxLength={SOURCE_MAX}
          value={typedIn(problem, "source")}
          error={problem?.errors.source}
        />
        <div>
          <Button kind="secondary">{say.addToStock}</Button>
        </div>
      </form>
    </div>
  );
}
