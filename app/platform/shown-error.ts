import { shownErrorWords } from "#app/platform/shown-error-words.ts";

/** Characters of an error that a page shows. */
const MOST = 300;

/**
 * An error's message as it may stand on a page: errors quote what they stumbled over, which may be an address, a token or somebody's words. SQL keeps its text
 * and loses its values; what is in quotes stays if it is a single word, as names of columns and files are.
 */
export function shownError(message: string): string {
  const say = shownErrorWords();
  const [text = ""] = message.split(/\n?params:/);
  const shown = text
    .replaceAll(/[^\s<>"'“”(),;:]+@[^\s<>"'“”(),;]+/g, say.address)
    .replaceAll(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, say.ipAddress)
    .replaceAll(/["“'‘]([^"”'’\n]*)["”'’]/g, (whole, quoted: string) => (/^[\w.:/-]*$/.test(quoted) ? whole : say.quoted))
    .replaceAll(/\b(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{20,}\b/g, say.code)
    .replaceAll(/\s+/g, " ")
    .trim();
  return shown.length <= MOST ? shown : `${shown.slice(0, MOST - 1)}…`;
}
