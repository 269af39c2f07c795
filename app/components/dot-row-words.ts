import { words } from "#app/platform/words.ts";

/** What is said by dot-row.tsx. */
export const dotRowWords = words({
  en: {
    m5h0: (index: number) => `M${index} 5h0`,
  },
});
