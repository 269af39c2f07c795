import { words } from "#app/platform/words.ts";

/** What is said at /moderation/events. */
export const queueEventsWords = words({
  en: {
    tooManyPages: "Too many pages of the queue are open.",
  },
});
