import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/photos/results. */
export const photoResultsWords = words({
  en: {
    choosePhoto: "Choose a photo.",
  },
});
