import { words } from "#app/platform/words.ts";

/** What is said by facts-area.tsx. */
export const factsAreaWords = words({
  en: {
    facts: "Facts",
  },
});
