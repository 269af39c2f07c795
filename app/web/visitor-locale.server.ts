import type { IncomingMessage } from "node:http";
import { LANGUAGES_WRITTEN, type Locale, NEUTRAL_LOCALE, type WrittenLanguage } from "#app/platform/locale.ts";

/** Whoever names no country, or one that is not in the list. */
const DEFAULTS: Record<WrittenLanguage, Locale> = { en: "en-GB" };

/** ISO 3166-1 codes of the countries whose conventions a locale stands for, other than the default of its language. */
const COUNTRIES: Partial<Record<Locale, string>> = {
  "en-US": "US AS GU JP MH MP PH PR UM VI",
  "en-CA": "CA",
  "en-AU": "AU",
  "en-IN": "IN BD BT NP",
  "en-ZA": "ZA",
  "en-DE":
    "AD AR AW AZ BA BE BO BR CF CL CO CY DE DK DZ EC ES FO GL GQ GR HR ID IS IT LA LB LU LY MA MD ME MK MR NL RO RS SI SM SN SR TN TR UY VA VE VN",
  "en-FR":
    "AL AM AO AT AX BF BG BJ BL BV BY CD CG CI CR CV CZ DJ EE FI FR GA GE GF GN GP GW HU KG KZ LT LV MC MF MQ MZ NC NO PF PL PM PT RE RU SE SJ SK ST TF TG TJ TL TM UA UZ WF XK YT",
  "en-CH": "CH LI",
};

const BY_TAG = new Map<string, Locale>(
  Object.entries(COUNTRIES).flatMap(([locale, countries]) =>
    countries.split(" ").map((country) => [`${locale.split("-", 1)[0]}-${country}`, locale as Locale] as const),
  ),
);

/** A browser sends a handful; whoever sends more is answered by the first. */
const MOST_TAGS = 20;
const MOST_CHARACTERS = 1_000;
const MOST_REMEMBERED = 1_000;
const remembered = new Map<string, Locale>();

/**
 * The locale for a person, from their Accept-Language (RFC 9110, 12.5.4): the words are in the first language asked for that this site is written in, else
 * the first it has; dates, figures and money as in the country that the visitor prefers, whatever language it is named with: "de-DE,en-US;q=0.5" is what
 * browsers in Germany send by themselves.
 */
export function visitorLocale(acceptLanguage: string | undefined): Locale {
  if (acceptLanguage === undefined || acceptLanguage === "") return NEUTRAL_LOCALE;
  const known = remembered.get(acceptLanguage);
  if (known !== undefined) return known;
  const locale = negotiated(acceptLanguage);
  if (acceptLanguage.length <= MOST_CHARACTERS) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(acceptLanguage, locale);
  }
  return locale;
}

function negotiated(header: string): Locale {
  const tags = preferred(header.slice(0, MOST_CHARACTERS));
  const language = tags.map(({ language }) => language).find(isWritten) ?? LANGUAGES_WRITTEN[0];
  const country = tags.map(countryOf).find((code) => code !== null) ?? null;
  return (country === null ? undefined : BY_TAG.get(`${language}-${country}`)) ?? DEFAULTS[language];
}

interface Tag {
  language: string;
  /** As it was sent: a country, or the number of a part of the world. */
  region: string | null;
}

const TAG = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}|[0-9]{3}))?(?:-[a-z0-9-]*)?$/;
const WEIGHT = /^q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$/;

/** What can be read of the header, the most wanted first; what is refused ("q=0") or unreadable is left out. */
function preferred(header: string): Tag[] {
  return header
    .toLowerCase()
    .split(",", MOST_TAGS)
    .flatMap((item) => {
      const [tag = "", weight] = item.split(";", 2).map((part) => part.trim());
      const parts = TAG.exec(tag);
      const q = weight === undefined ? 1 : Number(WEIGHT.exec(weight)?.[1] ?? 0);
      return parts?.[1] === undefined || q === 0 ? [] : { language: parts[1], region: parts[2]?.toUpperCase() ?? null, q };
    })
    .sort((a, b) => b.q - a.q);
}

/** A language named without a country speaks for the one where most people use it, other than those of this site, which are read everywhere. */
function countryOf({ language, region }: Tag): string | null {
  if (region !== null) return /^[A-Z]/.test(region) ? region : null;
  return isWritten(language) ? null : (new Intl.Locale(language).maximize().region ?? null);
}

const isWritten = (language: string): language is WrittenLanguage => (LANGUAGES_WRITTEN as readonly string[]).includes(language);

/** Addresses that programs read: the same for everybody. */
const DATA = /^\/(?:api\/|oembed\b|sitemaps\/|[^?]*\.[a-z]+(?:\?|$))/;

/** Of the page that the request asks for. */
export const localeOf = ({ url = "", headers }: Pick<IncomingMessage, "url" | "headers">): Locale =>
  DATA.test(url) ? NEUTRAL_LOCALE : visitorLocale(headers["accept-language"]);
