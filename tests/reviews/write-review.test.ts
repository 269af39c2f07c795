import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { listChapters, listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { findReviewObstacle, writeReview } from "#app/reviews/write-review.server.ts";
import { trustFactsSchema } from "#app/trust/trust-facts.ts";
import { clinics } from "#db/schema/clinics.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { chapters, reviewProofs, reviews } from "#db/schema/reviews.ts";
import {
  buildClient,
  buildClinic,
  buildOwner,
  buildPractitioner,
  NO_FILES,
  pdf,
  publish,
  reviewInput,
  sentProof,
  viewerOf,
} from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SAME_TIME = 50;

async function rowCounts(ctx: TestContext) {
  const of = async (table: typeof reviews | typeof chapters | typeof reviewProofs | typeof events | typeof jobs) =>
    (await ctx.store.read.select().from(table).all()).length;
  return {
    reviews: await of(reviews),
    chapters: await of(chapters),
    proofs: await of(reviewProofs),
    events: await of(events),
    jobs: await of(jobs),
  };
}

const NOTHING = { reviews: 0, chapters: 0, proofs: 0, events: 0, jobs: 0 };

test("a review is published at once with its chapter, its proof, its event and a rescore of that clinic", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const practitionerId = await buildPractitioner(ctx, clinic.id, "noor-haddad");
  const receipt = sentProof(ctx, "receipt", pdf("receipt"));
  const id = await publish(ctx, client, clinic.slug, {
    form: { practitioner: "noor-haddad", overall: "1", pricePaid: "1250", currency: "EUR" },
    proofs: [receipt],
  });
  expect(await rowCounts(ctx)).toEqual({ reviews: 1, chapters: 1, proofs: 1, events: 1, jobs: 2 });
  expect(await ctx.store.read.select().from(reviews).get()).toMatchObject({
    id,
    clinicId: clinic.id,
    accountId: client.id,
    practitionerId,
    state: "published",
  });
  expect(await listChapters(ctx.store.read, id)).toMatchObject([
    { writtenOn: "2026-11-23", daysSinceSession: 95, overall: 1, pricePaid: 125_000, currency: "EUR", incentive: "none" },
  ]);
  expect(await listReviewProofs(ctx.store.read, [id])).toMatchObject([
    { kind: "receipt", state: "submitted", fileSha256: receipt.sha256, fileFormat: "pdf" },
  ]);
  expect(await ctx.files.get(receipt.sha256)).toEqual(pdf("receipt"));
  const payload = JSON.stringify({ clinicId: clinic.id });
  expect(await ctx.store.read.select().from(jobs).orderBy(asc(jobs.id)).all()).toMatchObject([
    { kind: "look_at_reviews", payload },
    { kind: "rescore_clinic", payload },
  ]);
  expect(await ctx.store.read.select().from(events).get()).toMatchObject({ actorId: client.id, action: "review.published", subjectId: id });
});

test("what the score reads of a review passes the score's own schema and does not name the author", async () => {
  const ctx = await createTestContext();
  const [here, there] = [await buildClinic(ctx), await buildClinic(ctx)];
  const client = await buildClient(ctx);
  await publish(ctx, client, here.slug);
  await publish(ctx, client, there.slug);
  const [facts] = await listReviewFacts(ctx.store.read, here.id);
  const [elsewhere] = await listReviewFacts(ctx.store.read, there.id);
  expect(facts).toMatchObject({
    writtenOn: "2026-11-23",
    stage: "healed",
    overall: 4,
    dimensions: [5, 4, 4, 5, 3, 4],
    proof: "V0",
    provenCorrection: false,
  });
  const whole = {
    practitioners: [],
    photos: { original: 0, noMatch: 0, disputed: 0, confirmedStolen: 0 },
    decisions: [],
    reviews: [facts],
  };
  expect(trustFactsSchema.safeParse(whole).success).toBe(true);
  expect(JSON.stringify(facts)).not.toContain(client.id);
  expect(facts?.client).not.toBe(elsewhere?.client);
});

test("fifty equal posts at once are one review and fifty equal answers", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const input = reviewInput(ctx);
  const proof = sentProof(ctx, "receipt", pdf("receipt"));
  const answers = await Promise.all(
    Array.from({ length: SAME_TIME }, () => writeReview(ctx, client, clinic.slug, input, { ...NO_FILES, proofs: [proof] })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true });
  expect(await rowCounts(ctx)).toEqual({ reviews: 1, chapters: 1, proofs: 1, events: 1, jobs: 2 });
});

test("fifty different posts at once are one review, and the others are told of it", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const answers = await Promise.all(
    Array.from({ length: SAME_TIME }, () => writeReview(ctx, client, clinic.slug, reviewInput(ctx), NO_FILES)),
  );
  expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
  const written = answers.find((answer) => answer?.ok);
  for (const answer of answers) {
    if (answer?.ok === false) expect(answer.existing?.id).toBe(written?.ok ? written.reviewId : "");
  }
  expect((await rowCounts(ctx)).reviews).toBe(1);
});

test("the same page sent with other words is refused, and the first words stay", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const input = reviewInput(ctx);
  const first = await writeReview(ctx, client, clinic.slug, input, NO_FILES);
  const second = await writeReview(ctx, client, clinic.slug, { ...input, body: "I have changed my mind about all of it since." }, NO_FILES);
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject({ ok: false, status: 422, existing: { state: "published" } });
  expect((await ctx.store.read.select().from(chapters).get())?.body).toBe(input.body);
});

