import { rich, words } from "#app/platform/words.ts";

/** What is said at /accept-invitation. */
export const acceptInvitationWords = words({
  en: {
    documentTitle: "An invitation – Scalpmark",
    pressTheButton: "Press the button of this page.",
    thisLinkNoLonger: "This link no longer works. Ask for a new invitation.",
    title: "This invitation no longer works",
    lede: "It was accepted, withdrawn, or is older than seven days. An owner of the clinic can send a new one.",
    speak: (clinic: string) => `Speak for ${clinic}`,
    youAreInvited: (owner: boolean, hint: string) => `You are invited as ${owner ? "an owner" : "an editor"}. ${hint}`,
    fromThenOnYourAccount: "From then on your account is one of somebody from a clinic: such accounts review no clinic.",
    acceptTheInvitation: "Accept the invitation",
    theInvitationIsForSign: rich(
      "The invitation is for <strong>{email}</strong>. Sign in with this address. Without an account, join with it first, verify it, and open the link in the mail again.",
    ),
    sign: "Sign in",
    joinScalpmark: "Join Scalpmark",
    verifyYourAddressFirst: rich("<verifyEmail>Verify your address</verifyEmail> first, and open the link in the mail again."),
    theInvitationIsForAndYouAreSigned: rich(
      "The invitation is for <strong>{email}</strong>, and you are signed in with another address. Sign out, and sign in or join with that one.",
    ),
    moderatorsAndAdministratorsSpeak: "Moderators and administrators speak for no clinic. Use another account.",
    youHaveReviewedNobody: rich("You have reviewed {clinic}. Nobody speaks for a clinic that they have reviewed, so this account cannot."),
  },
});
