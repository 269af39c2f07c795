import type { GrantOutcome } from "#app/accounts/grant-role.server.ts";
import type { AddressReason, GivenRole, SuspensionReason } from "#app/accounts/standing-form.ts";
import { words } from "#app/platform/words.ts";

/** What is said of roles, suspensions and looks at an address. */
export const standingWords = words({
  en: {
    roles: {
      moderator: { label: "Moderator", many: "Moderators", hint: "Checks documents and decides about photos, reviews and claims." },
      admin: {
        label: "Administrator",
        many: "Administrators",
        hint: "Gives roles, watches jobs and imports lists, confirms what moderators propose.",
      },
    } satisfies Record<GivenRole, { label: string; many: string; hint: string }>,
    suspensions: {
      taken_over: "Somebody else has taken it over",
      forged: "It sent forged proofs or documents",
      impersonation: "It poses as another person or clinic",
      abuse: "It threatens or harasses people",
      spam: "It sends advertising or invented reviews",
      left: "A member of staff has left",
    } satisfies Record<SuspensionReason, string>,
    looks: {
      identity: "To make sure that it is the right person",
      contact: "To write to them about a matter of theirs",
      security: "To look into an attack or a take-over",
      legal: "A law or a court asks for it",
    } satisfies Record<AddressReason, string>,
    chooseRole: "Choose which role to give.",
    sayWhySuspended: "Say why it is suspended.",
    sayWhyAddress: "Say why you need the address.",
    noAdministratorNow: "You are not an administrator any more.",
    youAreTheOnly: "You are the only administrator. Make somebody else one first, and ask them.",
    ownStanding: "Nobody changes their own standing. Ask another administrator.",
    refusals: {
      "held already": "They hold this role already.",
      "not verified": "Their e-mail address is not verified yet. They have to follow the link in the mail first.",
      suspended: "The account is suspended. Restore it first.",
      "only administrator": "They are the only administrator. Make somebody else one first.",
    } satisfies Record<Exclude<GrantOutcome, "granted" | "no such account">, string>,
    noRoleToTake: "They hold no role that could be taken away.",
    suspendedAlready: "The account is suspended already.",
    notSuspended: "The account is not suspended.",
  },
});
