import { expect, test } from "vitest";
import { datedEvidence, evidencedProcedures, type PractitionerEvidence } from "#app/trust/practitioner-evidence.server.ts";

const evidence: PractitionerEvidence = {
  licences: [],
  photos: [{ practitionerId: 1, caseId: "one", original: true, on: "2025-03-01" }],
  reviews: { days: ["2024-02-01", "2025-01-01", "2025-06-01", "2026-01-01"], caseIds: [null, "one", null, "two"] },
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
