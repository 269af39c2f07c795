import { expect, test } from "vitest";
import { daysSince, isHealed, STAGES, type Stage, stageOf, stageText } from "#app/provenance/stage.ts";

const CASES: readonly [number | null, Stage][] = [
  [0, "fresh"],
  [7, "fresh"],
  [8, "settling"],
  [27, "settling"],
  [28, "healed"],
  [364, "healed"],
  [365, "one_year"],
  [1094, "one_year"],
  [1095, "three_years"],
  [9000, "three_years"],
  [null, "unknown"],
  [-1, "unknown"],
];

for (const [days, stage] of CASES) {
  test(`${days ?? "no"} days after the last session is ${stage}`, () => {
    expect(stageOf(days)).toBe(stage);
  });
}

test("only 28 days and more is shown as healed", () => {
  expect(STAGES.filter(isHealed)).toEqual(["healed", "one_year", "three_years"]);
});

test("each stage has its own words", () => {
  expect(new Set(STAGES.map((stage) => stageText(stage).label)).size).toBe(STAGES.length);
});

test("days are counted by the calendar, over leap days and clock changes", () => {
  expect(daysSince("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysSince("2025-03-29", "2025-03-31")).toBe(2);
  expect(daysSince("2026-05-02", "2026-05-01")).toBe(-1);
});
