import { rich, words } from "#app/platform/words.ts";

/** What is said by cover-grid.tsx. */
export const coverGridWords = words({
  en: {
    tickThePartsToCover: "Tick the parts to cover",
    whatYouChoseWithNothing: "What you chose, with nothing covered yet",
    rowColumn: rich("Row {row}, column"),
  },
});
