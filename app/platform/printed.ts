import type { Day } from "#app/platform/date.ts";

/** How figures are printed on every page: British English, the same everywhere. */
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "23 November 2026". */
export function printDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** "23 November 2026, 14:05 UTC". */
export const printTime = (time: Date): string => `${printDay(time.toISOString().slice(0, 10))}, ${time.toISOString().slice(11, 16)} UTC`;

/** "November 2026". */
export const printMonth = (day: Day): string => printDay(day).split(" ").slice(1).join(" ");

const decimal = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
/** At most one decimal, thousands grouped: "1,800", "0.4". */
export const printNumber = (value: number): string => decimal.format(value);

/** "1 review", "3 reviews". */
export const printCount = (count: number, one: string, many = `${one}s`): string => `${printNumber(count)} ${count === 1 ? one : many}`;

/** Points of a score given in tenths, always one decimal, with a real minus: "+1.2", "−7.7". */
export function printPoints(tenths: number, signed = true): string {
  const text = (Math.abs(tenths) / 10).toFixed(1);
  if (tenths < 0) return `−${text}`;
  return signed ? `+${text}` : text;
}

const CENTS = 100;
const moneyFormats = new Map<string, Intl.NumberFormat>();

/** Kept, since making a format takes as long as printing a hundred prices with it. */
function moneyFormat(currency: string, digits: 0 | 2): Intl.NumberFormat {
  const key = `${currency} ${digits}`;
  const format =
    moneyFormats.get(key) ??
    new Intl.NumberFormat("en-GB", { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
  moneyFormats.set(key, format);
  return format;
}

/** "£1,200" or "€450.50", from minor units. An unknown currency code is printed as it is. */
export function printMoney(minor: number, currency: string): string {
  const whole = minor % CENTS === 0;
  return moneyFormat(currency, whole ? 0 : 2).format(minor / CENTS);
}

/** "A", "A and B", "A, B and C". */
export const printList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
