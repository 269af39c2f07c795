import { words } from "#app/platform/words.ts";

/** What is said by chapter-view.ts. */
export const chapterViewWords = words({
  en: {
    aDiscount: "a discount",
    aGiftOrFreeSession: "a gift or free session",
    theWorkHad: "The work had to be corrected elsewhere: proven.",
    saysThatTheWork: "Says that the work had to be corrected elsewhere.",
    saysThatACorrection: "Says that a correction elsewhere is planned.",
  },
});
