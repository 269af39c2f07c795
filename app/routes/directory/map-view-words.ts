import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by map-view.ts. */
export const mapViewWords = words({
  en: {
    clinics: (count: number) => printCount(count, "clinic"),
    elsewhere: "Elsewhere",
    around: (name: string) => `Around ${name}`,
    withoutScore: (city: string) => `${city}, not enough evidence yet for a score`,
    withScore: (city: string, score: string) => `${city}, trust score ${score}`,
    metres: (metres: string) => `${metres} m`,
    kilometres: (km: string) => `${km} km`,
  },
});
