import { TextArea } from "#app/components/text-area.tsx";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { factsAreaWords } from "#app/routes/moderation/facts-area-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface FactsAreaProps {
  name?: string;
  label?: string;
  hint?: string;
  rows?: number;
  problem: FormProblem | undefined;
}

/** What somebody goes by, in their own words and as long as facts may be; what was typed is kept. */
export function FactsArea({ name = "facts", label = factsAreaWords().facts, hint, rows = 6, problem }: FactsAreaProps) {
  return (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      required
      rows={rows}
      minLength={FACTS_MIN}
      maxLength={FACTS_MAX}
      value={typedIn(problem, name)}
      error={problem?.errors[name]}
    />
  );
}
