import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { ownershipClaimWords } from "#app/clinics/ownership-claim-words.ts";
import { OWNERSHIP_PROOF_KINDS } from "#app/clinics/ownership-proof.ts";

/** "held": in control. "disputed": somebody else held it first, and stays in control until a moderator has decided. */
export type OwnershipClaimState = "open" | "held" | "disputed" | "refused" | "withdrawn" | "lapsed" | "ended";

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
    .string({ error: () => ownershipClaimWords().sayPosition })
    .min(2, { error: () => ownershipClaimWords().positionTooShort })
    .max(80, { error: () => ownershipClaimWords().positionTooLong })
    .regex(/^[^\n\t]*$/, { error: () => ownershipClaimWords().oneLine }),
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
    .string({ error: () => ownershipClaimWords().writeStatement })
    .min(20, { error: () => ownershipClaimWords().statementTooShort })
    .max(4_000, { error: () => ownershipClaimWords().statementTooLong }),
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
