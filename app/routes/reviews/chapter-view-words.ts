import { words } from "#app/platform/words.ts";

/** What is said by chapter-view.ts. */
export const chapterViewWords = words({
  en: {
    discount: "a discount",
    gift: "a gift or free session",
    money: "money",
    correctionProven: "The work had to be corrected elsewhere: proven.",
    correctionSaid: "Says that the work had to be corrected elsewhere.",
    correctionPlanned: "Says that a correction elsewhere is planned.",
  },
});
