import { words } from "#app/platform/words.ts";

/** What is said by tile-map.ts. */
export const tileMapWords = words({
  en: {
    mapTitle: "Map of clinics. The arrow keys move it, plus and minus bring it nearer and further away.",
  },
});
