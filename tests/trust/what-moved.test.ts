import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/platform/date.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { type ScoredFacts, whatMoved } from "#app/trust/what-moved.ts";
import { arbitraryFacts, RUNS } from "#tests/trust/arbitrary-facts.ts";
import { AS_OF, decisionOn, factsWith, practitionerWith, reviewRated } from "#tests/trust/hand-made-facts.ts";

const on = (inputs: TrustFacts, asOf = AS_OF): ScoredFacts => ({ inputs, result: scoreClinic(inputs, asOf) });
const said = (before: ScoredFacts, after: ScoredFacts) => whatMoved(before, after).map(({ kind, sentence }) => [kind, sentence]);

test("the moves between any two scores sum to their difference", () => {
  fc.assert(
    fc.property(arbitraryFacts, arbitraryFacts, fc.integer({ min: 0, max: 900 }), (earlier, later, days) => {
      const [before, after] = [on(earlier, addDays(AS_OF, -days)), on(later)];
      const moves = whatMoved(before, after);
      expect(moves.reduce((sum, { points }) => sum + points, before.result.score)).toBeCloseTo(after.result.score, 9);
    }),
    RUNS,
  );
});

test("nothing moved between a score and itself", () => {
  const score = on(factsWith({ reviews: [reviewRated(4)], decisions: [decisionOn("false_claim", AS_OF)] }));
  expect(whatMoved(score, score)).toEqual([]);
});

const START = factsWith({
  practitioners: [practitionerWith({ verifiedHours: 60, evidencedYears: 2 })],
  reviews: [reviewRated(3, { id: "a", proof: "V1" })],
});
const [person] = START.practitioners;
const [review] = START.reviews;

test.each<[string, Partial<TrustFacts>, string, string]>([
  [
    "a review",
    { reviews: [...START.reviews, reviewRated(5, { id: "b" })] },
    "reviews",
    "A review came: a healed result, strong proof, 5 of 5.",
  ],
  ["a removal", { reviews: [] }, "reviews", "1 review was removed by decision."],
  [
    "a chapter",
    { reviews: [reviewRated(4, { id: "a", proof: "V1", stage: "long-term", writtenOn: "2026-11-20" })] },
    "reviews",
    "A client wrote a further chapter: a result of over a year, 4 of 5.",
  ],
  [
    "a proof",
    { reviews: [{ ...(review ?? reviewRated(3)), proof: "V2" }] },
    "reviews",
    "A review went from one accepted proof to strong proof.",
  ],
  [
    "a doubt",
    { reviews: [{ ...(review ?? reviewRated(3)), suspicion: { p: 0.6, signals: 2 } }] },
    "reviews",
    "How independent a review is was judged anew.",
  ],
  [
    "a correction",
    { reviews: [{ ...(review ?? reviewRated(3)), provenCorrection: true }] },
    "reviews",
    "A correction elsewhere was proven.",
  ],
  [
    "hours",
    { practitioners: [{ ...(person ?? practitionerWith({})), verifiedHours: 120 }] },
    "evidence",
    "Evidence was accepted: verified hours of training from 60 to 120.",
  ],
  [
    "a lapse",
    { practitioners: [{ ...(person ?? practitionerWith({})), evidencedYears: 0 }] },
    "evidence",
    "Evidence lapsed or was withdrawn: evidenced years from 2 to 0.",
  ],
  [
    "a colleague",
    { practitioners: [practitionerWith({ share: 0.5 }), practitionerWith({ share: 0.5 })] },
    "evidence",
    "The team changed: 1 practitioner before, 2 now.",
  ],
  [
    "photos",
    { photos: { original: 2, noMatch: 1, disputed: 0, confirmedStolen: 0 } },
    "photos",
    "2 photos were proved original and 1 photo without a match came.",
  ],
  ["a decision", { decisions: [decisionOn("forged_document", AS_OF)] }, "decisions", "Decided by people: a forged document."],
])("%s is named as what moved the score", (_what, change, kind, sentence) => {
  expect(said(on(START), on({ ...START, ...change }))).toEqual([[kind, sentence]]);
});

test("a decision overturned on appeal gives its points back", () => {
  const decided = on({ ...START, decisions: [decisionOn("false_claim", AS_OF)] });
  expect(whatMoved(decided, on(START))).toEqual([
    { kind: "decisions", sentence: "Overturned or changed: the decision about a refuted claim.", points: expect.closeTo(6, 9) },
  ]);
});

test("years that only passed are time, and a new quarter is named", () => {
  const later = { ...START, practitioners: [practitionerWith({ verifiedHours: 60, evidencedYears: 2 + 50 / 365.25 })] };
  expect(said(on(START, AS_OF), on(later, addDays(AS_OF, 50)))).toEqual([
    ["time", "A new quarter began: earlier reviews count a little less."],
  ]);
  const sooner = { ...START, reviews: [], practitioners: [practitionerWith({ verifiedHours: 60, evidencedYears: 2 + 30 / 365.25 })] };
  expect(said(on({ ...START, reviews: [] }), on(sooner, addDays(AS_OF, 30)))).toEqual([["time", "Time passed: evidenced years grew."]]);
});

test("a score by constants that this program does not have is not explained", () => {
  const foreign = on(START);
  expect(whatMoved(on(factsWith({})), { ...foreign, result: { ...foreign.result, constantsHash: "0".repeat(16) } })).toEqual([]);
});
