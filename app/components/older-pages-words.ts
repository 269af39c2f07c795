import { words } from "#app/platform/words.ts";

/** What is said by older-pages.tsx. */
export const olderPagesWords = words({
  en: {
    newest: "Newest",
    older: "Older",
    the: (first: string) => `The ${first}`,
    noOnes: (next: string) => `No ${next} ones`,
    pages: (noun: string) => `Pages of ${noun}`,
  },
});
