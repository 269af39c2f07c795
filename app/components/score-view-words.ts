import { words } from "#app/platform/words.ts";

/** What is said by score-view.ts. */
export const scoreViewWords = words({
  en: {
    between: (low: number, high: number) => `between ${low} and ${high}`,
  },
});