test("who may not review a clinic writes nothing: owners of any clinic, moderators, unverified accounts", async () => {
  const ctx = await createTestContext();
  const [own, rival] = [await buildClinic(ctx), await buildClinic(ctx)];
  const owner = await buildOwner(ctx, own.id);
  const people = [
    owner,
    { ...owner, role: "client" as const },
    viewerOf(await buildAccount(ctx, { role: "moderator" })),
    viewerOf(await buildAccount(ctx, { role: "admin" })),
    viewerOf(await buildAccount(ctx, { verified: false })),
  ];
  for (const person of people) {
    for (const clinic of [own, rival]) {
      expect(await writeReview(ctx, person, clinic.slug, reviewInput(ctx), NO_FILES)).toMatchObject({ ok: false, status: 403 });
      expect(await findReviewObstacle(ctx.store.read, person, clinic.id, ctx.now())).toMatchObject({ status: 403 });
    }
  }
  expect(await rowCounts(ctx)).toEqual(NOTHING);
});

test("B1: a second review of one clinic is refused and names the first, even when that was removed", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const id = await publish(ctx, client, clinic.slug);
  expect(await writeReview(ctx, client, clinic.slug, reviewInput(ctx), NO_FILES)).toMatchObject({
    ok: false,
    status: 422,
    existing: { id, state: "published" },
  });
  await ctx.store.write((tx) => tx.update(reviews).set({ state: "removed" }).where(eq(reviews.id, id)));
  expect(await writeReview(ctx, client, clinic.slug, reviewInput(ctx), NO_FILES)).toMatchObject({
    ok: false,
    existing: { id, state: "removed" },
  });
});

test("B1: an account publishes three reviews in 24 hours, and the fourth after them", async () => {
  const ctx = await createTestContext();
  const client = await buildClient(ctx);
  for (let n = 0; n < 3; n++) await publish(ctx, client, (await buildClinic(ctx)).slug);
  const fourth = await buildClinic(ctx);
  expect(await writeReview(ctx, client, fourth.slug, reviewInput(ctx), NO_FILES)).toMatchObject({ ok: false, status: 429 });
  ctx.setNow("2026-11-24T12:00:00.000Z");
  await publish(ctx, client, fourth.slug);
});

test("B1: a machine that fills in the hidden field is answered as if it had published, and nothing is stored", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const proof = sentProof(ctx, "receipt", pdf("receipt"));
  const answer = await writeReview(ctx, client, clinic.slug, reviewInput(ctx, { website: "https://spam.example" }), {
    ...NO_FILES,
    proofs: [proof],
  });
  expect(answer).toMatchObject({ ok: true });
  expect(await rowCounts(ctx)).toEqual(NOTHING);
  expect(await ctx.files.head(proof.sha256)).toBe(null);
});

test("a hidden or unknown clinic cannot be reviewed, nor a practitioner of another clinic named", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  const client = await buildClient(ctx);
  await buildPractitioner(ctx, other.id, "somebody-else");
  expect(await writeReview(ctx, client, "no-such-clinic", reviewInput(ctx), NO_FILES)).toBe(null);
  expect(await writeReview(ctx, client, clinic.slug, reviewInput(ctx, { practitioner: "somebody-else" }), NO_FILES)).toMatchObject({
    ok: false,
    errors: { practitioner: expect.any(String) },
  });
  await ctx.store.write((tx) => tx.update(clinics).set({ hiddenAt: ctx.now() }).where(eq(clinics.id, clinic.id)));
  expect(await writeReview(ctx, client, clinic.slug, reviewInput(ctx), NO_FILES)).toBe(null);
  expect(await rowCounts(ctx)).toEqual(NOTHING);
});

test("a proof file that is no proof keeps the review from being published, and no file is kept", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const good = sentProof(ctx, "receipt", pdf("receipt"));
  const page = sentProof(ctx, "booking", Buffer.from("<!doctype html><script>alert(1)</script>"));
  expect(await writeReview(ctx, client, clinic.slug, reviewInput(ctx), { ...NO_FILES, proofs: [good, page] })).toMatchObject({
    ok: false,
    errors: { booking: "This is not a JPEG, PNG, WebP or PDF. Take a screenshot of it and send that." },
  });
  const twice = { ...sentProof(ctx, "booking", pdf("receipt")) };
  expect(await writeReview(ctx, client, clinic.slug, reviewInput(ctx), { ...NO_FILES, proofs: [good, twice] })).toMatchObject({
    ok: false,
    errors: { booking: expect.stringContaining("already sent this file") },
  });
  expect(await ctx.files.head(good.sha256)).toBe(null);
  expect(await rowCounts(ctx)).toEqual(NOTHING);
});

test("a correction that is said without proof is kept as said, and does not cap the result", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const id = await publish(ctx, await buildClient(ctx), clinic.slug, { form: { correctedElsewhere: "yes" } });
  expect(await listReviewProofs(ctx.store.read, [id])).toMatchObject([{ kind: "correction", state: "submitted", fileSha256: null }]);
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toMatchObject([{ provenCorrection: false, proof: "V0" }]);
});
