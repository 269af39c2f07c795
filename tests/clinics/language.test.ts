import { expect, test } from "vitest";
import { LANGUAGES, languageNames, languagesOf, readLanguages } from "#app/clinics/language.ts";

test.each([
  ["English, Polish", "en,pl"],
  ["polish and ENGLISH", "en,pl"],
  ["Deutsch; français / Cymraeg", "cy,de,fr"],
  ["Mandarin, Cantonese", "zh"],
  ["English, english, ", "en"],
  ["", null],
  [" , ", null],
])("%j is kept as %j", (typed, codes) => {
  expect(readLanguages(typed)).toEqual({ codes, unknown: null });
});

test.each([["Klingon"], ["English, Kling-on"], ["en"]])("%j names no language known here, and nothing of it is kept", (typed) => {
  const { codes, unknown } = readLanguages(typed);
  expect(codes).toBeNull();
  expect(typed).toContain(unknown);
});

test("Every language is read back from the name it is printed by", () => {
  for (const code of LANGUAGES) expect(readLanguages(languageNames(code))).toEqual({ codes: code, unknown: null });
  expect(languagesOf("de,xx,en")).toEqual(["de", "en"]);
  expect(languagesOf(null)).toEqual([]);
});
