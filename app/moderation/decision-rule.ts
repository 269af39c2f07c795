import { CHARGE_RULES } from "#app/moderation/charge.ts";
import { FINDING_RULES } from "#app/moderation/claim-finding.ts";
import { OUTCOME_RULES } from "#app/moderation/dispute.ts";
import { GROUP_RULES } from "#app/moderation/group-finding.ts";
import { AUTHOR_WITHDREW, NOTICE_RULES, WITHDREW_RULE } from "#app/moderation/legal-notice-form.ts";
import { REMOVAL_RULES } from "#app/moderation/report-answer.ts";
import { LIFT_RULES, STEP_RULES } from "#app/moderation/sanction.ts";
import { STAFF_LABEL_RULES } from "#app/moderation/staff-label.ts";

export interface RuleText {
  label: string;
  /** Printed in the public log. */
  sentence: string;
}

const RULES: Readonly<Record<string, RuleText>> = {
  ...OUTCOME_RULES,
  ...REMOVAL_RULES,
  ...FINDING_RULES,
  ...GROUP_RULES,
  ...CHARGE_RULES,
  // The one rule that both lists have: in the log it says why one review came down.
  review_not_a_client: REMOVAL_RULES.review_not_a_client,
  ...STAFF_LABEL_RULES,
  ...NOTICE_RULES,
  ...STEP_RULES,
  ...LIFT_RULES,
  [AUTHOR_WITHDREW]: WITHDREW_RULE,
  appeal_upheld_decision: {
    label: "The decision stands",
    sentence: "Somebody who took no part in the decision looked at everything again, and it stands.",
  },
  appeal_overturned_decision: {
    label: "The decision is overturned",
    sentence: "Somebody who took no part in the decision looked at everything again and overturned it. It no longer counts for anything.",
  },
};

/** The words of a rule's code. A code that is no longer in use is printed as it is. */
export const ruleText = (rule: string): RuleText =>
  (Object.hasOwn(RULES, rule) ? RULES[rule] : undefined) ?? { label: rule, sentence: rule };
