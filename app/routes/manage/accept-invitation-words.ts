import { rich, words } from "#app/platform/words.ts";

/** What is said at /accept-invitation. */
export const acceptInvitationWords = words({
  en: {
    documentTitle: "An invitation – Scalpmark",
    pressButton: "Press the button of this page.",
    linkNoLongerWorks: "This link no longer works. Ask for a new invitation.",
    deadTitle: "This invitation no longer works",
    deadLede: "It was accepted, withdrawn, or is older than seven days. An owner of the clinic can send a new one.",
    speakFor: (clinic: string) => `Speak for ${clinic}`,
    invitedAs: (owner: boolean, hint: string) => `You are invited as ${owner ? "an owner" : "an editor"}. ${hint}`,
    accountOfAClinic: "From then on your account is one of somebody from a clinic: such accounts review no clinic.",
    accept: "Accept the invitation",
    signInOrJoin: rich(
      "The invitation is for <strong>{email}</strong>. Sign in with this address. Without an account, join with it first, verify it, and open the link in the mail again.",
    ),
    signIn: "Sign in",
    join: "Join Scalpmark",
    verifyFirst: rich("<verifyEmail>Verify your address</verifyEmail> first, and open the link in the mail again."),
    otherAccount: rich(
      "The invitation is for <strong>{email}</strong>, and you are signed in with another address. Sign out, and sign in or join with that one.",
    ),
    staffSpeakForNone: "Moderators and administrators speak for no clinic. Use another account.",
    youReviewedIt: rich("You have reviewed {clinic}. Nobody speaks for a clinic that they have reviewed, so this account cannot."),
  },
});
