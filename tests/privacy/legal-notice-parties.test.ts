import { expect, test } from "vitest";
import { askForDailyWork, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerLegalNotice } from "#app/moderation/answer-legal-notice.server.ts";
import { decideLegalNotice } from "#app/moderation/decide-legal-notice.server.ts";
import { noticeAnswerForm } from "#app/moderation/legal-notice-form.ts";
import { eraseAccount } from "#app/privacy/erase-account.server.ts";
import { listPersonalRows } from "#app/privacy/personal-data-repository.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { legalNotices } from "#db/schema/reviews.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildToldNotice, COMPLAINANT, onlyNotice, STANDS } from "#tests/moderation/notice-fixtures.ts";
import { buildClient } from "#tests/reviews/review-fixtures.ts";

const FACTS = "The author answered within a day and stands by every word of it.";

/** Answered by its author with name and address, and sent by somebody with an account. */
async function buildAnswered() {
  const scene = await buildToldNotice();
  const complainant = await buildClient(scene.ctx);
  await scene.ctx.store.write((tx) => tx.update(legalNotices).set({ accountId: complainant.id }));
  const answer = noticeAnswerForm.parse({ ...STANDS, notice: scene.noticeId, reasons: "I have the invoices." });
  await answerLegalNotice(scene.ctx, scene.author, scene.reviewId, answer);
  const decide = async () => {
    const decided = { decision: "legal_author_stands" as const, facts: FACTS };
    expect(await decideLegalNotice(scene.ctx, await buildModerator(scene.ctx), scene.noticeId, decided)).toMatchObject({ ok: true });
    await runAllJobs(scene.ctx);
  };
  return { ...scene, complainant, decide };
}

test("P3: a year after its end a notice keeps what was decided and forgets who was in it", async () => {
  const { ctx, decide } = await buildAnswered();
  await decide();
  ctx.setNow("2027-11-23T11:00:00.000Z");
  await askForDailyWork(ctx, null);
  expect(await onlyNotice(ctx)).toMatchObject({ complainantEmail: COMPLAINANT.email, authorName: STANDS.name });
  ctx.setNow("2027-11-24T12:00:06.000Z");
  await askForDailyWork(ctx, null);
  expect(await onlyNotice(ctx)).toMatchObject({
    complainantName: "",
    complainantEmail: "",
    authorName: null,
    authorAddress: null,
    outcome: "kept",
    outcomeReasons: FACTS,
  });
});

test("P3: an open notice keeps its parties however old it is, since somebody still has to write to them", async () => {
  const { ctx } = await buildAnswered();
  ctx.setNow("2028-11-24T12:00:06.000Z");
  await askForDailyWork(ctx, null);
  expect(await onlyNotice(ctx)).toMatchObject({ complainantEmail: COMPLAINANT.email, authorName: STANDS.name });
});

test("P1: each side's export has the notice and not who the other is", async () => {
  const { ctx, author, complainant } = await buildAnswered();
  const exported = async (accountId: string) =>
    JSON.stringify((await listPersonalRows(ctx.store.read, accountId)).find(({ name }) => name === "legal_notices"));
  expect(await exported(author.id)).toContain(STANDS.name);
  expect(await exported(author.id)).not.toMatch(/Harriet|kelham\.example/);
  expect(await exported(author.id)).not.toContain(complainant.id);
  expect(await exported(complainant.id)).toContain(COMPLAINANT.email);
  expect(await exported(complainant.id)).not.toMatch(/Ashworth|Canal Street|invoices/);
});

test("P2: an author who is forgotten leaves name, address and reasons behind once it is decided, at once or the day after", async () => {
  const before = await buildAnswered();
  await eraseAccount(before.ctx, before.author, "anonymised");
  expect(await onlyNotice(before.ctx)).toMatchObject({ authorName: STANDS.name });
  await before.decide();
  await askForDailyWork(before.ctx, null);
  expect(await onlyNotice(before.ctx)).toMatchObject({ authorName: null, authorAddress: null, authorReasons: null, outcome: "kept" });
  const after = await buildAnswered();
  await after.decide();
  await eraseAccount(after.ctx, after.author, "removed");
  expect(await onlyNotice(after.ctx)).toMatchObject({ authorName: null, authorAddress: null, authorReasons: null });
});

test("a notice whose jobs died with the mail server is told and timed out by the daily work", async () => {
  const { ctx } = await buildToldNotice();
  await ctx.store.write((tx) => tx.delete(jobs));
  ctx.setNow("2026-11-29T06:00:00.000Z");
  await askForDailyWork(ctx, null);
  await runAllJobs(ctx);
  expect(await onlyNotice(ctx)).toMatchObject({ authorAnswer: "no_answer", authorAnsweredAt: new Date("2026-11-29T00:00:00.000Z") });
});
