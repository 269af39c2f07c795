import { z } from "zod";
import { APPEAL_DAYS, APPEALABLE, CHARGES, type DecisionKind } from "#app/moderation/decision.ts";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { AUTHOR_WITHDREW } from "#app/moderation/legal-notice-form.ts";
import { addDays, type Day } from "#app/platform/date.ts";

export const isCharge = (kind: DecisionKind): boolean => (CHARGES as readonly DecisionKind[]).includes(kind);

/** `rule`: whoever withdrew a review themselves has nothing to appeal against. */
export const isAppealable = (kind: DecisionKind, rule?: string): boolean => APPEALABLE.includes(kind) && rule !== AUTHOR_WITHDREW;

/** A review that was removed was its author's: the clinic it was about lost nothing. */
export const isForAuthorAlone = (kind: DecisionKind): boolean => kind === "review_removed";

/** The last day on which an appeal can be made; null for a decision that takes nothing from anybody. */
export function lastAppealDay(decision: { kind: DecisionKind; decidedOn: Day; rule?: string }): Day | null {
  return isAppealable(decision.kind, decision.rule) ? addDays(decision.decidedOn, APPEAL_DAYS) : null;
}

/** Why a moderator asks for another look at a decision that nobody has appealed against: a closed list. */
export const OWN_MOTION_REASONS = {
  new_facts: "Something is known now that was not known then",
  rule_does_not_fit: "The rule does not fit the facts",
  wrong_subject: "It is about the wrong photo, review or clinic",
  unlike_others: "Others like it were decided differently",
} as const;

const OWN_MOTION_CODES = Object.keys(OWN_MOTION_REASONS) as [keyof typeof OWN_MOTION_REASONS, ...(keyof typeof OWN_MOTION_REASONS)[]];

export const ownMotionInput = z.object({
  reason: z.enum(OWN_MOTION_CODES, "Choose why."),
  grounds: z
    .string("Write down what should be looked at.")
    .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters, so that whoever answers knows what to look at.`)
    .max(FACTS_MAX, `Keep it under ${FACTS_MAX} characters.`),
});
export type OwnMotionInput = z.output<typeof ownMotionInput>;

export const appealInput = z.object({
  grounds: z
    .string("Say why the decision is wrong.")
    .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters.`)
    .max(4_000, "Keep the grounds under 4,000 characters."),
});

/** What the log prints as the rule of an answer to an appeal. */
export const APPEAL_RULES = {
  upheld: "appeal_upheld_decision",
  overturned: "appeal_overturned_decision",
} as const;
export type AppealOutcome = keyof typeof APPEAL_RULES;

export const appealAnswerInput = z.object({
  outcome: z.enum(["upheld", "overturned"], "Choose whether the decision stands."),
  facts: z
    .string("Write down the facts.")
    .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters: a reader of the public log has to understand it.`)
    .max(FACTS_MAX, `Keep the facts under ${FACTS_MAX} characters.`),
});
export type AppealAnswer = z.output<typeof appealAnswerInput>;
