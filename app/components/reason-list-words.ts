import { words } from "#app/platform/words.ts";

/** What is said by reason-list.tsx. */
export const reasonListWords = words({
  en: {
    points: (points: string) => `${points} points`,
  },
});
