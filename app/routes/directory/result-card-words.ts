import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by result-card.ts. */
export const resultCardWords = words({
  en: {
    treatmentNotStated: "treatment not stated",
    aHealedResult: (treatment: string) => `A healed result, ${treatment}`,
    drawn: (words: string) => `${words} (drawn)`,
    decidedAgainstThisClinicUntil: (dayOf: string) => `Decided against this clinic, until ${dayOf}`,
    photosConfirmedStolen: (stolenPhotos: number) => `${printCount(stolenPhotos, "photo")} confirmed stolen`,
    claimsContradictedByDated: (contradicted: number) => `${printCount(contradicted, "claim")} contradicted by dated evidence`,
    under1Km: "under 1 km",
    metres: (metres: string | number) => `${metres} km`,
  },
});
