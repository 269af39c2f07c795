import { words } from "#app/platform/words.ts";

/** What is said by case-standing.ts. */
export const caseStandingWords = words({
  en: {
    notAskedYet: "Not asked yet",
    hasALink: "Has a link, has not answered",
    confirmed: "Confirmed",
    didNotSayYes: "Did not say yes to everything",
    youChangedItSince: "You changed it since it was confirmed: ask again",
    doesNotWantItShown: "Does not want it shown",
    saysThatItIsNotTheirHead: "Says that it is not their head",
  },
});
