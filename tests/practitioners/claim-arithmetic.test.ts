import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/platform/date.ts";
import type { ClaimEvidence } from "#app/practitioners/claim-arithmetic.ts";
import { checkClaim, span } from "#app/practitioners/claim-arithmetic.ts";

const TODAY = "2026-11-23";
const nothing: ClaimEvidence = { dated: [], firstTrainingEndedOn: null, acceptedHours: null, documentedCases: 0 };

test("story 1: three years claimed, training ended five months ago, reads Contradicted with the sum", () => {
  const verdict = checkClaim(
    { kind: "years_of_practice", value: 3, statedOn: TODAY },
    { ...nothing, firstTrainingEndedOn: "2026-06-20", dated: [{ kind: "checked_photo", on: "2026-07-02" }] },
    TODAY,
  );
  expect(verdict.state).toBe("contradicted");
  expect(verdict.finding).toBe("The earliest evidence is 5 months old.");
  expect(verdict.sum).toEqual([
    "Claimed on 23 November 2026: 3 years of practice, so since about November 2023.",
    "First dated training ended on 20 June 2026, 5 months ago.",
    "Earliest dated evidence of practice: a photo checked here against all others of 2 July 2026, 4 months ago.",
    "Evidenced: 0.4 of 3 years.",
  ]);
});

test("story 2: 300 treatments in 20 weeks reads Not possible with the sum", () => {
  const verdict = checkClaim(
    { kind: "treatments_done", value: 300, statedOn: TODAY },
    { ...nothing, firstTrainingEndedOn: addDays(TODAY, -140), documentedCases: 4 },
    TODAY,
  );
  expect(verdict.state).toBe("not_possible");
  expect(verdict.finding).toBe("There has been time for 133 at the very most.");
  expect(verdict.sum).toEqual([
    "At the very least: 300 treatments × 2 sessions × 3 h = 1,800 h at the needle.",
    "Usually: 300 × 2.5 × 3.5 h = 2,625 h.",
    "Since training ended on 6 July 2026: 20 weeks × 40 h = 800 h, every hour of every week at the needle.",
    "1,800 h do not fit into 800 h.",
  ]);
});

test.each([
  [
    "years covered by a dated licence are evidenced",
    { kind: "years_of_practice", value: 4, statedOn: TODAY },
    { dated: [{ kind: "licence", on: "2022-10-01" }] },
    "evidenced",
  ],
  [
    "half a year of rounding is let pass",
    { kind: "years_of_practice", value: 3, statedOn: TODAY },
    { dated: [{ kind: "licence", on: "2024-05-01" }], firstTrainingEndedOn: "2024-04-01" },
    "evidenced",
  ],
  ["years with no date at all have no evidence", { kind: "years_of_practice", value: 3, statedOn: TODAY }, {}, "no_evidence"],
  [
    "years beyond the evidence are plausible when training came first",
    { kind: "years_of_practice", value: 6, statedOn: TODAY },
    { dated: [{ kind: "verified_review", on: "2024-01-01" }], firstTrainingEndedOn: "2020-01-10" },
    "plausible",
  ],
  [
    "an old statement ages with the clinic",
    { kind: "years_of_practice", value: 1, statedOn: "2023-11-23" },
    { dated: [{ kind: "licence", on: "2022-11-23" }] },
    "evidenced",
  ],
  ["treatments without dated training cannot be summed", { kind: "treatments_done", value: 100, statedOn: TODAY }, {}, "no_evidence"],
  [
    "treatments that fit are plausible",
    { kind: "treatments_done", value: 100, statedOn: TODAY },
    { firstTrainingEndedOn: "2024-01-10" },
    "plausible",
  ],
  [
    "treatments documented as cases are evidenced",
    { kind: "treatments_done", value: 12, statedOn: TODAY },
    { documentedCases: 12 },
    "evidenced",
  ],
  ["hours accepted in full are evidenced", { kind: "training_hours", value: 120, statedOn: TODAY }, { acceptedHours: 120 }, "evidenced"],
  [
    "40 of 120 hours accepted leave the rest without evidence",
    { kind: "training_hours", value: 120, statedOn: TODAY },
    { acceptedHours: 40 },
    "plausible",
  ],
  ["hours never checked have no evidence", { kind: "training_hours", value: 120, statedOn: TODAY }, {}, "no_evidence"],
] as const)("%s", (_fact, claim, evidence, state) => {
  expect(checkClaim(claim, { ...nothing, ...evidence }, TODAY).state).toBe(state);
});

test("more evidence never turns a possible claim into an impossible one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.integer({ min: 0, max: 5_000 }),
      fc.integer({ min: 0, max: 300 }),
      (value, days, cases) => {
        const claim = { kind: "treatments_done", value, statedOn: TODAY } as const;
        const evidence = { ...nothing, firstTrainingEndedOn: addDays(TODAY, -days) };
        const bare = checkClaim(claim, evidence, TODAY).state;
        const documented = checkClaim(claim, { ...evidence, documentedCases: cases }, TODAY).state;
        if (bare !== "not_possible") expect(documented).not.toBe("not_possible");
      },
    ),
  );
});

test.each([
  ["2026-11-22", "1 day"],
  ["2026-10-01", "53 days"],
  ["2026-06-20", "5 months"],
  ["2025-05-23", "18 months"],
  ["2023-11-23", "3 years"],
])("the span from %s is told as %s", (from, words) => {
  expect(span(from, TODAY)).toBe(words);
});
