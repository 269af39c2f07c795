import { words } from "#app/platform/words.ts";

/** What is said at /guide/prices. */
export const whatItCostsWords = words({
  en: {
    documentTitle: "What Scalp Micropigmentation costs",
    description:
      "Published prices with their sources, and what the clinics listed here state: the lowest, the middle and the highest for each treatment.",
    title: "What it costs",
    lede: "What clinics publish, and what those listed here state. A price says nothing about the work.",
    tooFewNote: (fewest: number) => `A line needs ${fewest} clinics that state a price for one treatment in one currency.`,
    tooFew: "Too few to say",
    pricesLabel: "Prices stated, by treatment and currency",
    treatment: "Treatment",
    currency: "Currency",
    lowest: "Lowest",
    median: "Median",
    highest: "Highest",
    clinics: "Clinics",
    pricesNote: (fewest: number, readAt: string) =>
      `Only where at least ${fewest} clinics state a price. Median: half begin below it, half above. As of ${readAt}.`,
    whoStatesAPrice: "Who states a price at all",
    whoStatesAPriceLabel: "Clinics that offer each treatment, with and without a price",
    stateAPrice: "State a price",
    stateNone: "Do not",
    statedHere: "What clinics here state",
    statedHereNote:
      "The price each begins at, for the whole treatment as the clinic offers it. Nobody has checked that it is what is charged.",
    publishedElsewhere: "What is published elsewhere",
    beforeYouPay: "Before you pay",
  },
});
