import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by result-card.ts. */
export const resultCardWords = words({
  en: {
    treatmentNotStated: "treatment not stated",
    healedResult: (treatment: string) => `A healed result, ${treatment}`,
    drawnPicture: (picture: string) => `${picture} (drawn)`,
    decidedAgainst: (until: string) => `Decided against this clinic, until ${until}`,
    photosConfirmedStolen: (photos: number) => `${printCount(photos, "photo")} confirmed stolen`,
    claimsContradicted: (claims: number) => `${printCount(claims, "claim")} contradicted by dated evidence`,
    underOneKilometre: "under 1 km",
    kilometres: (kilometres: string | number) => `${kilometres} km`,
  },
});
