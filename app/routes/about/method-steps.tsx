import { SANCTION_STEPS } from "#app/clinics/sanction-step.ts";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { APPEAL_DAYS } from "#app/moderation/decision.ts";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { LADDER_DAYS, LEAST_DAYS, STEP_RULE_CODES, STEP_RULES, STEPS } from "#app/moderation/sanction.ts";

/** What can be done about a clinic besides taking points off, by whom, for how long, and on what grounds. */
export function MethodSteps() {
  return (
    <Section
      id="steps"
      title="Steps against a clinic"
      note="They touch no score. Each rests on a rule and on facts, has its end from the first day, and can be appealed against."
    >
      <RuleTable
        caption="The ladder of steps, the lowest first"
        rows={SANCTION_STEPS.map((step): [string, string] => {
          const { label, does, days, two } = STEPS[step];
          return [
            label,
            `${does} Usually ${days.usual} days, at most ${days.most}. ${two ? "Two people decide it." : "One person decides it."}`,
          ];
        })}
      />
      <p>
        The clinic is told of a proposal at once and heard for {HEARING_HOURS} hours; then a second person confirms or declines it. Only an
        unlawful picture comes down first. A step above the private notice needs a lower one within {LADDER_DAYS / 365} years that was not
        overturned, a decision that stands in the log, or a rule that is grave by itself. None is shorter than {LEAST_DAYS} days. It ends on
        its date by itself, or earlier when somebody who took no part lifts it, or at once when an appeal within {APPEAL_DAYS} days
        overturns it. Each stands in the <a href="/decisions">public log</a>, except a private notice.
      </p>
      <h3>What can lead to which step</h3>
      <RuleTable
        caption="The closed list of rules, each with the steps it can lead to"
        rows={STEP_RULE_CODES.map((code): [string, string] => {
          const { label, sentence, steps } = STEP_RULES[code];
          const grave = "grave" in STEP_RULES[code] ? " Grave by itself." : "";
          return [label, `${sentence}${grave} Leads to: ${steps.map((step) => STEPS[step].label.toLowerCase()).join(", ")}.`];
        })}
      />
    </Section>
  );
}
