import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Say } from "#app/components/say.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { REASONS_MAX, TIE_NATURES } from "#app/moderation/tie.ts";
import type { CalledClinic } from "#app/moderation/tie-repository.server.ts";
import { tieWords } from "#app/moderation/tie-words.ts";
import type { OwnTies } from "#app/routes/moderation/ties-view.server.ts";
import { tiesWords } from "#app/routes/moderation/ties-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface TieFormProps {
  problem: FormProblem | undefined;
  /** Of the name that was typed, where it is several. */
  clinics: readonly CalledClinic[];
}

export function TieForm({ problem, clinics }: TieFormProps) {
  const say = tiesWords();
  const mine = problem !== undefined && problem.values.intent === "declare" ? problem : undefined;
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="declare" />
      <Field
        name="clinic"
        label={say.clinic}
        hint={say.clinicHint}
        required
        autoComplete="off"
        value={typedIn(mine, "clinic")}
        error={mine?.errors.clinic}
      />
      {clinics.length > 0 && (
        <RadioGroup
          name="which"
          label={say.whichOfThese}
          required
          choices={clinics.map(({ slug, name, town }) => ({ value: slug, label: town === null ? name : `${name}, ${town}` }))}
          error={mine?.errors.which}
        />
      )}
      <RadioGroup
        name="nature"
        label={say.whatTiesYou}
        required
        choices={TIE_NATURES.map((value) => ({ value, label: tieWords().natures[value] }))}
        value={typedIn(mine, "nature")}
        error={mine?.errors.nature}
      />
      <div>
        <Button>{say.declareTheTie}</Button>
      </div>
    </form>
  );
}

export function DeclaredTies({ ties, problem }: { ties: OwnTies["declared"]; problem: FormProblem | undefined }) {
  const say = tiesWords();
  if (ties.length === 0) return <p>{say.noneDeclared}</p>;
  return (
    <ul className="desk-list">
      {ties.map((tie) => (
        <li key={tie.id} className="stack-tight">
          <h3>
            <a href={tie.href}>
              <bdi>{tie.clinic}</bdi>
            </a>
          </h3>
          <p>{say.declaredOn(tie.nature, tie.since)}</p>
          <p className="soft small">{tie.standing}.</p>
          {tie.mayAsk && <EndForm tie={tie} problem={problem?.values.tie === tie.id ? problem : undefined} />}
        </li>
      ))}
    </ul>
  );
}

function EndForm({ tie, problem }: { tie: OwnTies["declared"][number]; problem: FormProblem | undefined }) {
  const say = tiesWords();
  return (
    <details open={problem !== undefined}>
      <summary>
        <Say it={say.askForItToEnd} which={<span className="visually-hidden" />} clinic={tie.clinic} />
      </summary>
      <form method="post" className="form">
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="tie" value={tie.id} />
        <TextArea
          name="reasons"
          label={say.whyItIsOver}
          hint={say.reasonsHint}
          required
          rows={3}
          maxLength={REASONS_MAX}
          value={typedIn(problem, "reasons")}
          error={problem?.errors.reasons}
        />
        <div>
          <Button kind="secondary">{say.askAnAdministrator}</Button>
        </div>
      </form>
    </details>
  );
}

export function FoundTies({ ties }: { ties: OwnTies["found"] }) {
  const say = tiesWords();
  if (ties.length === 0) return <p>{say.noneFound}</p>;
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
