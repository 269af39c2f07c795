import { rich, words } from "#app/platform/words.ts";

/** What is said by own-photo.tsx. */
export const ownPhotoWords = words({
  en: {
    evidenceThatItIsYours: rich("Evidence that it is yours<part>: {alt}</part>"),
  },
});
