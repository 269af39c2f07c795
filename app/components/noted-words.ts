import { words } from "#app/platform/words.ts";

/** What is said by noted.tsx. */
export const notedWords = words({
  en: {
    ourRule: "Our rule",
    source: (number: number) => `Source ${number}`,
    itSellsOrTeaches: "It sells or teaches this treatment.",
    storedPageRead: (lookedAt: string) => `Stored page, read on ${lookedAt}.`,
  },
});
