import { words } from "#app/platform/words.ts";

/** What is said by search-at-once.ts. */
export const searchAtOnceWords = words({
  en: {
    px: (offsetHeight: number) => `${offsetHeight}px`,
  },
});
