import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by result-card.ts. */
export const resultCardWords = words({
  en: {
    treatmentNotStated: "treatment not stated",
    healedResult: (treatment: string) => `A healed result, ${treatment}`,
    drawnPicture: (words: string) => `${words} (drawn)`,
    decidedAgainst: (dayOf: string) => `Decided against this clinic, until ${dayOf}`,
    photosConfirmedStolen: (stolenPhotos: number) => `${printCount(stolenPhotos, "photo")} confirmed stolen`,
    claimsContradicted: (contradicted: number) => `${printCount(contradicted, "claim")} contradicted by dated evidence`,
    underOneKilometre: "under 1 km",
    kilometres: (metres: string | number) => `${metres} km`,
  },
});
