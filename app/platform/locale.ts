/** The languages this site is written in. A further one: an entry here, its locales below and in web/visitor-locale, and its words. */
export const LANGUAGES_WRITTEN = ["en"] as const;
export type WrittenLanguage = (typeof LANGUAGES_WRITTEN)[number];

interface Conventions {
  language: WrittenLanguage;
  /** Whose dates, lists and names, in the language of the words. */
  words: string;
  /** Whose figures and money. English as printed in Germany is "1.200" beside "€1,200" in Unicode's data: on one page that is a trap, so both come from the country's own language. */
  figures: string;
}

/**
 * A locale is the language of the words and a country that stands for all with its conventions: regions whose dates, figures and money look alike to a
 * reader are one, so that a shared page has few variants. Found by comparing what Intl prints for every country; what differs is the sign of one's own dollar alone
 * ("NZ$" for "$") where a country is not listed.
 */
export const LOCALES = {
  "en-GB": { language: "en", words: "en-GB", figures: "en-GB" },
  "en-US": { language: "en", words: "en-US", figures: "en-US" },
  "en-CA": { language: "en", words: "en-CA", figures: "en-CA" },
  "en-AU": { language: "en", words: "en-AU", figures: "en-AU" },
  "en-IN": { language: "en", words: "en-IN", figures: "en-IN" },
  "en-ZA": { language: "en", words: "en-GB", figures: "en-ZA" },
  "en-DE": { language: "en", words: "en-GB", figures: "de-DE" },
  "en-FR": { language: "en", words: "en-GB", figures: "fr-FR" },
  "en-CH": { language: "en", words: "en-GB", figures: "de-CH" },
} as const satisfies Record<string, Conventions>;
export type Locale = keyof typeof LOCALES;

/** Of everything that is not a page for one visitor: records, mails, data. */
export const NEUTRAL_LOCALE = "en-GB" satisfies Locale;

export const isLocale = (tag: string): tag is Locale => Object.hasOwn(LOCALES, tag);

let read: () => Locale = () => NEUTRAL_LOCALE;

/** Told once at the start where the locale of the page in hand stands: on the server with its request, in a browser in the document. */
export function readLocaleBy(reader: () => Locale): void {
  read = reader;
}

export const currentLocale = (): Locale => read();

/** The language of the page in hand: which table of words is printed. */
export const currentLanguage = (): WrittenLanguage => LOCALES[read()].language;

type TextInfo = { direction?: "ltr" | "rtl" };

/** Which way the language is written. Node 20 knows it by the older of the two names; an engine without either writes from the left. */
export function textDirection(tag: string): "ltr" | "rtl" {
  const locale: Intl.Locale & { getTextInfo?: () => TextInfo; textInfo?: TextInfo } = new Intl.Locale(tag);
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? "ltr";
}
