import { words } from "#app/platform/words.ts";

/** What is said by case-standing.ts. */
export const caseStandingWords = words({
  en: {
    notAskedYet: "Not asked yet",
    hasLink: "Has a link, has not answered",
    confirmed: "Confirmed",
    notAllConfirmed: "Did not say yes to everything",
    changedSince: "You changed it since it was confirmed: ask again",
    notToBeShown: "Does not want it shown",
    notTheirHead: "Says that it is not their head",
  },
});
