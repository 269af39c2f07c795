import { words } from "#app/platform/words.ts";

/** What is said at /moderation/events. */
export const queueEventsWords = words({
  en: {
    tooManyPages: "Too many pages of the queue are open.",
    retryId: (lookMs: number, known: string) => `retry: ${lookMs}
id: ${known}

`,
    stillHere: ": still here\n\n",
    eventChangedIdData: (id: string, stringify: string) => `event: changed
id: ${id}
data: ${stringify}

`,
  },
});
