import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/export/file. */
export const exportFileWords = words({
  en: {
    reloadAndPress: "Go back, reload the page and press its button again.",
    tooManyArchives: "Too many archives were made. Try again later.",
  },
});
