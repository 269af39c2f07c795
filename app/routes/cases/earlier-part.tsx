import { EARLIER_NAME_LENGTH } from "#app/cases/correction.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import type { Choice } from "#app/components/select.tsx";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface EarlierPartProps {
  earlier: { named: { name: string; href: string | null } | null; find: string | null; mayProve: boolean; choices: readonly Choice[] };
  problem: FormProblem | undefined;
}

/** Whose work was mended, which only the client can say: first what to look for, then which of those found. */
export function EarlierPart({ earlier: { named, find, mayProve, choices }, problem }: EarlierPartProps) {
  return (
    <Section
      id="earlier"
      title="Whose work was corrected?"
      note="Only you can say it, and you need not. It is printed as what a client says; a clinic known here is told and may reply once. No score changes by it."
    >
      {named && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="unname" />
          <p>You said: {named.href ? <a href={named.href}>{named.name}</a> : named.name}.</p>
          <p>
            <Button kind="quiet">Take that back</Button>
          </p>
        </form>
      )}
      {mayProve && (
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="prove" />
          <p>You have reviewed {named?.name}. This correction can be proof for that review, once a moderator has looked at it.</p>
          <p>
            <Button kind="secondary">Use it as proof</Button>
          </p>
        </form>
      )}
      <form method="post" className="form">
        <input type="hidden" name="intent" value="find" />
        <Field
          name="earlierName"
          label="Clinic or person"
          maxLength={EARLIER_NAME_LENGTH}
          value={typedIn(problem, "earlierName") || (find ?? "")}
          error={problem?.errors.earlierName}
        />
        <Button kind="secondary">Look for it</Button>
      </form>
      {find !== null && find !== "" && (
        <form method="post" className="form">
          <input type="hidden" name="intent" value="name" />
          <input type="hidden" name="earlierName" value={find} />
          <RadioGroup
            name="earlierClinic"
            label="Which of these?"
            required
            choices={[...choices, { value: "", label: `None of them: “${find}” as I wrote it` }]}
            value={choices.length === 0 ? "" : undefined}
            error={problem?.errors.earlierClinic}
          />
          <Button>Say that it was their work</Button>
        </form>
      )}
    </Section>
  );
}
