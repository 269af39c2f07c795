import { words } from "#app/platform/words.ts";

/** What is said by draft-keeping.ts. */
export const draftKeepingWords = words({
  en: {
    draftKept: (clock: string) => `Draft kept at ${clock}`,
    notKept: "The draft could not be kept. Your words are still in the form.",
  },
});
