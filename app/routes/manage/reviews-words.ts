import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/reviews. */
export const reviewsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Reviews of ${name} – Scalpmark`,
    chapters: (chapterCount: number) => printCount(chapterCount, "chapter"),
    whoIsAsked: "Who is asked",
    yourPublicPageSays: "Your public page says the same. Whom we ask, and when, you can neither choose nor stop.",
    howYourClinicUsesReports: "How your clinic uses reports",
    yourPublicPage: "Your public page says the same.",
    clientsWhoConfirmedTheirCase:
      "Clients who confirmed their case are invited by us, and can write one with proof from the start. Never offer anything for it.",
    noReviewsYet: "No reviews yet",
    by: rich(", by {author}"),
    of5: (overall: number) => `${overall} of 5`,
    takenDownByModerators: "Taken down by moderators",
    reportedStillCounts: "Reported, still counts",
    replied: (replied: string) => `Replied on ${replied}`,
    reply: rich("Reply<part> to {author}</part>"),
    reportTheReview: rich("Report<part> the review by {author}</part>"),
    reviews: "reviews",
    reviews2: (all: number) => printCount(all, "review"),
    eachPublishedOne: "Each published one has your reply.",
    publishedReviewsWithoutYourReply: (unanswered: number) => `${printCount(unanswered, "published review")} without your reply.`,
    reviewsThatSeveralPeople: rich(
      "Reviews that several people write in one browser are counted together. If your clients write on a tablet of yours, <tablet>declare it</tablet>.",
    ),
    aTabletForYourClients: "A tablet for your clients",
    title: (name: string) => `Reviews of ${name}`,
    lede: "You can reply once to each and report what breaks the rules. That a review is negative breaks none, and no clinic takes one down.",
  },
});
