import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSourceFiles } from "#tests/architecture/source-files.ts";

/** What is printed goes through printed.ts; the others read what people or browsers wrote. */
const ASK_INTL = [
  "app/clinics/country.ts",
  "app/clinics/language.ts",
  "app/platform/locale.ts",
  "app/platform/printed.ts",
  "app/web/visitor-locale.server.ts",
];

test("figures, days, money and names are printed by one file, which follows the visitor's locale", () => {
  const asking = readSourceFiles("app").filter(({ source }) => /\bIntl\b|\.toLocale(?!(?:Lower|Upper)Case)/.test(withoutComments(source)));
  expect(asking.map(({ path }) => path).sort()).toEqual(ASK_INTL);
});

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

const STYLES = "app/styles";
/** Sides by name: a page written from the right would not mirror. */
const PHYSICAL =
  /(?:^|[\s;{])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;

const physicalIn = (css: string) => [...css.replaceAll(/\/\*[\s\S]*?\*\//g, "").matchAll(PHYSICAL)].map(([found]) => found.trim());

test("no style names the left or the right side: what is written from the right mirrors by itself", () => {
  const found = readdirSync(STYLES).flatMap((name) =>
    physicalIn(readFileSync(join(STYLES, name), "utf8")).map((property) => `${name}: ${property}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ["a { margin-left: 1rem; }", ["margin-left:"]],
  ["a { color: red; left: 0 }", ["left:"]],
  ["a { text-align: right }", ["text-align: right"]],
  ["a { border-left-color: red; border-top-left-radius: 0 }", ["border-left-color:", "border-top-left-radius:"]],
  ["a { margin-inline-start: 1rem; text-align: start; inset-inline-end: 0 } /* left: 0 */", []],
])("it sees a side in %j", (css, found) => {
  expect(physicalIn(css)).toEqual(found);
});
