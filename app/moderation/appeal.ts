import { z } from "zod";
import { APPEAL_DAYS, APPEALABLE, CHARGES, type DecisionKind } from "#app/moderation/decision.ts";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { AUTHOR_WITHDREW } from "#app/moderation/legal-notice-form.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
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
export const OWN_MOTION_REASONS = ["new_facts", "rule_does_not_fit", "wrong_subject", "unlike_others"] as const;
export type OwnMotionReason = (typeof OWN_MOTION_REASONS)[number];

export const ownMotionInput = z.object({
  reason: z.enum(OWN_MOTION_REASONS, { error: () => moderationFormWords().chooseWhy }),
  grounds: z
    .string({ error: () => moderationFormWords().appeal.writeWhatToLookAt })
    .min(FACTS_MIN, { error: () => moderationFormWords().appeal.againAtLeast(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepUnder(FACTS_MAX) }),
});
export type OwnMotionInput = z.output<typeof ownMotionInput>;

export const appealInput = z.object({
  grounds: z
    .string({ error: () => moderationFormWords().appeal.sayWhyItIsWrong })
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeast(FACTS_MIN) })
    .max(4_000, { error: () => moderationFormWords().appeal.keepGroundsUnder }),
});

/** What the log prints as the rule of an answer to an appeal. */
export const APPEAL_RULES = {
  upheld: "appeal_upheld_decision",
  overturned: "appeal_overturned_decision",
} as const;
export type AppealOutcome = keyof typeof APPEAL_RULES;

export const appealAnswerInput = z.object({
  outcome: z.enum(["upheld", "overturned"], { error: () => moderationFormWords().appeal.chooseWhetherItStands }),
  facts: z
    .string({ error: () => moderationFormWords().writeTheFacts })
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeastForReaders(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepFactsUnder(FACTS_MAX) }),
});
export type AppealAnswer = z.output<typeof appealAnswerInput>;
