import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";

export type FindingOutcome = "refuted" | "stands";

/** What a moderator may find who looks at a claim that the sum speaks against: a closed list, each with the sentence printed in the public log. */
export const FINDING_RULES = {
  claim_against_dates: {
    outcome: "refuted",
    label: "Dated evidence says otherwise",
    sentence: "The clinic stated as fact what dated evidence shows not to be so, and its answer did not explain it.",
  },
  claim_without_the_time: {
    outcome: "refuted",
    label: "There has not been the time for it",
    sentence: "There have not been the hours in which what the clinic states could have been done, and its answer did not explain it.",
  },
  claim_against_documents: {
    outcome: "refuted",
    label: "Its own documents say otherwise",
    sentence: "The documents that the clinic itself submitted say otherwise than it states.",
  },
  claim_explained: {
    outcome: "stands",
    label: "The answer explains it",
    sentence: "The clinic’s answer explains what the sum does not know of.",
  },
  claim_undecided: {
    outcome: "stands",
    label: "It cannot be said either way",
    sentence: "What is known does not suffice to say that the claim is not so.",
  },
} as const satisfies Record<string, { outcome: FindingOutcome; label: string; sentence: string }>;
export type FindingRule = keyof typeof FINDING_RULES;
export const FINDING_CODES = Object.keys(FINDING_RULES) as FindingRule[];

const facts = z
  .string("Write down the facts.")
  .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters: a reader of the public log has to understand it.`)
  .max(FACTS_MAX, `Keep the facts under ${FACTS_MAX} characters.`);

export const findingInput = z.object({
  intent: z.literal("find"),
  rule: z.enum(FINDING_CODES as [FindingRule, ...FindingRule[]], "Choose what you find."),
  facts,
});
export type FindingInput = Omit<z.output<typeof findingInput>, "intent">;

const finding = z.string("Reload this page and send it again.").regex(/^[0-9a-f]{32}$/, "Reload this page and send it again.");

export const findingConfirmInput = z.object({ intent: z.literal("confirm"), finding });
export const findingDeclineInput = z.object({
  intent: z.literal("decline"),
  finding,
  reasons: z
    .string("Give your reasons.")
    .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters, so that your colleague knows what to look at.`)
    .max(FACTS_MAX, `Keep the reasons under ${FACTS_MAX} characters.`),
});

interface LookedAt {
  outcome: FindingOutcome;
  answer: "confirmed" | "declined" | null;
  proposedAt: Date;
}

/** Whether a claim that the sum contradicts waits for a moderator: nobody has looked since the clinic last said something, or what was proposed was declined. */
export function waitsForLook(findings: readonly LookedAt[], lastSaidAt: Date | null): boolean {
  return !findings.some(
    ({ outcome, answer, proposedAt }) =>
      (outcome === "refuted" && answer === null) || (outcome === "stands" && (lastSaidAt === null || proposedAt >= lastSaidAt)),
  );
}
