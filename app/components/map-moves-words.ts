import { words } from "#app/platform/words.ts";

/** What is said by map-moves.tsx. */
export const mapMovesWords = words({
  en: {
    m825v11m258h11: "M8 2.5v11M2.5 8h11",
    m258h11: "M2.5 8h11",
    m138h3m74l38l44: "M13 8H3M7 4L3 8l4 4",
    m813v3m47l44: "M8 13V3M4 7l4-4 4 4",
    m83v10m49l44: "M8 3v10M4 9l4 4 4-4",
    m38h10m94l44: "M3 8h10M9 4l4 4-4 4",
    label: "Move the map",
  },
});
