import { words } from "#app/platform/words.ts";

/** What is said by parts-table.tsx. */
export const partsTableWords = words({
  en: {
    caption: "Parts of the score, in points. They add up to the score.",
    part: "Part",
    points: "Points",
    score: "Score",
  },
});
