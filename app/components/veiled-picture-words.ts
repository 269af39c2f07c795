import { words } from "#app/platform/words.ts";

/** What is said by veiled-picture.tsx. */
export const veiledPictureWords = words({
  en: {
    mayShowInjury: "It may show an injury",
    showPicture: "Show this picture",
  },
});
