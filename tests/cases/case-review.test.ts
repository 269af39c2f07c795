import { beforeEach, expect, test } from "vitest";
import { findCaseLink } from "#app/cases/case-link-repository.server.ts";
import { changeCase } from "#app/cases/change-case.server.ts";
import { claimCase } from "#app/cases/claim-case.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { changeCaseAnswers } from "#app/moderation/answer-case.server.ts";
import { listReviewableCases, listReviewsOfCases } from "#app/reviews/case-review-repository.server.ts";
import { listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { tieReviewToCase } from "#app/reviews/tie-review-to-case.server.ts";
import { writeReview } from "#app/reviews/write-review.server.ts";
import { answers, buildCase, buildSetting, type CaseSetting, caseInput, confirm } from "#tests/cases/case-fixtures.ts";
import { buildClient, NO_FILES, publish, reviewInput } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

let setting: CaseSetting;
let caseId: string;
beforeEach(async () => {
  setting = await buildSetting(await createTestContext());
  caseId = await buildCase(setting);
});

const proofOf = async () => (await listReviewFacts(setting.ctx.store.read, setting.clinic.id)).map((review) => review.proof);

test("a claimed and confirmed case is proof of treatment for the review that rests on it, once", async () => {
  const { ctx, clinic } = setting;
  const client = await buildClient(ctx);
  const { linkId } = await confirm(setting, caseId);
  expect(await claimCase(ctx, client, linkId)).toEqual({ ok: true });
  expect((await listReviewableCases(ctx.store.read, clinic.id, client.id)).map((one) => one.id)).toEqual([caseId]);
  const reviewId = await publish(ctx, client, clinic.slug, { form: { case: caseId } });
  expect(await proofOf()).toEqual(["V1"]);
  expect(await listReviewsOfCases(ctx.store.read, [caseId])).toEqual(new Map([[caseId, reviewId]]));
  expect(await listReviewableCases(ctx.store.read, clinic.id, client.id)).toEqual([]);
});

test("somebody else's case, an unclaimed and an unconfirmed one carry no review", async () => {
  const { ctx, clinic } = setting;
  const [client, stranger] = [await buildClient(ctx), await buildClient(ctx)];
  const { linkId } = await confirm(setting, caseId, { dates: "no" });
  const write = async (viewer: typeof client) => writeReview(ctx, viewer, clinic.slug, reviewInput(ctx, { case: caseId }), NO_FILES);
  expect(await write(client)).toMatchObject({ ok: false, errors: { case: expect.any(String) } });
  await claimCase(ctx, client, linkId);
  expect(await write(client)).toMatchObject({ ok: false, errors: { case: expect.any(String) } });
  ctx.setNow("2026-11-24T12:00:00.000Z");
  await changeCaseAnswers(ctx, null, linkId, await answers(ctx, caseId));
  expect(await write(stranger)).toMatchObject({ ok: false, errors: { case: expect.any(String) } });
  expect(await write(client)).toMatchObject({ ok: true });
});

test("a review that is there already can rest on the case, and loses that proof when the client takes back what they confirmed", async () => {
  const { ctx, clinic } = setting;
  const client = await buildClient(ctx);
  await publish(ctx, client, clinic.slug);
  expect(await proofOf()).toEqual(["V0"]);
  const { linkId } = await confirm(setting, caseId);
  expect(await tieReviewToCase(ctx, client, caseId)).toMatchObject({ status: 409 });
  await claimCase(ctx, client, linkId);
  expect(await tieReviewToCase(ctx, client, caseId)).toEqual({ ok: true });
  expect(await proofOf()).toEqual(["V1"]);
  await changeCaseAnswers(ctx, client, linkId, await answers(ctx, caseId, { publication: "no" }));
  expect(await proofOf()).toEqual(["V1"]);
  await changeCaseAnswers(ctx, client, linkId, await answers(ctx, caseId, { practitioner: "no" }));
  expect(await proofOf()).toEqual(["V0"]);
});

test("one account has a case: not a second one, not a clinic's, and not of a head that is somebody else's", async () => {
  const { ctx, owner } = setting;
  const [client, second] = [await buildClient(ctx), await buildClient(ctx)];
  const { linkId } = await confirm(setting, caseId);
  expect(await claimCase(ctx, owner, linkId)).toMatchObject({ status: 403 });
  expect(await claimCase(ctx, client, linkId)).toEqual({ ok: true });
  expect(await claimCase(ctx, client, linkId)).toEqual({ ok: true });
  expect(await claimCase(ctx, second, linkId)).toMatchObject({ status: 409 });
  expect((await findCaseLink(ctx.store.read, linkId))?.accountId).toBe(client.id);
  const later = await confirm(setting, caseId);
  expect(await claimCase(ctx, second, later.linkId)).toMatchObject({ status: 409 });
  const other = await buildCase(setting);
  const denied = await confirm(setting, other, { my_head: "no" });
  expect(await claimCase(ctx, second, denied.linkId)).toMatchObject({ status: 409 });
});

test("whose account holds the case is written to when the clinic changes what they confirmed, and not when it changes the rest", async () => {
  const { ctx, clinic, owner } = setting;
  const client = await buildClient(ctx);
  const { linkId } = await confirm(setting, caseId);
  await claimCase(ctx, client, linkId);
  await changeCase(ctx, owner, clinic.id, caseId, await caseInput(setting, { version: "1", pigment: "Ash 3" }));
  await runAllJobs(ctx);
  const letters = () => ctx.sent.filter(({ subject }) => subject === "A clinic has changed a treatment you confirmed");
  expect(letters()).toEqual([]);
  await changeCase(ctx, owner, clinic.id, caseId, await caseInput(setting, { version: "2", session2: "2026-03-16" }));
  await runAllJobs(ctx);
  expect(letters()).toMatchObject([{ text: expect.stringContaining(`/my-case?case=${caseId}`) }]);
});
