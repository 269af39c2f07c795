import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Say } from "#app/components/say.tsx";
import { Select } from "#app/components/select.tsx";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { LEAST_DAYS, LIFT_RULES, STEP_RULE_CODES, STEP_RULES, stepText } from "#app/moderation/sanction.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { sanctionPartsWords } from "#app/routes/moderation/sanction-parts-words.ts";
import type { ClinicStepsView, SanctionView } from "#app/routes/moderation/sanction-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface StepFormProps {
  view: Pick<ClinicStepsView, "steps" | "photos">;
  problem: FormProblem | undefined;
}

/** A step, its rule, its length and its facts. */
export function StepForm({ view, problem }: StepFormProps) {
  const say = sanctionPartsWords();
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="propose" />
      <RadioGroup
        name="step"
        label={say.whichStep}
        required
        choices={view.steps.map(({ step, label, does, days, two }) => ({
          value: step,
          label,
          hint: say.stepHint({ does, usual: days.usual, most: days.most, needsSecond: two }),
        }))}
        value={typedIn(problem, "step")}
        error={problem?.errors.step}
      />
      <RadioGroup
        name="rule"
        label={say.byWhichRule}
        required
        choices={STEP_RULE_CODES.map((code) => ({
          value: code,
          label: ruleWords()[code].label,
          hint: say.ruleHint(
            ruleWords()[code].sentence,
            STEP_RULES[code].steps.map((step) => stepText(step).label),
          ),
        }))}
        value={typedIn(problem, "rule")}
        error={problem?.errors.rule}
      />
      {view.photos.length > 0 && (
        <Select
          name="photo"
          label={say.whichPhoto}
          hint={say.photoHint}
          choices={view.photos}
          emptyLabel={say.noPhoto}
          value={typedIn(problem, "photo")}
          error={problem?.errors.photo}
        />
      )}
      <Field
        name="days"
        label={say.forHowManyDays}
        type="number"
        inputMode="numeric"
        min={LEAST_DAYS}
        required
        short
        value={typedIn(problem, "days")}
        error={problem?.errors.days}
      />
      <FactsArea hint={say.factsHint} problem={problem} />
      <div>
        <Button>{say.proposeTheStep}</Button>
      </div>
    </form>
  );
}

/** Ends a step before its date, by somebody who took no part in it. */
export function LiftForm({ problem }: { problem: FormProblem | undefined }) {
  const say = sanctionPartsWords();
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="lift" />
      <RadioGroup
        name="rule"
        label={say.whyDoesItEnd}
        required
        choices={LIFT_RULES.map((code) => ({ value: code, label: ruleWords()[code].label, hint: ruleWords()[code].sentence }))}
        value={typedIn(problem, "rule")}
        error={problem?.errors.rule}
      />
      <FactsArea hint={say.liftFactsHint} rows={4} problem={problem} />
      <div>
        <Button kind="warning">{say.liftTheStep}</Button>
      </div>
    </form>
  );
}

/** What was proposed, by which rule, and what the clinic says to it. */
export function SanctionFacts({ step }: { step: SanctionView }) {
  const say = sanctionPartsWords();
  return (
    <div className="stack-tight prose">
      <p>
        <Say
          it={say.standsForDays}
          standing={step.standing}
          days={step.days}
          small={<span className="soft small" />}
          proposedOn={step.proposedOn}
        />
      </p>
      <p>
        {step.rule.sentence} {step.does}
      </p>
      <p className="whitespace-pre-line">{step.facts}</p>
      {step.photoHref && (
        <p>
          <a href={step.photoHref}>{say.photo}</a>
        </p>
      )}
      {step.statement && (
        <>
          <h3>{say.clinicSays}</h3>
          <p className="whitespace-pre-line">{step.statement}</p>
        </>
      )}
      {step.reasons && <p className="whitespace-pre-line">{say.declined(step.reasons)}</p>}
    </div>
  );
}

/** Steps by name, each with how it stands and the way to it. */
export function SanctionList({ steps, none }: { steps: readonly SanctionView[]; none: string }) {
  const say = sanctionPartsWords();
  if (steps.length === 0) return <p>{none}</p>;
  return (
    <ul className="desk-list">
      {steps.map((step) => (
        <li key={step.id} className="stack-tight">
          <p>
            <a href={`/moderation/sanctions/${step.id}`}>
              {step.label}: {step.rule.label.toLowerCase()}
            </a>
          </p>
          <p className="soft small">{say.proposed(step.standing, step.proposedOn)}</p>
        </li>
      ))}
    </ul>
  );
}
