import { words } from "#app/platform/words.ts";

/** What stands in a lineage where nothing is known. */
export const lineageReadingWords = words({
  en: {
    notProvided: "Not provided",
  },
});
