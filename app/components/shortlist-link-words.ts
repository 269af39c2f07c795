import { words } from "#app/platform/words.ts";

/** What is said by shortlist-link.tsx. */
export const shortlistLinkWords = words({
  en: {
    shortlist: "Shortlist",
  },
});
