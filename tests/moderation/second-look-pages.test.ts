import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { judgeProof } from "#app/moderation/judge-proof.server.ts";
import { findMatter } from "#app/moderation/matter-repository.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { action as answer, loader as read } from "#app/routes/moderation/second-look-case.tsx";
import { loader as readFile } from "#app/routes/moderation/second-look-file.ts";
import { reports } from "#db/schema/moderation.ts";
import { reReviews } from "#db/schema/moderators.ts";
import { events } from "#db/schema/platform.ts";
import { reviewProofs } from "#db/schema/reviews.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const FACTS = "The review tells of a visit that the diary of the studio shows.";

const argsFor = async (ctx: TestContext, id: string, person: Parameters<typeof sessionCookie>[1], form?: Record<string, string>) =>
  routeArgs(ctx, `/moderation/second-looks/${id}`, { params: { id }, cookie: await sessionCookie(ctx, person), ...(form ? { form } : {}) });

const onlyLook = async (ctx: TestContext) => (await ctx.store.read.select().from(reReviews).get())?.id ?? "";

async function withRemovedReview(ctx: TestContext) {
  const clinic = await buildClinic(ctx);
  const review = await publish(ctx, await buildClient(ctx), clinic.slug);
  const first = await buildModerator(ctx);
  const report = newId();
  const row = { id: report, subjectKind: "review" as const, subjectId: review, reason: "advertising", detail: "", createdAt: ctx.now() };
  await ctx.store.write((tx) => tx.insert(reports).values(row));
  ctx.chance = () => 0;
  await answerReport(ctx, first, report, { answer: "remove_review", rule: "review_advertising" });
  ctx.chance = () => 1;
  return { first, review, lookId: await onlyLook(ctx) };
}

test("M3: the page of a second look shows the matter and not who judged it, when, or what came of it; whoever did is refused", async () => {
  const ctx = await createTestContext();
  const { first, review, lookId } = await withRemovedReview(ctx);
  const second = await buildModerator(ctx);
  const page = await read(await argsFor(ctx, lookId, second));
  expect(page.subject.review).toMatchObject({ id: review, byStaff: false });
  expect(page.choices.map(({ value }) => value)).toEqual(["dismiss", "label_staff", "remove_review"]);
  expect(page.answered).toBe(null);
  const told = JSON.stringify({ ...page, choices: [] });
  for (const secret of [first.id, "remove_review", "review_advertising", "12:00:00"]) expect(told).not.toContain(secret);
  expect((await answerOf(async () => read(await argsFor(ctx, lookId, first)))).status).toBe(403);
  const form = { outcome: "dismiss", facts: FACTS };
  expect((await answerOf(async () => answer(await argsFor(ctx, lookId, first, form)))).status).toBe(403);
  expect((await answerOf(async () => answer(await argsFor(ctx, lookId, second, { ...form, facts: "No." })))).status).toBe(422);
  expect((await answerOf(async () => answer(await argsFor(ctx, lookId, second, form)))).status).toBe(303);
  const after = await read(await argsFor(ctx, lookId, second));
  expect(after.answered).toMatchObject({
    agreed: false,
    first: { outcome: "Take the review down" },
    second: { outcome: "Nothing is wrong" },
  });
});

test("M5: a proof is open for a second look while it waits, to nobody who judged it, each look recorded, and closed afterwards", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const review = await publish(ctx, await buildClient(ctx), clinic.slug);
  const [first, second] = [await buildModerator(ctx), await buildModerator(ctx)];
  const { sha256 } = await ctx.files.put(Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"));
  const proofId = newId();
  const proof = { id: proofId, reviewId: review, kind: "receipt" as const, state: "submitted" as const, submittedAt: ctx.now() };
  await ctx.store.write((tx) => tx.insert(reviewProofs).values({ ...proof, fileSha256: sha256, fileFormat: "pdf" }));
  ctx.chance = () => 0;
  expect(await judgeProof(ctx, first, proofId, { outcome: "accepted" })).toEqual({ ok: true });
  ctx.chance = () => 1;
  const lookId = await onlyLook(ctx);
  const page = await read(await argsFor(ctx, lookId, second));
  expect(page.subject.review?.proof).toMatchObject({ label: "Treatment not proven", verified: false });
  const file = async (person: typeof first) => answerOf(async () => readFile(await argsFor(ctx, lookId, person)));
  expect((await file(first)).status).toBe(403);
  expect((await file(second)).status).toBe(200);
  const seen = await ctx.store.read.select().from(events).where(eq(events.action, "second_look.file_seen")).all();
  expect(seen).toMatchObject([{ actorId: second.id, subjectId: lookId }]);
  const form = { outcome: "refused", facts: FACTS };
  expect((await answerOf(async () => answer(await argsFor(ctx, lookId, second, form)))).status).toBe(303);
  expect((await file(second)).status).toBe(404);
  expect(await ctx.store.read.select().from(reviewProofs).where(eq(reviewProofs.id, proofId)).get()).toMatchObject({
    state: "submitted",
    checkedBy: null,
  });
  expect(await judgeProof(ctx, first, proofId, { outcome: "accepted" })).toMatchObject({ status: 403 });
  while (await settleMatters(ctx));
  expect((await findMatter(ctx.store.read, "proof", proofId))?.participants).toEqual([first.id, second.id].sort());
  expect(await judgeProof(ctx, await buildModerator(ctx), proofId, { outcome: "refused", reason: "unreadable" })).toEqual({ ok: true });
});
