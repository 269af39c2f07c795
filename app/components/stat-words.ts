import { words } from "#app/platform/words.ts";

/** What is said by stat.tsx. */
export const statWords = words({
  en: {
    notProvided: "Not provided",
  },
});
