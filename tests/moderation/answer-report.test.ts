import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { listDecisions } from "#app/moderation/decision-repository.server.ts";
import { listDisputePhotos } from "#app/moderation/dispute-repository.server.ts";
import { photoIdIn, REMOVAL_RULES, reportAnswerInput } from "#app/moderation/report-answer.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { findPublishedReview, listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { reports } from "#db/schema/moderation.ts";
import { buildAdmin, buildModerator, buildPhoto, photoState } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

async function reported(ctx: Ctx, kind: "review" | "photo", id: string, by?: Viewer): Promise<string> {
  await reportContent(ctx, by ?? (await buildClient(ctx)), { kind, id }, { reason: kind === "review" ? "advertising" : "not_their_work" });
  const row = (await ctx.store.read.select().from(reports).all()).find((report) => report.subjectId === id);
  return row?.id ?? "";
}

test("a dismissed report leaves the review as it was", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const review = await publish(ctx, await buildClient(ctx), clinic.slug);
  const report = await reported(ctx, "review", review);
  expect(await answerReport(ctx, await buildModerator(ctx), report, { answer: "dismiss" })).toEqual({ ok: true });
  expect(await findPublishedReview(ctx.store.read, review)).not.toBe(null);
  expect(await listDecisions(ctx.store.read, null, 5)).toEqual([]);
  expect(await answerReport(ctx, await buildModerator(ctx), report, { answer: "dismiss" })).toMatchObject({ status: 409 });
});

test("a review comes down by a published rule, leaves the score, and the log says so without a word of the review", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const review = await publish(ctx, await buildClient(ctx), clinic.slug);
  const report = await reported(ctx, "review", review);
  const input = { answer: "remove_review", rule: "review_private_details" } as const;
  expect(await answerReport(ctx, await buildModerator(ctx), report, input)).toMatchObject({ ok: true });
  expect(await findPublishedReview(ctx.store.read, review)).toBe(null);
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toEqual([]);
  expect(await listDecisions(ctx.store.read, null, 5)).toMatchObject([
    { kind: "review_removed", clinicSlug: clinic.slug, count: 0, facts: ruleWords().review_private_details.sentence },
  ]);
});

test("no rule takes a review down for being negative", () => {
  const words = REMOVAL_RULES.map((rule) => `${ruleWords()[rule].label} ${ruleWords()[rule].sentence}`);
  expect(words.join(" ")).not.toMatch(/negative|unfair|stars|bad/i);
  expect(reportAnswerInput.safeParse({ answer: "remove_review" }).success).toBe(false);
  expect(reportAnswerInput.safeParse({ answer: "remove_review", rule: "negative" }).success).toBe(false);
});

test("a reported photo and the one it is said to copy go to a dispute, though software saw no match", async () => {
  const ctx = await createTestContext();
  const [one, two] = [await buildClinic(ctx), await buildClinic(ctx)];
  const [photo, other] = [await buildPhoto(ctx, one.id), await buildPhoto(ctx, two.id)];
  const report = await reported(ctx, "photo", photo);
  const moderator = await buildModerator(ctx);
  const table: [string, number][] = [
    ["0".repeat(32), 422],
    [await buildPhoto(ctx, one.id), 422],
    [await buildPhoto(ctx, two.id, { hidden: true }), 422],
  ];
  for (const [wrong, status] of table) {
    expect(await answerReport(ctx, moderator, report, { answer: "open_dispute", other: wrong })).toMatchObject({ ok: false, status });
  }
  const result = await answerReport(ctx, moderator, report, { answer: "open_dispute", other: `/photos/${other}/640.jpg` });
  const disputeId = result?.ok ? (result.disputeId ?? "") : "";
  expect((await listDisputePhotos(ctx.store.read, disputeId)).map((member) => member.stateBefore)).toEqual(["no_match", "no_match"]);
  expect([await photoState(ctx, photo), await photoState(ctx, other)]).toEqual(["matched", "matched"]);
});

test("reports are answered by moderators without a tie to the clinic", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const review = await publish(ctx, await buildClient(ctx), clinic.slug);
  const report = await reported(ctx, "review", review);
  const tied = await buildModerator(ctx);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: tied.id, createdAt: ctx.now() }));
  for (const person of [tied, await buildAdmin(ctx), await buildClient(ctx)]) {
    expect(await answerReport(ctx, person, report, { answer: "dismiss" })).toMatchObject({ ok: false, status: 403 });
  }
  expect(await answerReport(ctx, await buildModerator(ctx), "0".repeat(32), { answer: "dismiss" })).toBe(null);
});

test("a photo is named by its id or any address of it here", () => {
  const id = "0123456789abcdef0123456789abcdef";
  const table: [string, string | null][] = [
    [id, id],
    [`/photos/${id}/640.jpg`, id],
    [`http://127.0.0.1:3000/photos/${id}/1280.jpg?x=1`, id],
    [`${id}0`, null],
    ["a photo", null],
  ];
  for (const [text, found] of table) expect(photoIdIn(text), text).toBe(found);
});
