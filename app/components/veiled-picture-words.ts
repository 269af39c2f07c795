import { words } from "#app/platform/words.ts";

/** What is said by veiled-picture.tsx. */
export const veiledPictureWords = words({
  en: {
    itMayShowAnInjury: "It may show an injury",
    showThisPicture: "Show this picture",
  },
});
