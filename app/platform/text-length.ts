import { printNumber } from "#app/platform/printed.ts";
import { textLengthWords } from "#app/platform/text-length-words.ts";

/** For the second parameter of zod's `max`: said when somebody wrote more, in figures as they read them. */
export const usesAtMost = (characters: number) => ({ error: () => textLengthWords().usesAtMost(printNumber(characters)) });
