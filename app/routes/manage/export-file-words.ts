import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/export/file. */
export const exportFileWords = words({
  en: {
    goBackReloadThePage: "Go back, reload the page and press its button again.",
    tooManyArchivesWere: "Too many archives were made. Try again later.",
  },
});
