import { expect, test } from "vitest";
import { countDaysBy } from "#app/reviews/review-repository.server.ts";
import { datedEvidence, evidencedProcedures, type PractitionerEvidence } from "#app/trust/practitioner-evidence.server.ts";

const evidence: PractitionerEvidence = {
  licences: [],
  photos: [{ practitionerId: 1, caseId: "one", original: true, on: "2025-03-01" }],
  reviews: {
    earliest: "2024-02-01",
    apart: "2024-02-012025-06-01",
    tied: [
      { caseId: "one", on: "2025-01-01" },
      { caseId: "two", on: "2026-01-01" },
    ],
  },
  confirmedCases: new Map([["two", "2025-09-01"]]),
};

test("of many verified reviews the earliest dates a practitioner's work, and none does before it was written", () => {
  expect(datedEvidence(evidence, "2026-06-01")).toEqual([
    { kind: "original_photo", on: "2025-03-01" },
    { kind: "verified_review", on: "2024-02-01" },
  ]);
  expect(datedEvidence(evidence, "2024-01-31")).toEqual([]);
});

test("each treated head counts once, from the first day that something shows it", () => {
  expect(evidencedProcedures(evidence, "2026-06-01")).toBe(4);
  expect(evidencedProcedures(evidence, "2025-07-01")).toBe(3);
  expect(evidencedProcedures(evidence, "2025-02-01")).toBe(2);
  expect(evidencedProcedures(evidence, "2024-01-31")).toBe(0);
});

test("days in one text are counted up to and with a day, whichever it is", () => {
  const days = ["2024-02-01", "2024-02-01", "2024-03-09", "2025-01-01", "2025-01-02"];
  for (let many = 0; many <= days.length; many += 1) {
    const some = days.slice(0, many);
    for (const last of ["2024-01-31", "2024-02-01", "2024-02-02", "2024-03-09", "2025-01-01", "2025-01-02", "2026-01-01"])
      expect(countDaysBy(some.join(""), last)).toBe(some.filter((day) => day <= last).length);
  }
});
