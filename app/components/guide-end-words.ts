import { words } from "#app/platform/words.ts";

/** What is said by guide-end.tsx. */
export const guideEndWords = words({
  en: {
    notAdvice:
      "Not medical and not legal advice. The address of each source stands above: check it before you rely on it, since pages change.",
    sources: "Sources",
    sourcesNote: "Where sources disagree, each is printed. What is marked “Our rule” is this site’s own.",
  },
});
