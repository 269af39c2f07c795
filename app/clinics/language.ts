import { fold } from "#app/platform/fold.ts";
import { LANGUAGES_WRITTEN } from "#app/platform/locale.ts";
import { printLanguage } from "#app/platform/printed.ts";

/** Languages spoken with clients that a profile can name: ISO 639-1. */
export const LANGUAGES = [
  ...[
    "ar",
    "bg",
    "bn",
    "bs",
    "ca",
    "cs",
    "cy",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fa",
    "fi",
    "fr",
    "ga",
    "gu",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
    "id",
  ],
  ...[
    "is",
    "it",
    "ja",
    "ka",
    "ko",
    "lt",
    "lv",
    "mk",
    "ms",
    "mt",
    "nl",
    "no",
    "pa",
    "pl",
    "ps",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "so",
    "sq",
    "sr",
    "sv",
  ],
  ...["sw", "ta", "th", "tl", "tr", "uk", "ur", "vi", "yo", "zh"],
] as const;
export type Language = (typeof LANGUAGES)[number];

/** More on one profile is a list nobody believes. */
export const MOST_LANGUAGES = 12;

export const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code);

export const languageName = printLanguage;

const nameIn = (language: string, code: string): string => fold(new Intl.DisplayNames(language, { type: "language" }).of(code) ?? code);

/** By its name in every language of this site and by its own: "German" and "Deutsch". */
const BY_NAME = new Map<string, Language>(
  LANGUAGES.flatMap((code) => [...LANGUAGES_WRITTEN, code].map((language) => [nameIn(language, code), code] as const)),
);
BY_NAME.set("mandarin", "zh").set("cantonese", "zh").set("farsi", "fa").set("tagalog", "tl").set("norwegian", "no");

/** Codes as a profile keeps them, "de,en"; null: not provided. */
export const languagesOf = (stored: string | null): Language[] => (stored ?? "").split(",").filter(isLanguage);

export const languageNames = (stored: string | null): string => languagesOf(stored).map(languageName).join(", ");

/** By a name or by its two letters, in capitals or not; null: none that is known here. */
export function languageCode(text: string): Language | null {
  const code = text.trim().toLowerCase();
  return isLanguage(code) ? code : (BY_NAME.get(fold(text)) ?? null);
}

/** "English, Polish" as a profile keeps it, or the first name that is no language known here. */
export function readLanguages(text: string): { codes: string | null; unknown: string | null } {
  const names = text.split(/[,;/\n]| and /).map((name) => name.trim());
  const codes = new Set<string>();
  for (const name of names) {
    if (fold(name) === "") continue;
    const code = BY_NAME.get(fold(name)) ?? null;
    if (code === null) return { codes: null, unknown: name };
    codes.add(code);
  }
  return { codes: codes.size === 0 ? null : [...codes].sort().join(","), unknown: null };
}
