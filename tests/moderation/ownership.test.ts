import fc from "fast-check";
import { expect, test } from "vitest";
import { RULE_CODES } from "#app/moderation/dispute.ts";
import { findStrongerClaim, ownershipProblem } from "#app/moderation/ownership.ts";

const photos = [
  { id: "thief", clinicId: 2, uploadedBy: "t" },
  { id: "own", clinicId: 1, uploadedBy: "o" },
  { id: "own-protected", clinicId: 1, uploadedBy: "o" },
  { id: "client", clinicId: null, uploadedBy: "c" },
];

test("who was here first without proof cannot be named the original against accepted evidence of another party", () => {
  expect(ownershipProblem("copied_and_altered", "thief", photos, new Map([["own", 1]]))).toMatch(/Stronger evidence/);
  expect(ownershipProblem("copied_and_altered", "own", photos, new Map([["own", 1]]))).toBe(null);
  expect(ownershipProblem("copied_and_altered", "thief", photos, new Map([["client", 4]]))).toMatch(/Stronger evidence/);
});

test("another photo of the same owner is no rival, and equal evidence decides nothing by itself", () => {
  expect(ownershipProblem("copied_and_altered", "own", photos, new Map([["own-protected", 4]]))).toBe(null);
  const equal = new Map([
    ["thief", 3],
    ["own", 3],
  ]);
  expect(ownershipProblem("copied_and_altered", "own", photos, equal)).toBe(null);
});

test("“proved elsewhere” takes strong accepted evidence for the photo that is named", () => {
  for (const [weight, allowed] of [
    [0, false],
    [2, false],
    [3, true],
    [4, true],
  ] as const)
    expect(ownershipProblem("original_proved_elsewhere", "own", photos, new Map([["own", weight]])) === null, `${weight}`).toBe(allowed);
});

test("clearing needs no proof of ownership, whatever was accepted", () => {
  const weights = fc.dictionary(fc.constantFrom(...photos.map((photo) => photo.id)), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(fc.constantFrom(...RULE_CODES), weights, (rule, given) => {
      expect(ownershipProblem(rule, null, photos, new Map(Object.entries(given)))).toBe(null);
    }),
  );
});

test("of all parties at least one can always be named the original, and more evidence for it never takes that away", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: photos.length, maxLength: photos.length });
  fc.assert(
    fc.property(weights, fc.nat(photos.length - 1), (given, place) => {
      const map = new Map(photos.map((photo, i) => [photo.id, given[i] ?? 0]));
      expect(photos.some((photo) => findStrongerClaim(photos, photo.id, map) === null)).toBe(true);
      const id = photos[place]?.id ?? "";
      if (findStrongerClaim(photos, id, map) !== null) return;
      expect(findStrongerClaim(photos, id, new Map(map).set(id, 4))).toBe(null);
    }),
  );
});
