import { words } from "#app/platform/words.ts";

/** What is said by trap.tsx. */
export const trapWords = words({
  en: {
    leaveThisEmpty: "Leave this empty",
  },
});
