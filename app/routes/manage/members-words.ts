import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/members, by all its parts. */
export const membersWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Members of ${name} – Scalpmark`,
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    invited: "The invitation is on its way. It works once, for seven days.",
    invitationWithdrawn: "The invitation works no longer.",
    roleChanged: "The role is changed. The owners and the member are told by mail.",
    membershipEnded: "The membership has ended. The owners and the former member are told by mail.",
    members: "Members",
    inviteSomebody: "Invite somebody",
    inviteNote: "They need an account with this very address; without one they can join first.",
    openInvitations: "Open invitations",
    title: (name: string) => `Members of ${name}`,
    lede: "Who speaks for the clinic here. Every change is recorded and told to every owner by mail.",

    // member-forms.tsx
    thisIsYou: "This is you",
    emailSince: (email: string, since: string) => `${email}, since ${since}`,
    lastOwnerStays: "The last owner stays until there is another.",
    makeRole: rich("Make {memberRole}<part>: {name}</part>"),
    leaveClinic: "Leave this clinic",
    remove: "Remove",
    emailAddress: "E-mail address",
    whatMayTheyDo: "What may they do?",
    sendInvitation: "Send the invitation",
    invitedAsUntil: (email: string, memberRole: string, until: string) => `${email}, as ${memberRole}, until ${until}`,
    withdrawInvitation: rich("Withdraw<part> the invitation to {email}</part>"),
  },
});
