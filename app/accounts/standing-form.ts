import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";

/** Roles that an administrator can give. The others are chosen at sign-up. */
export const GIVEN_ROLES = {
  moderator: { label: "Moderator", hint: "Checks documents and decides about photos, reviews and claims." },
  admin: { label: "Administrator", hint: "Gives roles, watches jobs and imports lists, confirms what moderators propose." },
} as const;
export type GivenRole = keyof typeof GIVEN_ROLES;

const NAMES = Object.keys(GIVEN_ROLES) as [GivenRole, ...GivenRole[]];
export const isGivenRole = (text: string | null): text is GivenRole => text !== null && Object.hasOwn(GIVEN_ROLES, text);

/** Why an account is suspended. A closed list: the record keeps codes and never words about a person. */
export const SUSPENSION_REASONS = {
  taken_over: "Somebody else has taken it over",
  forged: "It sent forged proofs or documents",
  impersonation: "It poses as another person or clinic",
  abuse: "It threatens or harasses people",
  spam: "It sends advertising or invented reviews",
  left: "A member of staff has left",
} as const;
export type SuspensionReason = keyof typeof SUSPENSION_REASONS;

/** Why somebody's address is looked at (SECURITY.md M5). */
export const ADDRESS_REASONS = {
  identity: "To make sure that it is the right person",
  contact: "To write to them about a matter of theirs",
  security: "To look into an attack or a take-over",
  legal: "A law or a court asks for it",
} as const;
export type AddressReason = keyof typeof ADDRESS_REASONS;

const oneOf = <K extends string>(labels: Record<K, string>, message: string) => z.enum(Object.keys(labels) as [K, ...K[]], message);

export const personSearch = z.object({ email: emailField });

export const roleGift = z.object({ intent: z.literal("give"), role: z.enum(NAMES, "Choose which role to give.") });
export const roleEnd = z.object({ intent: z.literal("take") });
export const suspension = z.object({ intent: z.literal("suspend"), reason: oneOf(SUSPENSION_REASONS, "Say why it is suspended.") });
export const restoration = z.object({ intent: z.literal("restore") });
export const addressLook = z.object({ intent: z.literal("address"), why: oneOf(ADDRESS_REASONS, "Say why you need the address.") });

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
