import type { MemberRole } from "#app/clinics/profile-repository.server.ts";
import { words } from "#app/platform/words.ts";

/** What is said of who speaks for a clinic. */
export const memberWords = words({
  en: {
    roles: {
      editor: { label: "Editor", hint: "Everything about the profile, photos, cases, evidence, claims and reviews." },
      owner: { label: "Owner", hint: "Besides that members, ownership and the export of everything." },
    } satisfies Record<MemberRole, { label: string; hint: string }>,
    chooseRole: "Choose what they may do.",
    sendAgain: "Reload this page and send it again.",
    otherAccount: "This invitation is for another account.",
    reviewedThisClinic: "You have reviewed this clinic, so you cannot speak for it.",
    lastOwner: "This is the last owner. Make somebody else an owner first.",
    provedOwner:
      "This owner proved that the profile is theirs. They can leave by themselves; otherwise ask for a change of owner under Ownership.",
    tooManySent: "Too many invitations were sent. Try again later.",
    memberAlready: "This address belongs to somebody who is a member already.",
    tooManyOpen: (mostInvitations: number) => `There can be ${mostInvitations} open invitations. Withdraw one first.`,
    invitationAnswered: "This invitation was answered or had ended already.",
  },
});
