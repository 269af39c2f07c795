import "#app/platform/ambient-locale.server.ts";
import { expect, test } from "vitest";
import { NEUTRAL_LOCALE, readLocaleBy } from "#app/platform/locale.ts";
import { mailWords } from "#app/platform/mail-words.ts";
import { printNumber } from "#app/platform/printed.ts";
import { readSourceFiles } from "#tests/architecture/source-files.ts";

/** What runs as a process of its own, or in a browser, as soon as it is loaded. */
const RUNS = /^app\/(?:cli|demo)\/|^app\/(?:server|routes|vite\.config|entry\.client)\.ts$|^app\/jobs\/(?:worker|isolate)\.ts$/;

/** Pages say what they say in a component: those are looked at for what is printed. */
const IS_PAGE = /^app\/(?:routes|components)\//;
const PRINTS = /platform\/printed\.ts"/;
const SAYS = /platform\/printed\.ts"|-words\.ts"/;

/** Where printed.ts or words.ts asked for the locale while `load` ran. */
async function printedWhile(load: () => Promise<unknown> | unknown): Promise<string[]> {
  const asked: string[] = [];
  readLocaleBy(() => {
    const stack = new Error().stack ?? "";
    if (/platform\/(?:printed|words)\.ts/.test(stack)) asked.push(stack);
    return NEUTRAL_LOCALE;
  });
  await load();
  return asked;
}

test("nothing is printed or said while a file loads: it would stay in the figures and language of one country for everybody", {
  timeout: 240_000,
}, async () => {
  expect(await printedWhile(() => printNumber(1_000))).toHaveLength(1);
  expect(await printedWhile(() => mailWords().signed)).toHaveLength(1);
  const files = readSourceFiles("app").filter(({ path, source }) => !RUNS.test(path) && (IS_PAGE.test(path) ? PRINTS : SAYS).test(source));
  expect(files.length).toBeGreaterThan(100);
  const asked = await printedWhile(async () => {
    for (const { path } of files) await import(/* @vite-ignore */ `../../${path}`);
  });
  expect(asked).toEqual([]);
});
