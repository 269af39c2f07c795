import { expect, test } from "vitest";
import { bandMeaning } from "#app/trust/contribution.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";

test("a clinic without enough evidence is told of as unknown", () => {
  expect(bandMeaning({ band: "not enough evidence yet", deduction: 0 })).toBe(contributionWords().bands["not enough evidence yet"].meaning);
});

test("a clinic with an upheld decision is never told of as one that nothing bad is known about", () => {
  expect(bandMeaning({ band: "not enough evidence yet", deduction: 9.3 })).toMatch(/upheld decision/);
  expect(bandMeaning({ band: "not enough evidence yet", deduction: 9.3 })).not.toMatch(/nothing bad/);
});
