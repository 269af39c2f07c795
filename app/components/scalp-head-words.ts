import { words } from "#app/platform/words.ts";

/** What is said by scalp-head.tsx. */
export const scalpHeadWords = words({
  en: {
    scale: (units: number) => `scale(${units})`,
  },
});
