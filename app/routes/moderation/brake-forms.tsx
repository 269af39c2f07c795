import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { SOURCE_MAX, SUPPLIER_MAX } from "#app/provenance/stock-photo.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** What a person can do about a dispute that the flood brake stopped. */
export function BrakeForms({ version, problem }: { version: number; problem: FormProblem | undefined }) {
  return (
    <div className="stack">
      <form method="post" className="form">
        <input type="hidden" name="intent" value="release" />
        <input type="hidden" name="version" value={version} />
        <div className="stack-tight">
          <h3>These are copies of one clinic’s photo</h3>
          <p>Every party is told and has its time to be heard. The photos read “Match found” until people have decided.</p>
        </div>
        <div>
          <Button>Release the brake</Button>
        </div>
      </form>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="stock" />
        <input type="hidden" name="version" value={version} />
        <div className="stack-tight">
          <h3>This is a picture that many may use</h3>
          <p>It goes to the stock, so that copies of it are no alarm again. Every photo here reads “Cleared” and leaves the profiles.</p>
        </div>
        <Field
          name="supplier"
          label="Who hands it out"
          hint="A supplier, trainer or franchise."
          required
          maxLength={SUPPLIER_MAX}
          value={typedIn(problem, "supplier")}
          error={problem?.errors.supplier}
        />
        <Field
          name="source"
          label="Where it is to be found"
          hint="A page’s address, or a brochure’s title."
          required
          maxLength={SOURCE_MAX}
          value={typedIn(problem, "source")}
          error={problem?.errors.source}
        />
        <div>
          <Button kind="secondary">Add it to the stock and clear every photo</Button>
        </div>
      </form>
    </div>
  );
}
