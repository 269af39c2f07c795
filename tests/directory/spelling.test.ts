import fc from "fast-check";
import { expect, test } from "vitest";
import { remains, slipsAllowed, slipsBetween } from "#app/directory/spelling.ts";
import { insertSpelling, listNearest } from "#app/directory/spelling-repository.server.ts";
import { createTestContext } from "#tests/support/test-context.ts";

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
      if (slipsBetween(original, typed, 1) <= 1) expect(remains(typed, 1).some((part) => parts.has(part))).toBe(true);
    }),
    { numRuns: 400 },
  );
});

/** As many slips as there are, by trying each of them at every place, without any shortcut. */
function slipsByTrying(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const row = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = table.get(`${i} ${j}`);
    if (known !== undefined) return known;
    let least = Math.min(row(i - 1, j) + 1, row(i, j - 1) + 1, row(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, row(i - 2, j - 2) + 1);
    table.set(`${i} ${j}`, least);
    return least;
  };
  const table = new Map<string, number>();
  return row(a.length, b.length);
}

test("Words that are put aside for their letters alone are none that are near enough", () => {
  fc.assert(
    fc.property(word, fc.oneof(word, fc.string({ unit: "grapheme", maxLength: 12 })), fc.constantFrom(1, 2), (one, other, most) => {
      expect(slipsBetween(one, other, most)).toBe(Math.min(slipsByTrying(one, other), most + 1));
    }),
    { numRuns: 1_000 },
  );
});

test("Of the words that may have been meant only the nearest are tried", async () => {
  const ctx = await createTestContext();
  await ctx.store.write(async (tx) => {
    for (const known of ["harbour", "harbours", "harbinger", "barbour"]) await insertSpelling(tx, "word", known);
  });
  const near = async (typed: string) =>
    (await listNearest(ctx.store.read, "word", typed)).map(({ word: meant, slips }) => `${meant} ${slips}`).sort();
  expect(await near("harbuor")).toEqual(["harbour 1"]);
  expect(await near("harbourz")).toEqual(["harbour 1", "harbours 1"]);
  expect(await near("arbuours")).toEqual(["harbours 2"]);
  expect(await near("arb")).toEqual([]);
  expect(await near("zzzzzzzz")).toEqual([]);
});
