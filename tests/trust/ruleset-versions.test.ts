import { expect, test } from "vitest";
import { constantsHashOf, type Ruleset, TS1, TS1_HASH } from "#app/trust/ruleset.ts";
import type { ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { AS_OF, decisionOn, factsWith, practitionerWith, reviewRated, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const linked = (facts: Partial<ReviewFacts>) => ({ linkCluster: "one device", proof: "V1" as const, ...facts });

/** Clinics that between them use every constant: all stages, proofs, steps of doubt, decisions and limits. */
const CLINICS: TrustFacts[] = [
  factsWith({
    practitioners: [practitionerWith({ verifiedHours: 90, evidencedYears: 4, trainerYears: 3 })],
    photos: { original: 5, noMatch: 30, disputed: 1, confirmedStolen: 0 },
    reviews: [
      ...reviewsRated(5, 4, { writtenOn: "2026-02-01" }),
      reviewRated(4, { id: "fresh", stage: "fresh", proof: "V1", writtenOn: "2025-06-01" }),
      reviewRated(3, { id: "long", stage: "long-term" }),
      reviewRated(2, { id: "unproven", proof: "V0" }),
      reviewRated(5, { id: "corrected", provenCorrection: true }),
      reviewRated(1, { id: "doubted", suspicion: { p: 0.6, signals: 2 } }),
      reviewRated(2, { id: "much doubted", suspicion: { p: 0.95, signals: 3 } }),
      ...[1, 2, 3].map((place) => reviewRated(5, linked({ id: `linked ${place}` }))),
    ],
  }),
  ...(["stolen_photo", "forged_document", "fake_reviews", "false_claim", "review_pressure"] as const).map((kind) =>
    factsWith({ decisions: [decisionOn(kind, "2026-01-10", 2)], reviews: reviewsRated(5, 6) }),
  ),
  factsWith({ decisions: [1, 2, 3, 4].map((count) => decisionOn("stolen_photo", AS_OF, count)), reviews: reviewsRated(5, 6) }),
  // At the limits of the bands and of what is enough: a change by a little moves the state.
  factsWith({ reviews: reviewsRated(5, 2) }),
  factsWith({ practitioners: [practitionerWith({ verifiedHours: 90, evidencedYears: 4 })], reviews: reviewsRated(4, 2) }),
  factsWith({ practitioners: [practitionerWith({ verifiedHours: 90 })], reviews: reviewsRated(4, 2) }),
  ...[3, 4, 5].flatMap((rating) =>
    ["2026-11-01", "2025-02-01"].map((writtenOn) =>
      factsWith({
        practitioners: [practitionerWith({ verifiedHours: 900, evidencedYears: 40, trainerYears: 40 })],
        photos: { original: 60, noMatch: 0, disputed: 0, confirmedStolen: 0 },
        reviews: reviewsRated(rating, 30, { writtenOn }),
      }),
    ),
  ),
];

type Path = readonly (string | number)[];

function numbersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === "number") return [path];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...path, key]));
}

/** The rules with one number changed. */
function withNumber(rules: Ruleset, path: Path, change: (value: number) => number): Ruleset {
  const copy = structuredClone(rules) as Ruleset;
  const last = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], copy) as Record<string, number>;
  holder[last] = change(holder[last] ?? 0);
  return copy;
}

/** The facts are made with the first two; the last band is what is left whatever its limits say. */
const NOT_OF_THE_SCORE = new Set(["stageDays.healedFrom", "stageDays.longTermAfter", "bands.3.score", "bands.3.low"]);
const OF_THE_SCORE = numbersIn(TS1).filter((path) => !NOT_OF_THE_SCORE.has(path.join(".")));

/** What of a score a constant may move. */
const outcome = (rules: Ruleset) =>
  JSON.stringify(CLINICS.map((facts) => ({ ...scoreClinic(facts, AS_OF, rules), constantsHash: "", version: "" })));

test("without rules given a clinic is scored by TS-1, and a copy of its constants gives the same score bit for bit", () => {
  const copy = structuredClone(TS1);
  for (const facts of CLINICS) {
    expect(scoreClinic(facts, AS_OF)).toMatchObject({ version: "TS-1", constantsHash: TS1_HASH });
    expect(scoreClinic(facts, AS_OF, copy)).toStrictEqual(scoreClinic(facts, AS_OF));
  }
});

test("a version says which it is, with the fingerprint of its own constants", () => {
  const other: Ruleset = { ...TS1, version: "TS-9", priorWeight: 6 };
  const score = scoreClinic(factsWith({ reviews: reviewsRated(5, 3) }), AS_OF, other);
  expect([score.version, score.constantsHash]).toEqual(["TS-9", constantsHashOf(other)]);
  expect(score.constantsHash).not.toBe(TS1_HASH);
});

test.each(OF_THE_SCORE.map((path) => path.join(".")))("%s is read from the version in use, not from TS-1", (name) => {
  const path = name.split(".");
  const before = outcome(TS1);
  const moved = [(value: number) => value * 1.5 + 0.01, (value: number) => value * 0.5, (value: number) => value + 60].some(
    (change) => outcome(withNumber(TS1, path, change)) !== before,
  );
  expect(moved).toBe(true);
});
