import { words } from "#app/platform/words.ts";

/** What is said by keep-shortlist.ts. */
export const keepShortlistWords = words({
  en: {
    yourNote: (note: string) => `Your note: ${note}`,
    onYourShortlist: "On your shortlist",
    shortlist: "Shortlist",
  },
});
