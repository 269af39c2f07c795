import { words } from "#app/platform/words.ts";

/** What is said by noted.tsx. */
export const notedWords = words({
  en: {
    ourRule: "Our rule",
    sourceNumber: (number: number) => `Source ${number}`,
    sellsOrTeaches: "It sells or teaches this treatment.",
    readOn: (day: string) => `Stored page, read on ${day}.`,
  },
});
