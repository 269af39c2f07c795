import { words } from "#app/platform/words.ts";

/** What is said by own-cases-view.server.ts. */
export const ownCasesViewWords = words({
  en: {
    notProvided: "Not provided",
  },
});
