import { words } from "#app/platform/words.ts";

/** What is said at /moderation/filters. */
export const queueFiltersWords = words({
  en: {
    nameMissing: "A filter needs a name of at most 40 characters. Go back and give it one.",
  },
});
