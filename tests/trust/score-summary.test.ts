import { expect, test } from "vitest";
import { inLocale } from "#app/platform/ambient-locale.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { notedParts } from "#app/trust/part-notes.ts";
import { scoreReasons } from "#app/trust/reasons.ts";
import { findNewestScore, insertScore } from "#app/trust/score-repository.server.ts";
import { summariseScore } from "#app/trust/score-summary.server.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { clinics } from "#db/schema/clinics.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";
import { AS_OF, factsWith, reviewsRated } from "#tests/trust/hand-made-facts.ts";

async function store(ctx: TestContext, facts: TrustFacts) {
  const slug = newId();
  const now = ctx.now();
  const clinicId = await ctx.store.write(async (tx) => {
    const [clinic] = await tx
      .insert(clinics)
      .values({ slug, name: slug, source: "member", sourceRef: slug, createdAt: now, updatedAt: now })
      .returning();
    if (!clinic) throw new Error("not inserted");
    await insertScore(tx, clinic.id, scoreClinic(facts, AS_OF), facts, "digest", now);
    return clinic.id;
  });
  const stored = await findNewestScore(ctx.store.read, clinicId);
  if (!stored) throw new Error("not stored");
  return stored;
}

const FACTS = factsWith({
  reviews: [...reviewsRated(4, 3), ...reviewsRated(2, 2, { proof: "V0" }).map((review) => ({ ...review, id: `v0 ${review.id}` }))],
});

test("a summary holds the parts, the reasons and the counts of its score, and is worked out once", async () => {
  const ctx = await createTestContext();
  const stored = await store(ctx, FACTS);
  const summary = await summariseScore(ctx.store.read, stored);
  expect(summary).toEqual({
    parts: notedParts(stored.result, FACTS),
    reasons: scoreReasons(FACTS, stored.result, AS_OF),
    verifiedReviews: 3,
    unverifiedReviews: 2,
  });
  expect(await summariseScore(ctx.store.read, (await findNewestScore(ctx.store.read, stored.clinicId)) ?? stored)).toBe(summary);
});

test("readers of two countries, whoever came first, each read it in their own figures", async () => {
  const ctx = await createTestContext();
  const stored = await store(ctx, FACTS);
  const wordsIn = async (locale: Locale) => {
    const { reasons } = await inLocale(locale, () => summariseScore(ctx.store.read, stored));
    return JSON.stringify(reasons.map(({ change }) => change.sentence));
  };
  expect(await wordsIn("en-US")).toMatch(/\d\.\d points/);
  expect(await wordsIn("en-DE")).toMatch(/\d,\d points/);
  expect(await wordsIn("en-DE")).not.toMatch(/\d\.\d/);
  expect(await wordsIn("en-US")).not.toMatch(/\d,\d/);
});

test("the summary of another clinic, or of another database's score of the same number, is its own", async () => {
  const [here, there] = [await createTestContext(), await createTestContext()];
  const [first, second, foreign] = [await store(here, FACTS), await store(here, factsWith({})), await store(there, factsWith({}))];
  expect(foreign.id).toBe(first.id);
  expect((await summariseScore(here.store.read, first)).verifiedReviews).toBe(3);
  expect((await summariseScore(here.store.read, second)).verifiedReviews).toBe(0);
  expect((await summariseScore(there.store.read, foreign)).verifiedReviews).toBe(0);
});
