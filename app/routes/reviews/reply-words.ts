import { words } from "#app/platform/words.ts";

/** What is said at /reviews/:id/reply. */
export const replyWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Reply to a review of ${name} – Scalpmark`,
    your: "Your clinic",
    title: "Reply to a review",
    lede: "One reply to each review, shown below it for everybody. It changes no score, and neither do its speed nor its length.",
    theReview: "The review",
    thisReviewAlready: "This review already has your clinic’s reply.",
    reply: "Reply",
    toCharactersItCannot: (min: number, max: string) => `${min} to ${max} characters. It cannot be changed afterwards.`,
    publishTheReply: "Publish the reply",
    reportThisReviewInstead: "Report this review instead",
    yourReply: "Your reply",
    sayWhatYouKnow:
      "Say what you know and what you offer. Do not confirm that the author was your client, or anything about their health: that is theirs to tell.",
  },
});
