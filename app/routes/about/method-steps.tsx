import { SANCTION_STEPS } from "#app/clinics/sanction-step.ts";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { APPEAL_DAYS } from "#app/moderation/decision.ts";
import { HEARING_HOURS } from "#app/moderation/dispute.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { LADDER_DAYS, LEAST_DAYS, STEP_RULE_CODES, STEP_RULES, STEPS, stepText } from "#app/moderation/sanction.ts";
import { methodWords } from "#app/routes/about/method-words.ts";

/** What can be done about a clinic besides taking points off, by whom, for how long, and on what grounds. */
export function MethodSteps() {
  const say = methodWords();
  return (
    <Section id="steps" title={say.steps} note={say.stepsNote}>
      <RuleTable
        caption={say.ladderCaption}
        rows={SANCTION_STEPS.map((step): [string, string] => {
          const { label, does } = stepText(step);
          const { days, two } = STEPS[step];
          return [label, say.stepLine({ does, usual: days.usual, most: days.most, two })];
        })}
      />
      <p>
        <Say
          it={say.stepsText}
          hearingHours={HEARING_HOURS}
          ladderDays={LADDER_DAYS / 365}
          leastDays={LEAST_DAYS}
          appealDays={APPEAL_DAYS}
          decisions={<a href="/decisions" />}
        />
      </p>
      <h3>{say.stepRules}</h3>
      <RuleTable
        caption={say.stepRulesCaption}
        rows={STEP_RULE_CODES.map((code): [string, string] => {
          const { label, sentence } = ruleWords()[code];
          const labels = STEP_RULES[code].steps.map((step) => stepText(step).label.toLowerCase());
          return [label, say.leadsTo(sentence, "grave" in STEP_RULES[code], labels)];
        })}
      />
    </Section>
  );
}
