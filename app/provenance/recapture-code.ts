/** No character that is taken for another on paper or in a blurred photo: no O, 0, I, 1, L, S, 5, B, 8, Z, G, U or V. 2, 3, 4, 6, 7 and 9 stay. */
export const CODE_ALPHABET = "234679ACDEFHJKMNPQRTWXY";

/** 23 to the power of 6, about 148 million: nobody guesses the one issued for a photo within its two weeks, and a photo taken before cannot show it. */
const GROUPS = [4, 2] as const;

export const CODE_PATTERN = new RegExp(`^SM-[${CODE_ALPHABET}]{4}-[${CODE_ALPHABET}]{2}$`);

/** Long enough for the person to come by, short enough that the code is no stock. */
export const CODE_DAYS = 14;
const DAY_MS = 86_400_000;

/** Codes one account can be given for one photo: a wrong print is no problem, a supply of codes is. */
export const CODES_PER_PHOTO = 5;

/** "SM-7K4P-29". `pick` returns a random whole number from 0 up to, not including, its argument. */
export function writeCode(pick: (below: number) => number): string {
  const group = (length: number) => Array.from({ length }, () => CODE_ALPHABET.charAt(pick(CODE_ALPHABET.length))).join("");
  return `SM-${GROUPS.map(group).join("-")}`;
}

export const codeExpiry = (issuedAt: Date): Date => new Date(issuedAt.getTime() + CODE_DAYS * DAY_MS);

/** A code works once, by the time it expires, so that the new photo is new. */
export const isCodeUsable = (code: { usedAt: Date | null; expiresAt: Date }, now: Date): boolean =>
  code.usedAt === null && now < code.expiresAt;
