import { words } from "#app/platform/words.ts";

/** What is said by cover-grid.tsx. */
export const coverGridWords = words({
  en: {
    tickParts: "Tick the parts to cover",
    pictureUncovered: "What you chose, with nothing covered yet",
    rowColumn: (row: string, column: string) => `Row ${row}, column ${column}`,
  },
});
