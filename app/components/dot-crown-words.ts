import { words } from "#app/platform/words.ts";

/** What is said by dot-crown.tsx. */
export const dotCrownWords = words({
  en: {
    mH0: (x: number, y: number) => `M${x} ${y}h0`,
  },
});
