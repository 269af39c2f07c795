import { Button } from "#app/components/button.tsx";
import { ExampleAnswer } from "#app/components/example-answer.tsx";
import { Field } from "#app/components/field.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Select } from "#app/components/select.tsx";
import { DECISION_LABELS } from "#app/moderation/decision.ts";
import type { Day } from "#app/platform/date.ts";
import { EXAMPLE_DECISIONS, EXAMPLE_NUMBERS } from "#app/trust/example-facts.ts";
import type { TrustScore } from "#app/trust/trust-score.ts";
import type { FormProblem } from "#app/web/form.server.ts";

interface MethodCalculatorProps {
  asOf: Day;
  /** As typed, or as the calculator begins. */
  values: Readonly<Record<string, string>>;
  /** Null: what was typed cannot be scored. */
  score: TrustScore | null;
  problem: FormProblem | undefined;
}

const STARS = ["5", "4", "3", "2", "1"].map((value) => ({ value, label: value === "1" ? "1 star" : `${value} stars` }));
const STAGES = [
  { value: "healed", label: "Healed" },
  { value: "fresh", label: "Fresh" },
  { value: "long-term", label: "After a year" },
];
const DECISIONS = EXAMPLE_DECISIONS.map((kind) => ({ value: kind, label: kind === "none" ? "None" : DECISION_LABELS[kind] }));

/** A clinic to invent, and what the method makes of it: asked of the server by the button, or computed as one types. */
export function MethodCalculator({ asOf, values, score, problem }: MethodCalculatorProps) {
  const number = (name: keyof typeof EXAMPLE_NUMBERS, label: string) => {
    const { least, most, step } = EXAMPLE_NUMBERS[name];
    const mode = step === 1 ? "numeric" : "decimal";
    const field = { name, label, value: values[name], error: problem?.errors[name] };
    return <Field {...field} type="number" min={least} max={most} step={step} inputMode={mode} required short />;
  };
  const choice = (name: string, label: string, choices: readonly { value: string; label: string }[]) => (
    <Select name={name} label={label} choices={choices} value={values[name]} error={problem?.errors[name]} required />
  );
  return (
    <>
      <ProblemSummary problem={problem} />
      <div className="calculator">
        <form method="get" action="/method#calculator" className="form" data-enhance="calculator" data-as-of={asOf}>
          <fieldset className="calculator-fields">
            <legend>One practitioner, and the photos</legend>
            {number("hours", "Verified hours")}
            {number("years", "Evidenced years")}
            {number("trainerYears", "Trainer’s years")}
            {number("original", "Photos proved original")}
            {number("noMatch", "Photos without a match")}
          </fieldset>
          <fieldset className="calculator-fields calculator-pairs">
            <legend>Clients who report</legend>
            {number("strong", "With strong proof")}
            {choice("strongStars", "They give", STARS)}
            {number("single", "With one proof")}
            {choice("singleStars", "These give", STARS)}
            {number("unproved", "Without proof")}
            {choice("unprovedStars", "Those give", STARS)}
            {choice("stage", "Stage", STAGES)}
            {number("quarters", "Over how many quarters")}
          </fieldset>
          <fieldset className="calculator-fields">
            <legend>An upheld decision</legend>
            {choice("decision", "About", DECISIONS)}
            {number("decidedYearsAgo", "Years ago")}
          </fieldset>
          <div>
            <Button>Work it out</Button>
          </div>
        </form>
        {score ? <ExampleAnswer score={score} /> : <p>Mend what is marked, and the score stands here.</p>}
      </div>
    </>
  );
}
