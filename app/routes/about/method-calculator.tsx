import { Button } from "#app/components/button.tsx";
import { ExampleAnswer } from "#app/components/example-answer.tsx";
import { Field } from "#app/components/field.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Select } from "#app/components/select.tsx";
import { decisionLabel } from "#app/moderation/decision.ts";
import type { Day } from "#app/platform/date.ts";
import { methodWords } from "#app/routes/about/method-words.ts";
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

const stars = () => ["5", "4", "3", "2", "1"].map((value) => ({ value, label: methodWords().stars(value) }));
const stages = () => {
  const say = methodWords();
  return [
    { value: "healed", label: say.healed },
    { value: "fresh", label: say.fresh },
    { value: "long-term", label: say.afterAYear },
  ];
};
const decisions = () =>
  EXAMPLE_DECISIONS.map((kind) => ({ value: kind, label: kind === "none" ? methodWords().none : decisionLabel(kind) }));

/** A clinic to invent, and what the method makes of it: asked of the server by the button, or computed as one types. */
export function MethodCalculator({ asOf, values, score, problem }: MethodCalculatorProps) {
  const say = methodWords();
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
            <legend>{say.practitionerAndPhotos}</legend>
            {number("hours", say.verifiedHours)}
            {number("years", say.evidencedYears)}
            {number("trainerYears", say.trainersYears)}
            {number("original", say.photosProvedOriginal)}
            {number("noMatch", say.photosWithoutAMatch)}
          </fieldset>
          <fieldset className="calculator-fields calculator-pairs">
            <legend>{say.clientsWhoReport}</legend>
            {number("strong", say.withStrongProof)}
            {choice("strongStars", say.strongGive, stars())}
            {number("single", say.withOneProof)}
            {choice("singleStars", say.singleGive, stars())}
            {number("unproved", say.withoutProof)}
            {choice("unprovedStars", say.unprovedGive, stars())}
            {choice("stage", say.stage, stages())}
            {number("quarters", say.quarters)}
          </fieldset>
          <fieldset className="calculator-fields">
            <legend>{say.upheldDecision}</legend>
            {choice("decision", say.about, decisions())}
            {number("decidedYearsAgo", say.yearsAgo)}
          </fieldset>
          <div>
            <Button>{say.workItOut}</Button>
          </div>
        </form>
        {score ? <ExampleAnswer score={score} /> : <p>{say.mendMarked}</p>}
      </div>
    </>
  );
}
