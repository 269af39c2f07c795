import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";

export type FindingOutcome = "refuted" | "stands";

/** What a moderator may find who looks at a claim that the sum speaks against: a closed list, each with the sentence printed in the public log. */
export const FINDING_RULES = {
  claim_against_dates: { outcome: "refuted" },
  claim_without_the_time: { outcome: "refuted" },
  claim_against_documents: { outcome: "refuted" },
  claim_explained: { outcome: "stands" },
  claim_undecided: { outcome: "stands" },
} as const satisfies Record<string, { outcome: FindingOutcome }>;
export type FindingRule = keyof typeof FINDING_RULES;
export const FINDING_CODES = Object.keys(FINDING_RULES) as FindingRule[];

const facts = z
  .string({ error: () => moderationFormWords().writeTheFacts })
  .min(FACTS_MIN, { error: () => moderationFormWords().atLeastForReaders(FACTS_MIN) })
  .max(FACTS_MAX, { error: () => moderationFormWords().keepFactsUnder(FACTS_MAX) });

export const findingInput = z.object({
  intent: z.literal("find"),
  rule: z.enum(FINDING_CODES as [FindingRule, ...FindingRule[]], { error: () => moderationFormWords().chooseWhatYouFind }),
  facts,
});
export type FindingInput = Omit<z.output<typeof findingInput>, "intent">;

const finding = z
  .string({ error: () => moderationFormWords().reloadThisPage })
  .regex(/^[0-9a-f]{32}$/, { error: () => moderationFormWords().reloadThisPage });

export const findingConfirmInput = z.object({ intent: z.literal("confirm"), finding });
export const findingDeclineInput = z.object({
  intent: z.literal("decline"),
  finding,
  reasons: z
    .string({ error: () => moderationFormWords().giveYourReasons })
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeastForColleague(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepReasonsUnder(FACTS_MAX) }),
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
