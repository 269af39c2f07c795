import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by map-list.tsx. */
export const mapListWords = words({
  en: {
    clinics: (count: number) => printCount(count, "clinic"),
  },
});
