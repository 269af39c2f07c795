import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** Titles and details of what waits in the queue. They are kept with each matter. */
export const waitingWords = words({
  en: {
    reviewOf: (clinic: string) => `A review of ${clinic}`,
    reviewsOf: (clinic: string) => `Reviews of ${clinic}`,
    photoOf: (clinic: string) => `A photo of ${clinic}`,
    pageOf: (clinic: string) => `The page of ${clinic}`,
    claimOf: (clinic: string) => `A claim of ${clinic}`,
    stepAgainst: (clinic: string) => `A step against ${clinic}`,
    protectedPhoto: "A photo that a client protects",

    labelled: (label: string, text: string) => `${label}: ${text}`,
    remarked: (said: string, remarks: readonly string[]) => [said, ...remarks].join(", and "),

    notices: {
      received: "The author is about to be told",
      author_told: "The author still has time to answer",
      answered: "The author stands by it",
      unanswered: "The author has not answered",
      defective: "Given back",
      ended: "Decided",
    },

    fileKnownElsewhere: "another clinic sent the very same file",
    asked: {
      open: () => "the clinic was asked for more",
      answered: () => "the clinic has answered what it was asked",
      overdue: (days: number) => `the clinic was asked and did not answer in ${days} days`,
    },

    client: "a client",
    furtherOnes: (count: number) => `${count} others`,
    matching: (photos: number) => `${photos} photos that match`,
    matchingBraked: (photos: number) => `${photos} photos that match, stopped by the flood brake`,
    claimToRefute: (wording: string, rule: string) => `“${wording}”: ${rule}`,
    appealAgainst: (decision: string) => `Against: ${decision}`,
    colleagueAgainst: (decision: string) => `Against: ${decision}, asked for by a colleague`,

    linkedReviews: (reviews: number, percent: number, points: string) =>
      `${printCount(reviews, "review")} to look at, up to ${percent} % probable; without them the score changes by ${points}`,

    objection: "An objection to a change",
    secondClaimProved: "A second claim, with proof",
    secondClaim: "A second claim, without proof so far",

    saysTheyWorkThere: (person: string) => `Says that ${person} works there`,
    saidByLink: (person: string) => `${person} has said by a link that they work there`,
  },
});
