import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import type { Choice } from "#app/components/select.tsx";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

/** The same closed list that the first person had, and the facts. */
export function LookForm({ choices, problem }: { choices: readonly Choice[]; problem: FormProblem | undefined }) {
  return (
    <form method="post" className="form">
      <RadioGroup
        name="outcome"
        label="What do you find?"
        required
        choices={choices}
        value={typedIn(problem, "outcome")}
        error={problem?.errors.outcome}
      />
      <FactsArea
        label="What do you go by?"
        hint="Read by the first person and by whoever decides if you differ. No name of a person, nothing private."
        rows={4}
        problem={problem}
      />
      <div>
        <Button>Save the second look</Button>
      </div>
    </form>
  );
}

interface LookAnsweredProps {
  answered: { first: { outcome: string; on: string }; second: { outcome: string; on: string; facts: string }; agreed: boolean };
}

/** What both found, and what follows. */
export function LookAnswered({ answered: { first, second, agreed } }: LookAnsweredProps) {
  return (
    <div className="stack-tight prose">
      <DefinitionList
        rows={[
          { term: "First look", value: first.outcome, note: first.on },
          { term: "Second look", value: second.outcome, note: second.on },
          { term: "What the second goes by", value: second.facts },
        ]}
      />
      <p>
        {agreed
          ? "Both came to the same. Nothing changes."
          : "They came to different answers. A third person who had no part in either decides; neither look is worth more than the other."}
      </p>
    </div>
  );
}
