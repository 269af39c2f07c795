import { words } from "#app/platform/words.ts";

/** What is said by map-moves.tsx. */
export const mapMovesWords = words({
  en: {
    label: "Move the map",
  },
});
