import fc from "fast-check";
import { expect, test } from "vitest";
import { inLocale } from "#app/platform/ambient-locale.server.ts";
import { currentLanguage, currentLocale, LOCALES, type Locale, textDirection } from "#app/platform/locale.ts";
import {
  printCount,
  printCountry,
  printDay,
  printDecimal,
  printExact,
  printLanguage,
  printList,
  printMoney,
  printMonth,
  printNumber,
  printPoints,
  printTime,
} from "#app/platform/printed.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const EVERY_LOCALE = Object.keys(LOCALES) as Locale[];
/** Spaces that do not break are spaces to a reader. */
const plain = (text: string) => text.replaceAll(/\s/g, " ");

const printed = () =>
  [
    printDay("2026-11-03"),
    printMonth("2026-11-03"),
    printTime(new Date("2026-11-03T14:05:00Z")),
    printNumber(1_234_567.89),
    printDecimal(72, 1),
    printPoints(-77),
    printMoney(120_000, "EUR"),
    printMoney(45_050, "USD"),
    printList(["A", "B", "C"]),
    printCount(1_200, "photo"),
  ].map(plain);

test("outside of a visitor's page everything is printed as in Britain", () => {
  expect(printed()).toEqual([
    "3 November 2026",
    "November 2026",
    "3 November 2026, 14:05 UTC",
    "1,234,567.9",
    "72.0",
    "−7.7",
    "€1,200",
    "US$450.50",
    "A, B and C",
    "1,200 photos",
  ]);
});

test.each<[Locale, string[]]>([
  [
    "en-US",
    [
      "November 3, 2026",
      "November 2026",
      "November 3, 2026, 2:05 PM UTC",
      "1,234,567.9",
      "72.0",
      "−7.7",
      "€1,200",
      "$450.50",
      "A, B, and C",
      "1,200 photos",
    ],
  ],
  [
    "en-DE",
    [
      "3 November 2026",
      "November 2026",
      "3 November 2026, 14:05 UTC",
      "1.234.567,9",
      "72,0",
      "−7,7",
      "1.200 €",
      "450,50 $",
      "A, B and C",
      "1.200 photos",
    ],
  ],
  [
    "en-FR",
    [
      "3 November 2026",
      "November 2026",
      "3 November 2026, 14:05 UTC",
      "1 234 567,9",
      "72,0",
      "−7,7",
      "1 200 €",
      "450,50 $US",
      "A, B and C",
      "1 200 photos",
    ],
  ],
])("%s", (locale, expected) => {
  expect(inLocale(locale, printed)).toEqual(expected);
});

test("a lakh is grouped in India, and the dollar is one's own in the States, Canada and Australia alone", () => {
  expect(inLocale("en-IN", () => printNumber(1_234_567))).toBe("12,34,567");
  expect(EVERY_LOCALE.filter((locale) => inLocale(locale, () => printMoney(100, "CAD")) === "$1")).toEqual(["en-CA"]);
  expect(EVERY_LOCALE.filter((locale) => inLocale(locale, () => printMoney(100, "AUD")) === "$1")).toEqual(["en-AU"]);
});

test("money has no decimals when it is whole and two when it is not, in every locale", () => {
  for (const locale of EVERY_LOCALE) {
    expect(inLocale(locale, () => printMoney(4_500, "GBP"))).toMatch(/^\D*45\D*$/);
    expect(inLocale(locale, () => printMoney(4_550, "GBP"))).toMatch(/^\D*45[.,]50\D*$/);
  }
});

test("a constant is printed with all the decimals it has", () => {
  expect([0.25, 2, 1_500.125].map(printExact)).toEqual(["0.25", "2", "1,500.125"]);
  expect(inLocale("en-DE", () => printExact(0.25))).toBe("0,25");
});

test("one is singular and everything else is plural, none and a half too", () => {
  expect([0, 0.5, 1, 2, 21].map((count) => printCount(count, "match", "matches"))).toEqual([
    "0 matches",
    "0.5 matches",
    "1 match",
    "2 matches",
    "21 matches",
  ]);
});

test("what is no day is printed as it is, and nothing is lost from a list", () => {
  expect([printDay(""), printDay("2026-13-45"), printMonth("soon")]).toEqual(["", "2026-13-45", "soon"]);
  expect([[], ["A"], ["A", "B"]].map(printList)).toEqual(["", "A", "A and B"]);
});

test("names of countries and languages are in the language of the words, whatever the country", () => {
  expect(inLocale("en-DE", () => [printCountry("DE"), printLanguage("de"), printCountry("XX")])).toEqual(["Germany", "German", "XX"]);
});

test("every day is printed with its day, month and year, in every locale", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }),
      fc.constantFrom(...EVERY_LOCALE),
      (time, locale) => {
        const day = time.toISOString().slice(0, 10);
        const words = inLocale(locale, () => printDay(day));
        expect(words).toMatch(new RegExp(`\\b${Number(day.slice(8))}\\b`));
        expect(words).toContain(day.slice(0, 4));
        expect(Date.parse(`${words} UTC`)).toBe(Date.parse(day));
      },
    ),
  );
});

test("two visitors who are answered at once do not meet, and what is written down follows neither", async () => {
  const ctx = await createTestContext();
  const visit = (locale: Locale) =>
    inLocale(locale, async () => {
      const written = await ctx.store.write(async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        return printDay("2026-11-03");
      });
      return [currentLocale(), printDay("2026-11-03"), written];
    });
  expect(await Promise.all([visit("en-US"), visit("en-DE"), visit("en-US")])).toEqual([
    ["en-US", "November 3, 2026", "3 November 2026"],
    ["en-DE", "3 November 2026", "3 November 2026"],
    ["en-US", "November 3, 2026", "3 November 2026"],
  ]);
});

test("a page is written the way its language is", () => {
  expect(EVERY_LOCALE.map(textDirection)).toEqual(EVERY_LOCALE.map(() => "ltr"));
  expect(["ar", "he", "fa", "de"].map(textDirection)).toEqual(["rtl", "rtl", "rtl", "ltr"]);
  expect(inLocale("en-DE", currentLanguage)).toBe("en");
});
