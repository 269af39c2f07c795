import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { OWNERSHIP_PROOF_KINDS } from "#app/clinics/ownership-proof.ts";

/** "held": in control. "disputed": somebody else held it first, and stays in control until a moderator has decided. */
export type OwnershipClaimState = "open" | "held" | "disputed" | "refused" | "withdrawn" | "lapsed" | "ended";

export const CLAIM_STATE_WORDS: Record<OwnershipClaimState, string> = {
  open: "Open: nothing is proved yet",
  held: "Held: the profile is in your hands",
  disputed: "Disputed: somebody else holds this profile, and stays in control until a moderator has decided",
  refused: "Refused: a moderator decided for the other side",
  withdrawn: "Withdrawn",
  lapsed: "Lapsed: nothing was proved in time",
  ended: "Ended: the profile passed to somebody else",
};

/** Still going on: proofs may be brought for it. */
export const isLive = (state: OwnershipClaimState): boolean => state === "open" || state === "held" || state === "disputed";

export const CLAIMS_PER_DAY = 3;
/** Per clinic, whoever asks: nobody uses us to ask a stranger's servers again and again. */
export const LOOK_UPS_PER_DAY = 3;
export const MAILS_PER_DAY = 3;
export const DOCUMENTS_PER_CLAIM = 5;
/** Days after a decision against somebody until they may claim the same profile again. */
export const DAYS_AFTER_REFUSAL = 30;
export const STATEMENTS_PER_PERSON = 10;

export const claimForm = z.object({
  position: z
    .string("Say what you are at this clinic.")
    .min(2, "Say what you are at this clinic, in at least 2 characters.")
    .max(80, "At most 80 characters.")
    .regex(/^[^\n\t]*$/, "One line only."),
});

/** The forms of a claim's own page; `proof` is the one that is to be looked up. */
export const ladderForm = z.object({
  intent: z.enum(["begin", "look-up", "withdraw"]),
  kind: z.enum(OWNERSHIP_PROOF_KINDS).optional(),
  email: emailField.optional(),
  proof: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
});
export type LadderForm = z.output<typeof ladderForm>;

export const confirmMailForm = z.object({ intent: z.literal("confirm") });

export const ownershipStatementForm = z.object({
  statement: z
    .string("Write what you know.")
    .min(20, "Write at least 20 characters: who founded the clinic, since when, and what shows it.")
    .max(4_000, "At most 4,000 characters."),
});

/** Why an ownership command did nothing, in words for the page, by field name; "form" is the form as a whole. */
export interface OwnershipRefusal {
  ok: false;
  status: 409 | 422 | 429;
  errors: Record<string, string>;
}

export const refuseOwnership = (message: string, field = "form", status: OwnershipRefusal["status"] = 422): OwnershipRefusal => ({
  ok: false,
  status,
  errors: { [field]: message },
});
