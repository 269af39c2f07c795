import { rich, words } from "#app/platform/words.ts";

/** What is said at /review-invitation, by all its parts. */
export const reviewInvitationWords = words({
  en: {
    documentTitle: "How did your treatment go? – Scalpmark",
    pressAButton: "Press one of the buttons of this page.",
    nextChapter: "The next chapter of your review",
    howDidItGo: "How did your treatment go?",
    lede: rich("{treatment} at <clinics>{name}</clinics>. We would like to know {asked}."),
    linkGoesOnWorking: (pause: string) =>
      `${pause} This link goes on working for the time it was given; without it a review can be written at any time.`,
    nextChapterIs:
      "A fresh look at the result, in the mirror, in daylight. What you wrote before stays as it is; the newest chapter counts.",
    reviewIs:
      "Ratings, a few sentences and, if you like, photos. It takes about ten minutes. A review that rests on a treatment you confirmed says so, and that we invited you; it counts as one with proof.",
    writeNextChapter: "Write the next chapter",
    writeReview: "Write the review",
    signInFirst: "You are asked to sign in to your account first.",
    accountNeeded: rich(
      "It needs an account, so that nobody writes two. Your name there can be a pen name. If you have none, <signUp>join Scalpmark</signUp>, verify your address, and open the link in our mail again: it goes on working.",
    ),
    writeIt: "Write it",
    writeItNote:
      "Good or bad, it is published at once. The clinic can reply and cannot remove it. If you write nothing, it does not learn that you were asked.",
    noFurtherMailAboutThis: "No further mail about this",
    nothingChangedYet: (days: number) =>
      `Opening this page has changed nothing. The link works for ${days} days; if you do nothing, we remind you at most once.`,
    noFurtherMail: "No further mail",
    noFurtherMailNote: "No reason is asked, and it holds for good. Your treatment and what you have written stay as they are.",

    // closed-invitation.tsx
    deadLinkTitle: "This link opens nothing",
    deadLinkLede:
      "It is not whole, or what it was about is gone. The link in our mail has 32 letters and digits at its end: copy all of it.",
    answeredTitle: "You have answered",
    answeredLede: "What you wrote is published, and this link has done its work. You can add a chapter at any time from your review.",
    stoppedLede: "We do not write to you about this treatment any more. An address that was kept for it is deleted.",
    linkOverTitle: "This link is over",
    linkOverLede: (days: number) =>
      `It worked for ${days} days. You do not need it: a review can be written at any time, and we ask again when the next chapter is due.`,
    nothingToWriteTitle: "There is nothing to write here now",
    nothingToWriteLede:
      "The treatment was taken down or changed, or the review is not shown any more. Nobody writes to you about it until that is settled.",
    openYourReview: "Open your review",
    yourTreatments: "Your treatments",
  },
});
