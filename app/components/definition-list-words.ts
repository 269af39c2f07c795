import { words } from "#app/platform/words.ts";

/** What is said by definition-list.tsx. */
export const definitionListWords = words({
  en: {
    notProvided: "Not provided",
  },
});
