import { words } from "#app/platform/words.ts";

/** What is said of a text that is too long. */
export const textLengthWords = words({
  en: {
    usesAtMost: (characters: string) => `Use at most ${characters} characters.`,
  },
});
