import { accountWords } from "#app/accounts/account-words.ts";
import { COMMON_WORDS } from "#app/accounts/common-words.ts";

/** What the person and the site are called: words an attacker tries with them. */
export interface PasswordContext {
  email: string;
  displayName: string;
}

/**
 * Weights in units of about five bits: a common word, sequence or number is one of about a thousand, a character one of some thirty.
 * Eight units, about 10^12 guesses, are years of work on one stolen hash of ours.
 */
const PIECE_WEIGHT = 2;
const CHARACTER_WEIGHT = 1;
const MIN_WEIGHT = 8;

const SITE_WORDS = ["scalpmark"];

const SEQUENCES = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "qawsedrftgyhujikolp",
].flatMap((row) => [row, [...row].reverse().join("")]);

const COMMON = new Set(COMMON_WORDS);
const LONGEST_PIECE = 64;
/** "p4$$w0rd" is tried together with "password". */
const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
  "€": "e",
};

/**
 * Why a password that is long enough would still be guessed early, as a sentence for the page; null if it would not.
 * It is taken apart into common words, the person's own words, sequences, repeats and numbers in the way that leaves least; the rest counts by the character.
 */
export function passwordWeakness(password: string, context: PasswordContext): string | null {
  const own = ownWords(context);
  const plain = foldPassword(password);
  const undisguised = plain.replaceAll(/[013457@$!€]/g, (character) => LOOKALIKES[character] ?? character);
  const spellings = [plain, undisguised].map(shortestPeriod);
  const isStrong = (words: ReadonlySet<string>) => spellings.every((text) => weight(text, words) >= MIN_WEIGHT);
  if (isStrong(new Set([...COMMON, ...own]))) return null;
  const say = accountWords();
  return isStrong(COMMON) ? say.ownWords : say.commonWords;
}

/** Lower case without accents, spaces and separators: adding those to a common password makes it no better. */
function foldPassword(password: string): string {
  return password
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\p{M}\s._,;:|/\\+*#~'"()[\]{}<>=-]/gu, "");
}

function ownWords({ email, displayName }: PasswordContext): string[] {
  const [local = "", domain = ""] = email.split("@");
  const parts = [
    local,
    domain,
    ...domain.split("."),
    ...local.split(/[^\p{L}\p{N}]+/u),
    displayName,
    ...displayName.split(/\s+/),
    `${local}${domain}`,
  ];
  return [...SITE_WORDS, ...parts.map(foldPassword).filter((word) => word.length >= 3)];
}

/** "abcabcabc" is no better than "abc". */
function shortestPeriod(text: string): string {
  const border = [0];
  for (let i = 1; i < text.length; i += 1) {
    let length = border[i - 1] ?? 0;
    while (length > 0 && text[i] !== text[length]) length = border[length - 1] ?? 0;
    border.push(text[i] === text[length] ? length + 1 : 0);
  }
  const period = text.length - (border[text.length - 1] ?? 0);
  // Also a cut-off last repeat, as in "abcabcab".
  return text.length >= 2 * period ? text.slice(0, period) : text;
}

/** The least weight of any way to take `text` apart. */
function weight(text: string, words: ReadonlySet<string>): number {
  // Too long to be made of so few pieces.
  if (text.length > LONGEST_PIECE * (MIN_WEIGHT / PIECE_WEIGHT)) return MIN_WEIGHT;
  const least = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let best = (least[end - 1] ?? 0) + CHARACTER_WEIGHT;
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end - 1; start += 1) {
      const reached = (least[start] ?? 0) + PIECE_WEIGHT;
      if (reached < best && isOnePiece(text.slice(start, end), words)) best = reached;
    }
    least.push(best);
  }
  return least[text.length] ?? 0;
}

function isOnePiece(part: string, words: ReadonlySet<string>): boolean {
  if (words.has(part) || /^(.)\1{2,}$/u.test(part)) return true;
  if (part.length >= 3 && SEQUENCES.some((row) => row.includes(part))) return true;
  // Up to four digits, or a date.
  return /^\d{2,4}$/.test(part) || /^(?:(?:0?[1-9]|[12]\d|3[01])(?:0?[1-9]|1[0-2])(?:19|20)\d{2}|(?:19|20)\d{6})$/.test(part);
}
