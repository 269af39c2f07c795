import fc from "fast-check";
import { expect, test } from "vitest";
import { bandTokens, jaccard, shinglesOf, wordsOf } from "#app/reviews/near-duplicate.ts";

const TEXT =
  "Three sessions over five weeks, each about four hours. They told me before what would heal lighter, and it did. The hairline sits where mine was at thirty and nobody at work has asked.";

const shingles = (text: string) => shinglesOf(text) ?? new Set<number>();
const shareToken = (a: string, b: string) => {
  const known = new Set(bandTokens(shingles(a)));
  return bandTokens(shingles(b)).some((token) => known.has(token));
};

test.each([
  { text: "Café, CAFÉ; ｃａｆé!", words: ["café", "café", "café"] },
  { text: "no​thing hid­den", words: ["nothing", "hidden"] },
  { text: "it’s 4 hours", words: ["it", "s", "4", "hours"] },
  { text: "非常好 clinic", words: ["非", "常", "好", "clinic"] },
  { text: "", words: [] },
])("the words of $text are without case, width, accents' forms and unseen signs", ({ text, words }) => {
  expect(wordsOf(text)).toEqual(words);
});

test("eleven words say too little, and twelve are enough", () => {
  const words = "one two three four five six seven eight nine ten eleven twelve".split(" ");
  expect(shinglesOf(words.slice(0, 11).join(" "))).toBeNull();
  expect(shinglesOf(words.join(" "))?.size).toBe(10);
});

test("case, punctuation and line breaks change nothing", () => {
  expect([...shingles(TEXT.toUpperCase().replaceAll(",", "\n—"))].sort()).toEqual([...shingles(TEXT)].sort());
});

test("a copy with a word changed is like its source, and another client's account is not", () => {
  expect(jaccard(shingles(TEXT), shingles(TEXT.replace("thirty", "twenty")))).toBeGreaterThan(0.8);
  const other = "I was afraid of a helmet of ink. What I got is soft at the front, and my barber thought that it was stubble.";
  expect(jaccard(shingles(TEXT), shingles(other))).toBe(0);
  expect(shareToken(TEXT, TEXT.replace("thirty", "twenty"))).toBe(true);
  expect(shareToken(TEXT, other)).toBe(false);
});

test("the tokens of a text are the same for good: they are stored", () => {
  expect(bandTokens(shingles(TEXT)).slice(0, 2)).toMatchInlineSnapshot(`
    [
      2999262240871789,
      5602460996491992,
    ]
  `);
  expect(new Set(bandTokens(shingles(TEXT))).size).toBe(32);
});

test("tokens are whole numbers that a database keeps exactly, and likeness is symmetric and at most 1", () => {
  const text = fc.array(fc.constantFrom("dots", "even", "healed", "lighter", "hairline", "calm", "hours", "soft"), {
    minLength: 12,
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [one, other] = [shingles(a.join(" ")), shingles(b.join(" "))];
      for (const token of bandTokens(one)) expect(Number.isSafeInteger(token) && token >= 0).toBe(true);
      expect(jaccard(one, other)).toBe(jaccard(other, one));
      expect(jaccard(one, one)).toBe(1);
      expect(jaccard(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});

test("of 300 pairs that share half to nine tenths of their text the bands find those that they should", () => {
  const pool = Array.from({ length: 4_000 }, (_, place) => `w${place}`);
  const found = { half: 0, most: 0 };
  for (let pair = 0; pair < 150; pair += 1) {
    const start = pair * 25;
    const source = pool.slice(start, start + 90);
    // 60 words in common of 90 + 30: likeness about a half; 80 of 90 + 10: about .8.
    if (shareToken(source.join(" "), [...source.slice(0, 61), ...pool.slice(-30 - pair, -1 - pair)].join(" "))) found.half += 1;
    if (shareToken(source.join(" "), [...source.slice(0, 82), ...pool.slice(-10 - pair, -1 - pair)].join(" "))) found.most += 1;
  }
  expect(found.half / 150).toBeGreaterThan(0.78);
  expect(found.most).toBe(150);
});
