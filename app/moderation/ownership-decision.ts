import { z } from "zod";
import type { OwnershipOutcome } from "#app/clinics/ownership-dispute-repository.server.ts";
import { OWNERSHIP_REFUSAL_CODES } from "#app/clinics/ownership-proof.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import { ownershipDecisionWords } from "#app/moderation/ownership-decision-words.ts";

/** How a dispute about a profile can end. */
export const ownershipOutcomeText = (outcome: OwnershipOutcome): { label: string; means: string } => ownershipDecisionWords()[outcome];

export const CLAIM_OUTCOMES = ["holder_stays", "claimant_takes_over", "shared"] as const;
export const CHANGE_OUTCOMES = ["change_allowed", "change_refused"] as const;

/** The side in control is heard first: until it has stated its case, or this many hours have passed, only what leaves it in control can be decided. */
export const HOLDER_HEARING_HOURS = 72;

/** When that time is over. */
export const holderHeardAt = (openedAt: Date): Date => new Date(openedAt.getTime() + HOLDER_HEARING_HOURS * 3_600_000);

export const isHearingOver = (openedAt: Date, holderStated: boolean, now: Date): boolean => holderStated || now >= holderHeardAt(openedAt);

const facts = z
  .string({ error: () => moderationFormWords().ownership.writeTheFacts })
  .min(20, { error: () => moderationFormWords().ownership.atLeast20 })
  .max(2_000, { error: () => moderationFormWords().ownership.atMost2000 });

export const ownershipDecisionForm = z.object({
  outcome: z.enum([...CLAIM_OUTCOMES, ...CHANGE_OUTCOMES], { error: () => moderationFormWords().ownership.chooseHowItEnds }),
  facts,
});
export type OwnershipDecision = z.output<typeof ownershipDecisionForm>;

export const ownershipCheckForm = z.object({
  proof: z
    .string({ error: () => moderationFormWords().ownership.incomplete })
    .regex(/^[0-9a-f]{32}$/, { error: () => moderationFormWords().ownership.incomplete }),
  outcome: z.enum(["accepted", "refused"], { error: () => moderationFormWords().ownership.chooseWhetherAccepted }),
  reason: z.enum(OWNERSHIP_REFUSAL_CODES, { error: () => moderationFormWords().chooseTheReason }).optional(),
  note: z
    .string()
    .max(1_000, { error: () => moderationFormWords().ownership.atMost1000 })
    .optional(),
});
