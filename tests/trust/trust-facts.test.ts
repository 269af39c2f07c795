import fc from "fast-check";
import { expect, test } from "vitest";
import { trustFactsSchema } from "#app/trust/trust-facts.ts";
import { arbitraryFacts, RUNS } from "#tests/trust/arbitrary-facts.ts";
import { AS_OF, decisionOn, factsWith, practitionerWith, reviewRated } from "#tests/trust/hand-made-facts.ts";

const complete = factsWith({
  practitioners: [practitionerWith({ verifiedHours: 185 })],
  reviews: [reviewRated(4, { linkCluster: "one device", suspicion: { p: 0.6, signals: 2 } })],
  decisions: [decisionOn("stolen_photo", AS_OF, 2)],
});
const [practitioner] = complete.practitioners;
const [review] = complete.reviews;
const [decision] = complete.decisions;

test("the facts of a score pass unchanged through a file", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const written = JSON.parse(JSON.stringify(facts));
      expect(trustFactsSchema.parse(written)).toEqual(written);
    }),
    RUNS,
  );
});

test.for([
  { name: "payment", facts: { ...complete, payment: 100 } },
  { name: "a plan the clinic pays for", facts: { ...complete, plan: "premium" } },
  { name: "a claim of the clinic", facts: { ...complete, claims: [{ kind: "years", value: 3 }] } },
  { name: "a practitioner's claimed years", facts: { ...complete, practitioners: [{ ...practitioner, claimedYears: 3 }] } },
  { name: "a practitioner's claimed treatments", facts: { ...complete, practitioners: [{ ...practitioner, claimedTreatments: 300 }] } },
  { name: "a reply", facts: { ...complete, reviews: [{ ...review, reply: "Thank you" }] } },
  { name: "the speed of a reply", facts: { ...complete, reviews: [{ ...review, repliedAfterHours: 2 }] } },
  { name: "stars from elsewhere", facts: { ...complete, otherStars: 4.9 } },
  { name: "a claimed photo count", facts: { ...complete, photos: { ...complete.photos, claimed: 300 } } },
  { name: "a note on a decision", facts: { ...complete, decisions: [{ ...decision, note: "paid" }] } },
])("$name is no input of a score", ({ facts }) => {
  expect(trustFactsSchema.safeParse(complete).success).toBe(true);
  expect(trustFactsSchema.safeParse(facts).error?.issues.map((issue) => issue.code)).toEqual(["unrecognized_keys"]);
});

test.for([
  { name: "a rating of 0", facts: { ...complete, reviews: [{ ...review, overall: 0 }] }, path: "reviews.0.overall" },
  { name: "half a star", facts: { ...complete, reviews: [{ ...review, overall: 4.5 }] }, path: "reviews.0.overall" },
  { name: "five dimensions", facts: { ...complete, reviews: [{ ...review, dimensions: [5, 5, 5, 5, 5] }] }, path: "reviews.0.dimensions" },
  {
    name: "a day that does not exist",
    facts: { ...complete, reviews: [{ ...review, writtenOn: "2026-02-30" }] },
    path: "reviews.0.writtenOn",
  },
  { name: "one id for two reviews", facts: { ...complete, reviews: [review, review] }, path: "reviews.1.id" },
  { name: "shares that sum to 0.5", facts: { ...complete, practitioners: [{ ...practitioner, share: 0.5 }] }, path: "practitioners" },
  {
    name: "negative hours",
    facts: { ...complete, practitioners: [{ ...practitioner, verifiedHours: -1 }] },
    path: "practitioners.0.verifiedHours",
  },
  { name: "half a photo", facts: { ...complete, photos: { ...complete.photos, original: 0.5 } }, path: "photos.original" },
  { name: "a decision about nothing", facts: { ...complete, decisions: [{ ...decision, count: 0 }] }, path: "decisions.0.count" },
  { name: "an unknown kind of decision", facts: { ...complete, decisions: [{ ...decision, kind: "rude" }] }, path: "decisions.0.kind" },
])("$name is refused by name", ({ facts, path }) => {
  expect(trustFactsSchema.safeParse(facts).error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});
