import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/members, by all its parts. */
export const membersWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Members of ${name} – Scalpmark`,
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    theInvitationIsOnItsWay: "The invitation is on its way. It works once, for seven days.",
    theInvitationWorksNoLonger: "The invitation works no longer.",
    theRoleIsChanged: "The role is changed. The owners and the member are told by mail.",
    theMembershipHasEnded: "The membership has ended. The owners and the former member are told by mail.",
    members: "Members",
    inviteSomebody: "Invite somebody",
    theyNeedAnAccount: "They need an account with this very address; without one they can join first.",
    openInvitations: "Open invitations",
    title: (name: string) => `Members of ${name}`,
    lede: "Who speaks for the clinic here. Every change is recorded and told to every owner by mail.",

    // member-forms.tsx
    thisIsYou: "This is you",
    since: (email: string, since: string) => `${email}, since ${since}`,
    theLastOwnerStays: "The last owner stays until there is another.",
    make: rich("Make {memberRole}<part>: {name}</part>"),
    leaveThisClinic: "Leave this clinic",
    remove: "Remove",
    eMailAddress: "E-mail address",
    whatMayTheyDo: "What may they do?",
    sendTheInvitation: "Send the invitation",
    asUntil: (email: string, memberRole: string, until: string) => `${email}, as ${memberRole}, until ${until}`,
    withdrawTheInvitation: rich("Withdraw<part> the invitation to {email}</part>"),
  },
});
