import { EARLIER_NAME_LENGTH } from "#app/cases/correction.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import type { Choice } from "#app/components/select.tsx";
import { myCaseWords } from "#app/routes/cases/my-case-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface EarlierPartProps {
  earlier: { named: { name: string; href: string | null } | null; find: string | null; mayProve: boolean; choices: readonly Choice[] };
  problem: FormProblem | undefined;
}

/** Whose work was mended, which only the client can say: first what to look for, then which of those found. */
export function EarlierPart({ earlier: { named, find, mayProve, choices }, problem }: EarlierPartProps) {
  const say = myCaseWords();
  return (
    <Section id="earlier" title={say.whoseWorkWasCorrected} note={say.earlierNote}>
      {named && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="unname" />
          <p>
            <Say it={say.youSaid} name={named.href ? <a href={named.href}>{named.name}</a> : named.name} />
          </p>
          <p>
            <Button kind="quiet">{say.takeThatBack}</Button>
          </p>
        </form>
      )}
      {mayProve && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="prove" />
          <p>
            <Say it={say.reviewedCorrection} name={named?.name} />
          </p>
          <p>
            <Button kind="secondary">{say.useAsProof}</Button>
          </p>
        </form>
      )}
      <form method="post" className="form">
        <input type="hidden" name="intent" value="find" />
        <Field
          name="earlierName"
          label={say.clinicOrPerson}
          maxLength={EARLIER_NAME_LENGTH}
          value={typedIn(problem, "earlierName") || (find ?? "")}
          error={problem?.errors.earlierName}
        />
        <Button kind="secondary">{say.lookForIt}</Button>
      </form>
      {find !== null && find !== "" && (
        <form method="post" className="form">
          <input type="hidden" name="intent" value="name" />
          <input type="hidden" name="earlierName" value={find} />
          <RadioGroup
            name="earlierClinic"
            label={say.whichOfThese}
            required
            choices={[...choices, { value: "", label: say.asIWroteIt(find) }]}
            value={choices.length === 0 ? "" : undefined}
            error={problem?.errors.earlierClinic}
          />
          <Button>{say.sayItWasTheirs}</Button>
        </form>
      )}
    </Section>
  );
}
