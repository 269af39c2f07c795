import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { REASONS_MAX, TIE_NATURES } from "#app/moderation/tie.ts";
import type { CalledClinic } from "#app/moderation/tie-repository.server.ts";
import type { OwnTies } from "#app/routes/moderation/ties-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface TieFormProps {
  problem: FormProblem | undefined;
  /** Of the name that was typed, where it is several. */
  clinics: readonly CalledClinic[];
}

export function TieForm({ problem, clinics }: TieFormProps) {
  const mine = problem !== undefined && problem.values.intent === "declare" ? problem : undefined;
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="declare" />
      <Field
        name="clinic"
        label="The clinic"
        hint="Its name, or the address of its page here."
        required
        autoComplete="off"
        value={typedIn(mine, "clinic")}
        error={mine?.errors.clinic}
      />
      {clinics.length > 0 && (
        <RadioGroup
          name="which"
          label="Which of these"
          required
          choices={clinics.map(({ slug, name, town }) => ({ value: slug, label: town === null ? name : `${name}, ${town}` }))}
          error={mine?.errors.which}
        />
      )}
      <RadioGroup
        name="nature"
        label="What ties you to it"
        required
        choices={Object.entries(TIE_NATURES).map(([value, label]) => ({ value, label }))}
        value={typedIn(mine, "nature")}
        error={mine?.errors.nature}
      />
      <div>
        <Button>Declare the tie</Button>
      </div>
    </form>
  );
}

export function DeclaredTies({ ties, problem }: { ties: OwnTies["declared"]; problem: FormProblem | undefined }) {
  if (ties.length === 0) return <p>You have declared none.</p>;
  return (
    <ul className="desk-list">
      {ties.map((tie) => (
        <li key={tie.id} className="stack-tight">
          <h3>
            <a href={tie.href}>
              <bdi>{tie.clinic}</bdi>
            </a>
          </h3>
          <p>
            {tie.nature}. Declared {tie.since}.
          </p>
          <p className="soft small">{tie.standing}.</p>
          {tie.mayAsk && <EndForm tie={tie} problem={problem?.values.tie === tie.id ? problem : undefined} />}
        </li>
      ))}
    </ul>
  );
}

function EndForm({ tie, problem }: { tie: OwnTies["declared"][number]; problem: FormProblem | undefined }) {
  return (
    <details open={problem !== undefined}>
      <summary>
        Ask for it to end<span className="visually-hidden">: {tie.clinic}</span>
      </summary>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="tie" value={tie.id} />
        <TextArea
          name="reasons"
          label="Why it is over"
          hint="An administrator reads this and agrees or declines."
          required
          rows={3}
          maxLength={REASONS_MAX}
          value={typedIn(problem, "reasons")}
          error={problem?.errors.reasons}
        />
        <div>
          <Button kind="secondary">Ask an administrator</Button>
        </div>
      </form>
    </details>
  );
}

export function FoundTies({ ties }: { ties: OwnTies["found"] }) {
  if (ties.length === 0) return <p>None.</p>;
  return (
    <ul className="desk-list">
      {ties.map(({ clinic, href, reasons }) => (
        <li key={href} className="stack-tight">
          <h3>
            <a href={href}>
              <bdi>{clinic}</bdi>
            </a>
          </h3>
          {reasons.map((reason) => (
            <p key={reason}>{`${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
