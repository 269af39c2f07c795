import fc from "fast-check";
import { expect, test } from "vitest";
import { passwordWeakness } from "#app/accounts/common-password.ts";
import { COMMON_WORDS } from "#app/accounts/common-words.ts";

const SAM = { email: "sam.fielding@dotandline.example", displayName: "Samantha Fielding" };
const weakness = (password: string) => passwordWeakness(password, SAM);

test.each([
  "passwordpassword",
  "Password1234567",
  "P@ssw0rdP@ssw0rd",
  "password123456789",
  "mypassword123456",
  "123456789012345",
  "987654321987654321",
  "111111111111111",
  "qwertyuiopasdfghjkl",
  "qwertyuiop123456789",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv",
  "qazwsxedcrfvtgb",
  "abcdefghijklmnop",
  "iloveyou123456789",
  "I love you forever",
  "iloveyouforever!",
  "letmeinletmeinletmein",
  "sunshine butterfly",
  "Liverpool-Football-2024",
  "manchesterunited1",
  "correct horse battery staple",
  "the quick brown fox",
  "                    ",
  "x7k2x7k2x7k2x7k2x7k2",
  "aaaaaaaaaaaaaaaaaaaaaaaab",
  "monkey_dragon_master",
  "summer2026winter",
  "contraseña123456",
])("A4: %j is long enough and refused as common", (password) => {
  expect(weakness(password)).toContain("very common words");
});

test.each([
  "scalpmarkscalpmark1234",
  "Scalpmark2026!!",
  "sam.fielding@dotandline.example",
  "samfielding2026",
  "dotandline123456",
  "SamanthaFielding1",
  "fieldingfielding",
])("A4: %j is refused as made of the person's or the site's own words", (password) => {
  expect(weakness(password)).toContain("your own name or e-mail address, or of ours");
});

test.each([
  "needle 0.18 mm, three sessions",
  "kettle orbit 9x",
  "plum zinc harrow ferry",
  "Wd4-kk29-pp0x-zu71",
  " 🦄 🚀 🌵 🎲 🧩 🪁 🍉 ",
  "пять разных слов подряд",
  "829104756382910",
  "my sister's cat ate the ugly curtain",
])("a password nobody tries early is taken: %j", (password) => {
  expect(weakness(password)).toBeNull();
});

test("ASVS 6.2.4: every pair of listed words of policy length is refused, which is far more than 3,000 passwords", () => {
  let refused = 0;
  for (const first of COMMON_WORDS) {
    for (const second of COMMON_WORDS.slice(0, 40)) {
      if (first.length + second.length < 15) continue;
      expect(weakness(first + second), first + second).not.toBeNull();
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(3_000);
});

test("capitals, spaces, hyphens and full stops make a common password no better", () => {
  const separators = fc.constantFrom("", " ", "-", ".", "_");
  const words = fc.array(fc.constantFrom(...COMMON_WORDS), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(words, separators, fc.boolean(), (parts, separator, shout) => {
      const password = parts.join(separator);
      expect(weakness(shout ? password.toUpperCase() : password)).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});

test("repeating a password never makes it better than it is", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.integer({ min: 2, max: 6 }), (unit, times) => {
      if (weakness(unit) !== null) expect(weakness(unit.repeat(times))).not.toBeNull();
    }),
    { numRuns: 500 },
  );
});
