import { rich, words } from "#app/platform/words.ts";

/** What is said at /confirm-case, by all its parts. */
export const confirmCaseWords = words({
  en: {
    documentTitle: "Is this your treatment? – Scalpmark",
    title: "Is this your treatment?",
    lede: (name: string) =>
      `${name} says that it treated you as below. You are asked four things, each by itself. You need no account, and you can change or take back every answer later.`,
    whatTheClinicStates: "What the clinic states",
    writeToMe: "Write to me when it is time to tell how it went",
    writeToMeHint:
      "Once it has healed, and at 6 weeks, 12 and 36 months after the last session, with one reminder each. For that we keep the address this link came to, out of the clinic’s sight; every mail ends the mails with one press. If you do not tick this, the address is removed with your answers.",
    sendAnswers: "Send my answers",
    yourAnswers: "Your answers",
    ifYouDoNothing: "If you do nothing, nothing is confirmed in your name.",
    linkOverTitle: "This link no longer works",
    linkOverLede: (days: number) =>
      `It works for ${days} days, and a newer one ends it. Nothing was answered by opening it. Ask the clinic for a new one.`,
    casesInYourAccount: "Cases in your account",
    linkAnsweredTitle: "This link was answered",
    linkAnsweredLede:
      "It works once. To change or withdraw what you said, use the link that was shown to you then, or your account if you tied the case to it.",

    // keep-link.tsx
    thanksTitle: "Thank you. Your answers have arrived.",
    thanksLede:
      "If an address was used to reach you, it has been removed, unless you let us write to you. The link you came by works no longer: keep this one instead.",
    openItNow: "Open it now, to save it as a bookmark",
    yourOwnLink: "Your own link",
    yourOwnLinkNote:
      "It is shown this once. With it, and without an account, you see what is shown of you, change your answers and take back that it may be shown. Save or print this page.",
    joinOrSignIn: rich("<signUp>Join Scalpmark</signUp> or <signIn>sign in</signIn>."),
    openLinkAndTie: "Open your own link again and tie the case to your account.",
    writeReview: "Write a review",
    writeReviewNote: "If you confirmed head, practitioner and days, your review counts as one with proof.",
  },
});
