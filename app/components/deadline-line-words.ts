import { words } from "#app/platform/words.ts";

/** What is said by deadline-line.tsx. */
export const deadlineLineWords = words({
  en: {
    now: "now",
    done: "done",
  },
});
