import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import type { Choice } from "#app/components/select.tsx";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { secondLookCaseWords } from "#app/routes/moderation/second-look-case-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** The same closed list that the first person had, and the facts. */
export function LookForm({ choices, problem }: { choices: readonly Choice[]; problem: FormProblem | undefined }) {
  const say = secondLookCaseWords();
  return (
    <form method="post" className="form">
      <RadioGroup
        name="outcome"
        label={say.whatDoYouFind}
        required
        choices={choices}
        value={typedIn(problem, "outcome")}
        error={problem?.errors.outcome}
      />
      <FactsArea label={say.whatDoYouGoBy} hint={say.factsHint} rows={4} problem={problem} />
      <div>
        <Button>{say.saveTheSecondLook}</Button>
      </div>
    </form>
  );
}

interface LookAnsweredProps {
  answered: { first: { outcome: string; on: string }; second: { outcome: string; on: string; facts: string }; agreed: boolean };
}

/** What both found, and what follows. */
export function LookAnswered({ answered: { first, second, agreed } }: LookAnsweredProps) {
  const say = secondLookCaseWords();
  return (
    <div className="stack-tight prose">
      <DefinitionList
        rows={[
          { term: say.firstLook, value: first.outcome, note: first.on },
          { term: say.secondLook, value: second.outcome, note: second.on },
          { term: say.secondGoesBy, value: second.facts },
        ]}
      />
      <p>{agreed ? say.agreed : say.differed}</p>
    </div>
  );
}
