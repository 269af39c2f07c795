import { words } from "#app/platform/words.ts";

/** What is said by asked-case.server.ts. */
export const askedCaseWords = words({
  en: {
    somebodyNotNamed: "Somebody not named",
  },
});
