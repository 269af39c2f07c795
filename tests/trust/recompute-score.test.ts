import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOfFacts, type PublishedScore, recomputeScore } from "#app/trust/recompute-score.ts";
import { readScoreDocument } from "#app/trust/score-document.ts";
import { type TrustFacts, trustFactsSchema } from "#app/trust/trust-facts.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { arbitraryFacts, RUNS } from "#tests/trust/arbitrary-facts.ts";
import { AS_OF, factsWith, practitionerWith, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const FACTS = factsWith({ practitioners: [practitionerWith({ verifiedHours: 60 })], reviews: reviewsRated(4, 3) });

/** What a clinic's score.json says, as it arrives. */
async function published(given: TrustFacts = FACTS): Promise<PublishedScore> {
  const facts = trustFactsSchema.parse(given);
  const result = scoreClinic(facts, AS_OF);
  const inputsDigest = (await digestOfFacts(facts)) ?? "";
  const { version: method, constantsHash } = result;
  return JSON.parse(JSON.stringify({ method, constantsHash, inputsDigest, asOf: AS_OF, facts, result })) as PublishedScore;
}

test("whatever was published is computed again from its own inputs, without a difference", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFacts, async (facts) => {
      const { differences } = await recomputeScore(readScoreDocument(await published(facts)));
      expect(differences).toEqual([]);
    }),
    { ...RUNS, numRuns: 200 },
  );
});

test("the fingerprint of the inputs is the one that is stored with every score", async () => {
  expect(await digestOfFacts(FACTS)).toBe(createHash("sha256").update(JSON.stringify(FACTS)).digest("hex"));
});

test("the order in which a file holds its keys plays no part", async () => {
  const { facts, ...rest } = await published();
  const turned = JSON.parse(JSON.stringify({ ...rest, facts: Object.fromEntries(Object.entries(facts).reverse()) })) as PublishedScore;
  expect((await recomputeScore(readScoreDocument(turned))).differences).toEqual([]);
});

test.each([
  [
    "a score moved by a hundred-thousandth",
    "result.score",
    (one: PublishedScore) => ({ ...one, result: { ...one.result, score: one.result.score + 1e-5 } }),
  ],
  ["another band", "result.band", (one: PublishedScore) => ({ ...one, result: { ...one.result, band: "excellent" } })],
  [
    "a part",
    "result.parts.training",
    (one: PublishedScore) => ({ ...one, result: { ...one.result, parts: { ...one.result.parts, training: 9 } } }),
  ],
  ["other constants", "constantsHash", (one: PublishedScore) => ({ ...one, constantsHash: "0".repeat(16) })],
  ["another method", "method", (one: PublishedScore) => ({ ...one, method: "TS-2" })],
  ["a fingerprint of other inputs", "inputsDigest", (one: PublishedScore) => ({ ...one, inputsDigest: "0".repeat(64) })],
])("%s is named as the one difference", async (_what, field, change) => {
  const { differences } = await recomputeScore(readScoreDocument(change(await published())));
  expect(differences.map((difference) => difference.field)).toEqual([field]);
});

test("a changed input shows in its fingerprint and in the score", async () => {
  const one = await published();
  const { differences } = await recomputeScore({ ...one, facts: { ...FACTS, reviews: reviewsRated(5, 3) } });
  expect(differences.map((difference) => difference.field)).toEqual(expect.arrayContaining(["inputsDigest", "result.score", "result.low"]));
});

test("a hundred-millionth of a point is no difference", async () => {
  const one = await published();
  const { differences } = await recomputeScore({ ...one, result: { ...one.result, score: one.result.score + 1e-8 } });
  expect(differences).toEqual([]);
});

test("a document that is no score is refused by the name of its first wrong field", () => {
  expect(() => readScoreDocument({})).toThrow(/^method: /);
  expect(() => readScoreDocument(null)).toThrow(/^the document: /);
});
