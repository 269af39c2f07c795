const MOST_WORDS = 8;

/**
 * Words as an FTS5 query: every one quoted, so nothing a person types is read as syntax; all must occur, the last may be the beginning of a word.
 * Null: there is no letter or digit to look for.
 */
export function fullTextQuery(text: string): string | null {
  const words =
    text
      .normalize("NFKC")
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  if (words.length === 0) return null;
  return words.map((word, place) => (place === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(" ");
}
