import { z } from "zod";
import type { OwnershipOutcome } from "#app/clinics/ownership-dispute-repository.server.ts";
import { OWNERSHIP_REFUSAL_CODES } from "#app/clinics/ownership-proof.ts";

/** How a dispute about a profile can end. */
export const OWNERSHIP_OUTCOMES: Record<OwnershipOutcome, { label: string; means: string }> = {
  holder_stays: { label: "The holder stays", means: "The claim is refused. Nothing changes." },
  claimant_takes_over: {
    label: "The claimant takes over",
    means: "All members of the profile lose it, and the claimant becomes its owner.",
  },
  shared: { label: "Both hold it", means: "The claimant becomes an owner beside those there are." },
  change_allowed: { label: "The change is allowed", means: "It takes effect once its seven days are over." },
  change_refused: { label: "The change is refused", means: "Everything stays as it is." },
};

export const CLAIM_OUTCOMES = ["holder_stays", "claimant_takes_over", "shared"] as const;
export const CHANGE_OUTCOMES = ["change_allowed", "change_refused"] as const;

/** The side in control is heard first: until it has stated its case, or this many hours have passed, only what leaves it in control can be decided. */
export const HOLDER_HEARING_HOURS = 72;

/** When that time is over. */
export const holderHeardAt = (openedAt: Date): Date => new Date(openedAt.getTime() + HOLDER_HEARING_HOURS * 3_600_000);

export const isHearingOver = (openedAt: Date, holderStated: boolean, now: Date): boolean => holderStated || now >= holderHeardAt(openedAt);

const facts = z
  .string("Write the facts this rests on: both sides read them.")
  .min(20, "Write at least 20 characters: what was shown by whom.")
  .max(2_000, "At most 2,000 characters.");

export const ownershipDecisionForm = z.object({ outcome: z.enum([...CLAIM_OUTCOMES, ...CHANGE_OUTCOMES], "Choose how it ends."), facts });
export type OwnershipDecision = z.output<typeof ownershipDecisionForm>;

export const ownershipCheckForm = z.object({
  proof: z.string("This form is incomplete.").regex(/^[0-9a-f]{32}$/, "This form is incomplete."),
  outcome: z.enum(["accepted", "refused"], "Choose whether it is accepted."),
  reason: z.enum(OWNERSHIP_REFUSAL_CODES, "Choose the reason.").optional(),
  note: z.string().max(1_000, "At most 1,000 characters.").optional(),
});
