import { words } from "#app/platform/words.ts";

/** What others print about prices, and what to know of any price. */
export const publishedPriceWords = words({
  en: {
    published: {
      byNorwood: "One UK clinic prints £400 to £850 for Norwood 2 to 3, £850 to £1,500 for 4 to 5, and £1,500 to £2,500 for 6 to 7.",
      estimated: "A booking site estimates $2,000 to $4,000 in all for known UK clinics. The two disagree, and neither has counted.",
      refreshing:
        "Later refreshing has its own price: one UK clinic prints £200 for the first hour and £100 for each further half hour, before tax and a fee for materials.",
      removal:
        "Removing it costs again: in the UK from £50 for one session on a small area to more than £1,000 for several on a large one.",
    },
    about: {
      onePrice:
        "Ask for one price for the whole of it, with the number of sessions, what a further one costs, and what happens if you stop after the first.",
      payNothingBefore: "Pay nothing before the consultation, and leave group discounts alone.",
      creditCard: "Paid by credit card, what costs between £100 and £30,000 can be claimed from the card company too.",
      lowPrice: "A low price is no proof of bad work, and a high one none of good. Nothing here is ranked by it.",
    },
  },
});
