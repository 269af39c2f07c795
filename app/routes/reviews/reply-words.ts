import { words } from "#app/platform/words.ts";

/** What is said at /reviews/:id/reply. */
export const replyWords = words({
  en: {
    unnamedClinic: "your clinic",
    documentTitle: (name: string) => `Reply to a review of ${name} – Scalpmark`,
    yourClinic: "Your clinic",
    title: "Reply to a review",
    lede: "One reply to each review, shown below it for everybody. It changes no score, and neither do its speed nor its length.",
    review: "The review",
    alreadyReplied: "This review already has your clinic’s reply.",
    reply: "Reply",
    replyHint: (least: number, most: string) => `${least} to ${most} characters. It cannot be changed afterwards.`,
    publishReply: "Publish the reply",
    reportInstead: "Report this review instead",
    yourReply: "Your reply",
    yourReplyNote:
      "Say what you know and what you offer. Do not confirm that the author was your client, or anything about their health: that is theirs to tell.",
  },
});
