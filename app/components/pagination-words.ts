import { words } from "#app/platform/words.ts";

/** What is said by pagination.tsx. */
export const paginationWords = words({
  en: {
    previous: "Previous",
    firstPage: "First page",
    fromToOf: ({ from, to, total, noun }: { from: number; to: number; total: number; noun: string }) =>
      `${from} to ${to} of ${total} ${noun}`,
    next: "Next",
    lastPage: "Last page",
    pagesOf: (noun: string) => `Pages of ${noun}`,
  },
});
