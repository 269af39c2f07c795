import { words } from "#app/platform/words.ts";

/** What is said by older-pages.tsx. */
export const olderPagesWords = words({
  en: {
    newest: "Newest",
    older: "Older",
    theFirst: (first: string) => `The ${first}`,
    noFurther: (next: string) => `No ${next} ones`,
    pagesOf: (noun: string) => `Pages of ${noun}`,
  },
});
