import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Select } from "#app/components/select.tsx";
import { LEAST_DAYS, LIFT_CODES, LIFT_RULES, STEP_RULE_CODES, STEP_RULES, STEPS } from "#app/moderation/sanction.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import type { ClinicStepsView, SanctionView } from "#app/routes/moderation/sanction-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface StepFormProps {
  view: Pick<ClinicStepsView, "steps" | "photos">;
  problem: FormProblem | undefined;
}

/** A step, its rule, its length and its facts. */
export function StepForm({ view, problem }: StepFormProps) {
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="propose" />
      <RadioGroup
        name="step"
        label="Which step?"
        required
        choices={view.steps.map(({ step, label, does, days, two }) => ({
          value: step,
          label,
          hint: `${does} Usually ${days.usual} days, at most ${days.most}. ${two ? "A second person confirms it." : "One person decides it."}`,
        }))}
        value={typedIn(problem, "step")}
        error={problem?.errors.step}
      />
      <RadioGroup
        name="rule"
        label="By which rule?"
        required
        choices={STEP_RULE_CODES.map((code) => ({
          value: code,
          label: STEP_RULES[code].label,
          hint: `${STEP_RULES[code].sentence} Leads to: ${STEP_RULES[code].steps.map((step) => STEPS[step].label.toLowerCase()).join(", ")}.`,
        }))}
        value={typedIn(problem, "rule")}
        error={problem?.errors.rule}
      />
      {view.photos.length > 0 && (
        <Select
          name="photo"
          label="Which photo?"
          hint="Only for the step that hides one."
          choices={view.photos}
          emptyLabel="None"
          value={typedIn(problem, "photo")}
          error={problem?.errors.photo}
        />
      )}
      <Field
        name="days"
        label="For how many days?"
        type="number"
        inputMode="numeric"
        min={LEAST_DAYS}
        required
        short
        value={typedIn(problem, "days")}
        error={problem?.errors.days}
      />
      <FactsArea
        hint="The clinic reads them, and of every step but a private notice they are published word for word. Write what can be seen and checked, and what would settle it. No name of a person, nothing private."
        problem={problem}
      />
      <div>
        <Button>Propose the step</Button>
      </div>
    </form>
  );
}

/** Ends a step before its date, by somebody who took no part in it. */
export function LiftForm({ problem }: { problem: FormProblem | undefined }) {
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="lift" />
      <RadioGroup
        name="rule"
        label="Why does it end?"
        required
        choices={LIFT_CODES.map((code) => ({ value: code, label: LIFT_RULES[code].label, hint: LIFT_RULES[code].sentence }))}
        value={typedIn(problem, "rule")}
        error={problem?.errors.rule}
      />
      <FactsArea
        hint="Published word for word, beside the first decision, unless the step is a private notice."
        rows={4}
        problem={problem}
      />
      <div>
        <Button kind="warning">Lift the step</Button>
      </div>
    </form>
  );
}

/** What was proposed, by which rule, and what the clinic says to it. */
export function SanctionFacts({ step }: { step: SanctionView }) {
  return (
    <div className="stack-tight prose">
      <p>
        <strong>{step.standing}</strong>, for {step.days}. <span className="soft small">Proposed {step.proposedOn}</span>
      </p>
      <p>
        {step.rule.sentence} {step.does}
      </p>
      <p className="whitespace-pre-line">{step.facts}</p>
      {step.photoHref && (
        <p>
          <a href={step.photoHref}>The photo</a>
        </p>
      )}
      {step.statement && (
        <>
          <h3>The clinic says</h3>
          <p className="whitespace-pre-line">{step.statement}</p>
        </>
      )}
      {step.reasons && <p className="whitespace-pre-line">Declined: {step.reasons}</p>}
    </div>
  );
}

/** Steps by name, each with how it stands and the way to it. */
export function SanctionList({ steps, none }: { steps: readonly SanctionView[]; none: string }) {
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
          <p className="soft small">
            {step.standing}. Proposed {step.proposedOn}.
          </p>
        </li>
      ))}
    </ul>
  );
}
