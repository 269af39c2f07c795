import { words } from "#app/platform/words.ts";

/** What is said by score-history-drawing.tsx. */
export const scoreHistoryDrawingWords = words({
  en: {
    mV: (from: number, height: number, height2: number) => `M${from} ${height}V${height2}`,
  },
});
