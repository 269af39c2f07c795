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
          <h3>{say.theseAreCopiesOfOne}</h3>
          <p>{say.everyPartyIsTold}</p>
        </div>
        <div>
          <Button>{say.releaseTheBrake}</Button>
        </div>
      </form>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="stock" />
        <input type="hidden" name="version" value={version} />
        <div className="stack-tight">
          <h3>{say.thisIsAPicture}</h3>
          <p>{say.itGoesToTheStock}</p>
        </div>
        <Field
          name="supplier"
          label={say.whoHandsItOut}
          hint={say.aSupplierTrainerOrFranchise}
          required
          maxLength={SUPPLIER_MAX}
          value={typedIn(problem, "supplier")}
          error={problem?.errors.supplier}
        />
        <Field
          name="source"
          label={say.whereItIsToBeFound}
          hint={say.aPagesAddress}
          required
          maxLength={SOURCE_MAX}
          value={typedIn(problem, "source")}
          error={problem?.errors.source}
        />
        <div>
          <Button kind="secondary">{say.addItToTheStock}</Button>
        </div>
      </form>
    </div>
  );
}
