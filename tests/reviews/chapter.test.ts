import fc from "fast-check";
import { expect, test } from "vitest";
import { CHAPTER_GAP_DAYS, daysByNow, latestSaid, nameChapters, nextChapterFrom, nextMilestone } from "#app/reviews/chapter.ts";

const named = (...days: number[]) => nameChapters(days.map((daysSinceSession) => ({ daysSinceSession })));

test("a chapter is called by when it was written: the first account, a milestone, or how long after the last session", () => {
  const table: [days: number[], names: string[]][] = [
    [[2], ["First account"]],
    [[42], ["First account"]],
    [
      [3, 44],
      ["First account", "6 weeks"],
    ],
    [
      [3, 34],
      ["First account", "5 weeks"],
    ],
    [
      [3, 35, 56, 57],
      ["First account", "6 weeks", "8 weeks", "57 days"],
    ],
    [
      [40, 130, 365, 1_096, 1_800],
      ["First account", "4 months", "12 months", "36 months", "5 years"],
    ],
    [
      [0, 330, 425, 426],
      ["First account", "12 months", "14 months", "426 days"],
    ],
    [
      [500, 507],
      ["First account", "17 months"],
    ],
  ];
  for (const [days, names] of table) expect([days, named(...days)]).toEqual([days, names]);
});

test("whatever the days, every chapter has a name, and two of different days have different ones", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(4_000), { minLength: 1, maxLength: 12 }), (days) => {
      const names = named(...[...days].sort((a, b) => a - b));
      expect(names).toHaveLength(days.length);
      expect(names.filter((name) => name === "First account")).toEqual(["First account"]);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => /^(First account|\d+ (day|week|month|year)s?)$/.test(name))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("the next chapter is possible from the seventh day, and its days count on from the last", () => {
  const newest = { writtenOn: "2026-11-23", daysSinceSession: 40 };
  expect(CHAPTER_GAP_DAYS).toBe(7);
  expect(nextChapterFrom(newest)).toBe("2026-11-30");
  expect(daysByNow(newest, "2026-11-30")).toBe(47);
});

test("the next milestone is the first that has not been reached, by day", () => {
  const at = (daysSinceSession: number) => nextMilestone({ writtenOn: "2026-11-23", daysSinceSession });
  expect(at(2)).toEqual({ label: "6 weeks", on: "2027-01-02" });
  expect(at(42)).toEqual({ label: "12 months", on: "2027-10-12" });
  expect(at(365)).toEqual({ label: "36 months", on: "2028-11-23" });
  expect(at(1_096)).toBe(null);
});

test("what a later chapter leaves open stands as it was said", () => {
  const said = [{ promised: "Soft" }, { promised: null }, { promised: "Softer" }, { promised: null }];
  expect(latestSaid(said, (chapter) => chapter.promised)).toBe("Softer");
  expect(latestSaid(said.slice(0, 2), (chapter) => chapter.promised)).toBe("Soft");
  expect(latestSaid([{ promised: null }], (chapter) => chapter.promised)).toBe(null);
});
