import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/linked-reviews/:id. */
export const linkedReviewsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Reviews of ${name} in question – Scalpmark`,
    confirmed: "A second person has confirmed this. The decision stands in the public log, where your clinic can appeal against it.",
    declined: "A second person did not agree. Nothing was decided, and nothing counts against your clinic.",
    statementArrived: "Your words are with the moderators.",
    proposal: "The proposal",
    proposed: (on: string, reviews: number) => `Proposed on ${on}, about ${printCount(reviews, "review")}.`,
    whatDoYouKnow: "What do you know of these reviews?",
    whatYouSay: "What you say",
    title: "Reviews of your clinic in question",
    lede: "A moderator proposes a decision about your clinic. Nothing is decided yet, and you are heard first.",
  },
});
