import type { Facet } from "#app/directory/facet.ts";
import { fold } from "#app/platform/fold.ts";

/** Names of sets of clinics. Facets, whole words and beginnings of words never share a name. */
export const FACET_MARK = "f:";
const WORD_MARK = "w:";
const BEGINNING_MARK = "p:";

/** Words longer than this are cut: nobody finds a clinic by the fortieth letter. */
const LONGEST_WORD = 32;
/** Beginnings up to this many letters have a set of their own; a longer one fits few words, which are put together when asked for. */
export const LONGEST_BEGINNING = 3;

export const facetToken = (facet: Facet, value: string): string => `${FACET_MARK}${facet}=${value}`;
/** Every clinic that is listed. */
export const LISTED = `${FACET_MARK}listed`;
/** Those with a headline score. */
export const SCORED = `${FACET_MARK}scored`;

export const wordToken = (word: string): string => `${WORD_MARK}${word}`;
export const wordOf = (token: string): string => token.slice(WORD_MARK.length);
export const isWordToken = (token: string): boolean => token.startsWith(WORD_MARK);
export const beginningToken = (letters: string): string => `${BEGINNING_MARK}${letters}`;

/** Words as they are compared: folded, each once, cut to a bearable length. */
export function wordsIn(text: string): string[] {
  const words = fold(text)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => [...word].slice(0, LONGEST_WORD).join(""));
  return [...new Set(words)];
}

/** The sets that a clinic with these words is in. */
export function wordTokens(text: string): string[] {
  const tokens = new Set<string>();
  for (const word of wordsIn(text)) {
    tokens.add(wordToken(word));
    const letters = [...word];
    for (let length = 1; length <= LONGEST_BEGINNING && length <= letters.length; length += 1) {
      tokens.add(beginningToken(letters.slice(0, length).join("")));
    }
  }
  return [...tokens];
}
