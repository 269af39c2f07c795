import type { Day } from "#app/platform/date.ts";
import { currentLocale, LOCALES, type Locale } from "#app/platform/locale.ts";

// How figures are printed on every page: as the visitor's locale has it. Nothing else of the product asks Intl.

/** Days and prices that are remembered as printed, for each locale. */
const MOST_REMEMBERED = 2_000;

interface Printer {
  day: Intl.DateTimeFormat;
  month: Intl.DateTimeFormat;
  timeOfDay: Intl.DateTimeFormat;
  clock: Intl.DateTimeFormat;
  number: Intl.NumberFormat;
  exact: Intl.NumberFormat;
  list: Intl.ListFormat;
  plural: Intl.PluralRules;
  names: Record<"region" | "language", Intl.DisplayNames>;
  decimals: Map<number, Intl.NumberFormat>;
  money: Map<string, Intl.NumberFormat>;
  prices: Map<string, string>;
  days: Map<Day, string>;
  /** The months of days. */
  months: Map<Day, string>;
  countries: Map<string, string>;
  /** By number: is it one of something, and points in tenths as printed. */
  ones: boolean[];
  points: string[];
}

const printers = new Map<Locale, Printer>();

/** Kept, since making a format takes as long as printing a hundred figures with it. */
function printer(): Printer {
  const locale = currentLocale();
  let kept = printers.get(locale);
  if (kept === undefined) {
    kept = newPrinter(locale);
    printers.set(locale, kept);
  }
  return kept;
}

function newPrinter(locale: Locale): Printer {
  const { language, words, figures } = LOCALES[locale];
  return {
    day: new Intl.DateTimeFormat(words, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
    month: new Intl.DateTimeFormat(words, { month: "long", year: "numeric", timeZone: "UTC" }),
    timeOfDay: new Intl.DateTimeFormat(words, { timeStyle: "short", timeZone: "UTC" }),
    clock: new Intl.DateTimeFormat(words, { timeStyle: "short" }),
    number: new Intl.NumberFormat(figures, { maximumFractionDigits: 1 }),
    exact: new Intl.NumberFormat(figures, { maximumFractionDigits: 6 }),
    list: new Intl.ListFormat(words, { type: "conjunction" }),
    plural: new Intl.PluralRules(language),
    names: { region: new Intl.DisplayNames(words, { type: "region" }), language: new Intl.DisplayNames(words, { type: "language" }) },
    decimals: new Map(),
    money: new Map(),
    prices: new Map(),
    days: new Map(),
    months: new Map(),
    countries: new Map(),
    ones: [],
    points: [],
  };
}

/** "23 November 2026" in Britain, "November 23, 2026" in the States. What is no day is printed as it is. */
export function printDay(day: Day): string {
  const { days, day: format } = printer();
  return printedDay(day, days, format);
}

function printedDay(day: Day, known: Map<Day, string>, format: Intl.DateTimeFormat): string {
  let printed = known.get(day);
  if (printed === undefined) {
    const time = Date.parse(`${day}T00:00Z`);
    printed = Number.isNaN(time) ? day : format.format(time);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(day, printed);
  }
  return printed;
}

/** "23 November 2026, 14:05 UTC". */
export const printTime = (time: Date): string => `${printDay(time.toISOString().slice(0, 10))}, ${printTimeOfDay(time)} UTC`;

/** "14:05", in UTC, which the words around it have to say. */
export const printTimeOfDay = (time: Date): string => printer().timeOfDay.format(time);

/** "14:05" by the clock of the reader's own device: for what a browser says. */
export const printClock = (time: Date): string => printer().clock.format(time);

/** "November 2026". */
export function printMonth(day: Day): string {
  const { months, month: format } = printer();
  return printedDay(day, months, format);
}

/** Whole numbers from here on are grouped somewhere; those below look the same everywhere, and are nearly all that pages print. */
const GROUPED_FROM = 1_000;
const isShort = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < GROUPED_FROM;

/** At most one decimal, thousands grouped: "1,800", "0.4". */
export const printNumber = (value: number): string => (isShort(value) ? String(value) : printer().number.format(value));

/** Always so many decimals: "72.0", "0.125". */
export function printDecimal(value: number, digits: number): string {
  const { decimals } = printer();
  const format =
    decimals.get(digits) ??
    new Intl.NumberFormat(LOCALES[currentLocale()].figures, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  decimals.set(digits, format);
  return format.format(value);
}

/** A constant of a rule, with all the decimals it has: "0.25". */
export const printExact = (value: number): string => printer().exact.format(value);

/** "1 review", "3 reviews". */
export const printCount = (count: number, one: string, many = `${one}s`): string => `${printNumber(count)} ${isOne(count) ? one : many}`;

function isOne(count: number): boolean {
  const { plural, ones } = printer();
  if (!isShort(count)) return plural.select(count) === "one";
  ones[count] ??= plural.select(count) === "one";
  return ones[count];
}

/** Points of a score given in tenths, always one decimal, with a real minus: "+1.2", "−7.7". */
export function printPoints(tenths: number, signed = true): string {
  const text = printTenths(Math.abs(tenths));
  if (tenths < 0) return `−${text}`;
  return signed ? `+${text}` : text;
}

function printTenths(tenths: number): string {
  const { points } = printer();
  if (!isShort(tenths)) return printDecimal(tenths / 10, 1);
  points[tenths] ??= printDecimal(tenths / 10, 1);
  return points[tenths];
}

const CENTS = 100;

/** "£1,200" or "€450.50", from minor units. An unknown currency code is printed as it is. */
export function printMoney(minor: number, currency: string): string {
  const { prices } = printer();
  const price = `${minor} ${currency}`;
  let printed = prices.get(price);
  if (printed === undefined) {
    printed = moneyFormat(minor % CENTS === 0 ? 0 : 2, currency).format(minor / CENTS);
    if (prices.size >= MOST_REMEMBERED) prices.clear();
    prices.set(price, printed);
  }
  return printed;
}

function moneyFormat(digits: number, currency: string): Intl.NumberFormat {
  const { money } = printer();
  const key = `${currency} ${digits}`;
  const format =
    money.get(key) ??
    new Intl.NumberFormat(LOCALES[currentLocale()].figures, {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  money.set(key, format);
  return format;
}

/** "A", "A and B", "A, B and C". */
export const printList = (words: readonly string[]): string => printer().list.format(words);

/** The name of an ISO 3166-1 code, or the code. */
export function printCountry(code: string): string {
  const { countries, names } = printer();
  let printed = countries.get(code);
  if (printed === undefined) {
    printed = names.region.of(code) ?? code;
    countries.set(code, printed);
  }
  return printed;
}

/** The name of an ISO 639-1 code, or the code. */
export const printLanguage = (code: string): string => printer().names.language.of(code) ?? code;
