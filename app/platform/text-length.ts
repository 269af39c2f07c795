import { printNumber } from "#app/platform/printed.ts";

/** For the second parameter of zod's `max`: said when somebody wrote more, in figures as they read them. */
export const usesAtMost = (characters: number) => ({ error: () => `Use at most ${printNumber(characters)} characters.` });
