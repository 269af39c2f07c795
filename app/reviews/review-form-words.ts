import { words } from "#app/platform/words.ts";

/** What the forms of a review, a chapter and a reply answer. */
export const reviewFormWords = words({
  en: {
    rate: {
      naturalness: "Rate naturalness from 1 to 5.",
      dotSize: "Rate dot size from 1 to 5.",
      densityEvenness: "Rate density and evenness from 1 to 5.",
      colourMatch: "Rate the colour match from 1 to 5.",
      hairline: "Rate the hairline from 1 to 5.",
      honestyOfClaims: "Rate honesty from 1 to 5.",
      overall: "Rate the result as a whole from 1 to 5.",
    },
    dateThatExists: "Give a date that exists.",
    dateToCome: "This date has not come yet.",
    dateLongAgo: "This date is too long ago. Check the year.",
    reload: "Reload this page and send it again.",
    sessions: "Give the number of sessions, from 1 to 20.",
    correctedElsewhere: "Say whether the work had to be corrected by somebody else.",
    title: "Give it a title.",
    titleAtLeast: (characters: number) => `Give a title of at least ${characters} characters.`,
    body: "Tell what happened.",
    bodyAtLeast: (characters: number) => `Write at least ${characters} characters: a sentence or two.`,
    currency: "Choose one of the currencies listed.",
    incentive: "Say whether you were given anything for this review.",
    declaration: "Confirm that this is your own treatment and your honest account.",
    paidCurrency: "Choose the currency you paid in.",
    treatment: "Choose the treatment you had.",
    yourCase: "Choose one of your cases.",
    timeAgo: "Choose one of the times listed.",
    lastSession: "Give the date of your last session, or about how long ago it was.",
    reply: "Write your reply.",
    replyAtLeast: (characters: number) => `Write at least ${characters} characters.`,
  },
});
