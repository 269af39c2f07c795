import { z } from "zod";
import { APPEAL_DAYS, APPEALABLE, CHARGES, type DecisionKind } from "#app/moderation/decision.ts";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { addDays, type Day } from "#app/platform/date.ts";

export const isCharge = (kind: DecisionKind): boolean => (CHARGES as readonly DecisionKind[]).includes(kind);

export const isAppealable = (kind: DecisionKind): boolean => APPEALABLE.includes(kind);

/** The last day on which an appeal can be made; null for a decision that takes nothing from anybody. */
export function lastAppealDay(decision: { kind: DecisionKind; decidedOn: Day }): Day | null {
  return isAppealable(decision.kind) ? addDays(decision.decidedOn, APPEAL_DAYS) : null;
}

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
