import fc from "fast-check";
import { expect, test } from "vitest";
import { remains, slipsAllowed, slipsBetween } from "#app/directory/spelling.ts";

test.each([
  ["harbour", "harbor", 2, 1],
  ["harbour", "harbuor", 2, 1],
  ["manchester", "manchetsr", 2, 2],
  ["leeds", "leeds", 2, 0],
  ["leeds", "leads", 1, 1],
  ["leeds", "london", 2, 3],
  ["", "abc", 2, 3],
  ["zoë", "zoe", 1, 1],
])("%s and %s are, looking as far as %i, %i slips apart", (one, other, most, slips) => {
  expect(slipsBetween(one, other, most)).toBe(slips);
  expect(slipsBetween(other, one, most)).toBe(slips);
});

test("A short word forgives nothing, a word of four letters one slip, of eight two", () => {
  expect(["inn", "inks", "kingston", "zoe"].map(slipsAllowed)).toEqual([0, 1, 2, 0]);
});

const word = fc.string({ unit: fc.constantFrom(..."abcdeé"), minLength: 4, maxLength: 14 });
const slip = fc.record({ kind: fc.constantFrom("out", "in", "other", "swap"), at: fc.nat(20), letter: fc.constantFrom(..."abcx") });

function slipped(text: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string {
  const letters = [...text];
  const place = at % letters.length;
  if (kind === "out") letters.splice(place, 1);
  else if (kind === "in") letters.splice(place, 0, letter);
  else if (kind === "other") letters[place] = letter;
  else if (place > 0) letters.splice(place - 1, 2, letters[place] as string, letters[place - 1] as string);
  return letters.join("");
}

test("A slip is never further than one, and two spellings as near as the shorter forgives always meet in what is left of them", () => {
  fc.assert(
    fc.property(word, slip, fc.option(slip), (original, first, second) => {
      const once = slipped(original, first);
      expect(slipsBetween(original, once, 2)).toBeLessThanOrEqual(1);
      const typed = second === null || [...once].length === 0 ? once : slipped(once, second);
      const most = Math.min(slipsAllowed(original), slipsAllowed(typed));
      if (slipsBetween(original, typed, 2) > most) return;
      const parts = new Set(remains(original, slipsAllowed(original)));
      expect(remains(typed, slipsAllowed(typed)).some((part) => parts.has(part))).toBe(true);
    }),
    { numRuns: 400 },
  );
});
