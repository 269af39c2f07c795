import { words } from "#app/platform/words.ts";

/** What is said by queue-view.server.ts. */
export const queueViewWords = words({
  en: {
    aColleague: "A colleague",
  },
});
