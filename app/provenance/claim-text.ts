import { cleanText } from "#app/platform/clean-text.ts";

/** Characters a claim may be long: real names of devices, programs and signers are shorter. */
export const MAX_CLAIM_LENGTH = 80;

/** What such names are written with. Brackets of markup, quotation marks and backslashes are in none that is real. */
const NAME = /^[\p{L}\p{M}\p{N} .,:;_\-+/()&'’#*!@|™®©]+$/u;

/**
 * A name that a stranger wrote into a file, fit to be stored and printed as text: on one line, without control signs.
 * Null for anything that no device, program or signer would write, since half a name would be our invention.
 */
export function claimText(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 4 * MAX_CLAIM_LENGTH) return null;
  const text = cleanText(value.replaceAll("\0", " ")).replaceAll(/\s+/g, " ").trim();
  return text.length <= MAX_CLAIM_LENGTH && NAME.test(text) && /[\p{L}\p{N}]/u.test(text) ? text : null;
}
