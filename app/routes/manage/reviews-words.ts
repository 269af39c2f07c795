import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/reviews. */
export const reviewsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Reviews of ${name} – Scalpmark`,
    chapters: (count: number) => printCount(count, "chapter"),
    whoIsAsked: "Who is asked",
    whoIsAskedNote: "Your public page says the same. Whom we ask, and when, you can neither choose nor stop.",
    useOfReports: "How your clinic uses reports",
    useOfReportsNote: "Your public page says the same.",
    howReviewsCome:
      "Clients who confirmed their case are invited by us, and can write one with proof from the start. Never offer anything for it.",
    noReviewsYet: "No reviews yet",
    byAuthor: rich(", by {author}"),
    rating: (stars: number) => `${stars} of 5`,
    takenDown: "Taken down by moderators",
    reportedStillCounts: "Reported, still counts",
    repliedOn: (replied: string) => `Replied on ${replied}`,
    replyToAuthor: rich("Reply<part> to {author}</part>"),
    reportReview: rich("Report<part> the review by {author}</part>"),
    reviews: "reviews",
    reviewCount: (count: number) => printCount(count, "review"),
    allReplied: "Each published one has your reply.",
    reviewsWithoutReply: (unanswered: number) => `${printCount(unanswered, "published review")} without your reply.`,
    declareTablet: rich(
      "Reviews that several people write in one browser are counted together. If your clients write on a tablet of yours, <tablet>declare it</tablet>.",
    ),
    tabletTitle: "A tablet for your clients",
    title: (name: string) => `Reviews of ${name}`,
    lede: "You can reply once to each and report what breaks the rules. That a review is negative breaks none, and no clinic takes one down.",
  },
});
