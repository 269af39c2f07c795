import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { standingWords } from "#app/accounts/standing-words.ts";

/** Roles that an administrator can give. The others are chosen at sign-up. */
export const GIVEN_ROLE_CODES = ["moderator", "admin"] as const;
export type GivenRole = (typeof GIVEN_ROLE_CODES)[number];

export const isGivenRole = (text: string | null): text is GivenRole =>
  text !== null && (GIVEN_ROLE_CODES as readonly string[]).includes(text);

/** Why an account is suspended. A closed list: the record keeps codes and never words about a person. */
export const SUSPENSION_REASON_CODES = ["taken_over", "forged", "impersonation", "abuse", "spam", "left"] as const;
export type SuspensionReason = (typeof SUSPENSION_REASON_CODES)[number];

/** Why somebody's address is looked at (SECURITY.md M5). */
export const ADDRESS_REASON_CODES = ["identity", "contact", "security", "legal"] as const;
export type AddressReason = (typeof ADDRESS_REASON_CODES)[number];

export const personSearch = z.object({ email: emailField });

export const roleGift = z.object({
  intent: z.literal("give"),
  role: z.enum(GIVEN_ROLE_CODES, { error: () => standingWords().chooseRole }),
});
export const roleEnd = z.object({ intent: z.literal("take") });
export const suspension = z.object({
  intent: z.literal("suspend"),
  reason: z.enum(SUSPENSION_REASON_CODES, { error: () => standingWords().sayWhySuspended }),
});
export const restoration = z.object({ intent: z.literal("restore") });
export const addressLook = z.object({
  intent: z.literal("address"),
  why: z.enum(ADDRESS_REASON_CODES, { error: () => standingWords().sayWhyAddress }),
});

/** Why an administrator's command about an account did nothing. */
export interface StandingRefusal {
  ok: false;
  /** 403: not theirs to do. 409: it would leave the site without what it needs. 422: to be mended. */
  status: 403 | 409 | 422;
  errors: { form: string };
}

export type StandingResult = { ok: true } | StandingRefusal;

export const refuseStanding = (status: StandingRefusal["status"], message: string): StandingRefusal => ({
  ok: false,
  status,
  errors: { form: message },
});
