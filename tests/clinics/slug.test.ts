import fc from "fast-check";
import { expect, test } from "vitest";
import { slugCandidates, slugOf } from "#app/clinics/slug.ts";

test.each([
  ["Ink & Dot, Leeds", "ink-dot-leeds"],
  ["Łódź Müßig’s", "lodz-mussigs"],
  ["  ---  ", ""],
  ["头皮", ""],
])("%s gives %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

const firstOf = (name: string, city: string, count: number) => {
  const candidates = slugCandidates(name, city);
  return Array.from({ length: count }, () => candidates.next().value);
};

test("A taken name is told apart by its city, then by a number", () => {
  expect(firstOf("Ink Dot", "Leeds", 4)).toEqual(["ink-dot", "ink-dot-leeds", "ink-dot-leeds-2", "ink-dot-leeds-3"]);
  expect(firstOf("头皮", "上海", 2)).toEqual(["clinic", "clinic-2"]);
  expect(firstOf("New", "York", 1)).toEqual(["new-york"]);
});

test("Every candidate is a plain path segment of at most 70 characters, and none comes twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 130 }), fc.string({ unit: "grapheme", maxLength: 100 }), (name, city) => {
      const slugs = firstOf(name, city, 5);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const slug of slugs) expect(slug?.length).toBeLessThanOrEqual(70);
      expect(new Set(slugs).size).toBe(5);
    }),
  );
});
