import { expect, test } from "vitest";
import { evidencedYears, verifiedHours } from "#app/practitioners/experience.ts";

test("years run from the earliest dated evidence", () => {
  expect(
    evidencedYears(
      [
        { kind: "verified_review", on: "2025-11-23" },
        { kind: "licence", on: "2023-11-23" },
      ],
      "2026-11-23",
    ),
  ).toBeCloseTo(3, 2);
});

test("without dated evidence there are zero years", () => {
  expect(evidencedYears([], "2026-11-23")).toBe(0);
});

test("on a course's date a trainer has only the years before it", () => {
  expect(evidencedYears([{ kind: "licence", on: "2026-01-01" }], "2025-06-01")).toBe(0);
});

test.each([
  [
    "courses one after the other add up",
    [
      { startedOn: "2024-01-01", endedOn: "2024-01-05", acceptedHours: 40 },
      { startedOn: "2024-03-01", endedOn: "2024-05-30", acceptedHours: 120 },
    ],
    160,
  ],
  [
    "of two overlapping courses the longer counts",
    [
      { startedOn: "2024-01-01", endedOn: "2024-02-05", acceptedHours: 40 },
      { startedOn: "2024-02-01", endedOn: "2024-05-30", acceptedHours: 120 },
    ],
    120,
  ],
  ["hours never checked count for nothing", [{ startedOn: "2024-01-01", endedOn: "2024-02-05", acceptedHours: null }], 0],
])("%s", (_fact, records, hours) => {
  expect(verifiedHours(records)).toBe(hours);
});
