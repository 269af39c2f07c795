import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { askClient, caseLinkToken } from "#app/cases/ask-client.server.ts";
import { listCaseLinks } from "#app/cases/case-link-repository.server.ts";
import { changeCase } from "#app/cases/change-case.server.ts";
import { claimCase } from "#app/cases/claim-case.server.ts";
import { findHeldCase } from "#app/cases/find-case-question.server.ts";
import { withdrawCase } from "#app/cases/withdraw-case.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerCase, changeCaseAnswers } from "#app/moderation/answer-case.server.ts";
import { addDays, dayOf } from "#app/platform/date.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { eraseAccount } from "#app/privacy/erase-account.server.ts";
import { declineInvitation } from "#app/reviews/decline-invitation.server.ts";
import { readInvitation } from "#app/reviews/find-invitation.server.ts";
import { inviteClients, inviteTo } from "#app/reviews/invite-clients.server.ts";
import { mailInvitation } from "#app/reviews/mail-invitation.server.ts";
import { takeInvitation } from "#app/reviews/take-invitation.server.ts";
import { reviewInvitations, reviews } from "#db/schema/reviews.ts";
import { answers, buildCase, buildSetting, type CaseSetting, caseInput, confirm } from "#tests/cases/case-fixtures.ts";
import { buildClient, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const ADDRESS = "treated@example.org";

let setting: CaseSetting;
beforeEach(async () => {
  setting = await buildSetting(await createTestContext());
});

/** Sessions that ended so many days before today, 23 November 2026. */
const endedAgo = (days: number) => ({ session1: addDays("2026-11-23", -days - 14), session2: addDays("2026-11-23", -days) });

/** Asked by mail, the client confirms and lets us write, or does not. */
async function confirmByMail(caseId: string, change: Record<string, string> = { mayWrite: "yes" }): Promise<string> {
  const { ctx, owner, clinic } = setting;
  await askClient(ctx, owner, clinic.id, caseId, ADDRESS);
  const link = (await listCaseLinks(ctx.store.read, caseId)).at(-1);
  const result = await answerCase(ctx, null, caseLinkToken(ctx, link?.id ?? ""), await answers(ctx, caseId, change));
  if (!result?.ok) throw new Error(`the case was not answered: ${JSON.stringify(result)}`);
  return result.holderToken;
}

const rows = async () => setting.ctx.store.read.select().from(reviewInvitations).orderBy(reviewInvitations.dueOn).all();
const addresses = async () => [...new Set((await rows()).map(({ email }) => email))];
const mails = () => setting.ctx.sent.filter(({ subject }) => /How did|next chapter/.test(subject));
const tokenIn = (mail: { text: string } | undefined) => /review-invitation\?token=([0-9a-f]{32})\s/.exec(mail?.text ?? "")?.[1] ?? "";

/** The worker on a later day of the same clock. */
async function atDay(day: string): Promise<void> {
  setting.ctx.setNow(`${day}T12:00:00.000Z`);
  await inviteClients(setting.ctx);
  await runAllJobs(setting.ctx);
}

async function claimedCase(client: Viewer, ago = 100): Promise<string> {
  const caseId = await buildCase(setting, endedAgo(ago));
  const { linkId } = await confirm(setting, caseId);
  await claimCase(setting.ctx, client, linkId);
  return caseId;
}

test("whoever lets us write is asked 28 days after the last session, at six weeks instead of a reminder, and reminded of that once", async () => {
  const caseId = await buildCase(setting, endedAgo(10));
  await confirmByMail(caseId);
  await runAllJobs(setting.ctx);
  expect(mails()).toEqual([]);
  expect((await rows()).map(({ chapter, dueOn, email }) => [chapter, dueOn, email])).toEqual([
    ["first", "2026-12-11", ADDRESS],
    ["six_weeks", "2026-12-25", ADDRESS],
    ["one_year", "2027-11-13", ADDRESS],
    ["three_years", "2029-11-13", ADDRESS],
  ]);
  await atDay("2026-12-10");
  expect(mails()).toEqual([]);
  await atDay("2026-12-11");
  expect(mails()).toMatchObject([{ to: ADDRESS, subject: "How did your treatment go?" }]);
  for (let day = "2026-12-12"; day < "2027-11-13"; day = addDays(day, 1)) await atDay(day);
  expect(mails().map(({ subject }) => subject)).toEqual([
    "How did your treatment go?",
    "How did your treatment go?",
    "A reminder: How did your treatment go?",
  ]);
  expect((await rows()).map(({ sentAt, remindedAt }) => [sentAt && dayOf(sentAt), remindedAt && dayOf(remindedAt)])).toEqual([
    ["2026-12-11", null],
    ["2026-12-25", "2027-01-08"],
    [null, null],
    [null, null],
  ]);
  // Links that are over keep no address; those to come do.
  expect((await rows()).map(({ email }) => email)).toEqual([null, null, ADDRESS, ADDRESS]);
});

test("an old case is asked at its confirmation by the same day's worker, by a link that only its hash is kept of", async () => {
  const caseId = await buildCase(setting, endedAgo(200));
  await confirmByMail(caseId);
  await runAllJobs(setting.ctx);
  const token = tokenIn(mails()[0]);
  expect(token).toHaveLength(32);
  expect((await rows())[0]?.tokenHash).toBe(sha256(token));
  expect(JSON.stringify(await rows())).not.toContain(token);
  expect(mails()[0]?.unsubscribeUrl).toBe(`http://127.0.0.1:3000/review-invitation/stop?token=${token}`);
  expect(mails()[0]?.text).toContain("Kelham Scalp Studio");
});

test("run again, and again after a crash, the work sends nothing twice", async () => {
  const caseId = await buildCase(setting, endedAgo(200));
  await confirmByMail(caseId);
  const { ctx } = setting;
  expect(await inviteTo(ctx, { caseId })).toBe(true);
  expect(await inviteTo(ctx, { caseId })).toBe(false);
  expect(await inviteClients(ctx)).toBe(0);
  await runAllJobs(ctx);
  expect(mails()).toHaveLength(1);
  expect((await rows()).map(({ chapter }) => chapter)).toEqual(["first", "one_year", "three_years"]);
});

test.each([
  ["whoever does not tick it", {}],
  ["whoever says that another person did the work", { mayWrite: "yes", practitioner: "no" }],
])("%s is not written to, and no address stays", async (_, change) => {
  const caseId = await buildCase(setting, endedAgo(200));
  await confirmByMail(caseId, change);
  await atDay("2026-11-24");
  expect(mails()).toEqual([]);
  expect((await addresses()).filter((email) => email !== null)).toEqual([]);
  expect((await listCaseLinks(setting.ctx.store.read, caseId)).map(({ email }) => email)).toEqual([null]);
});

test("whoever lets us write but not publish is asked; who takes it down later is not, and the address goes", async () => {
  const [shy, later] = [await buildCase(setting, endedAgo(200)), await buildCase(setting, endedAgo(10))];
  const { ctx } = setting;
  await confirmByMail(shy, { mayWrite: "yes", publication: "no" });
  const holderToken = await confirmByMail(later);
  await runAllJobs(ctx);
  expect(mails()).toHaveLength(1);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  const held = await findHeldCase(ctx.store.read, { token: holderToken });
  if (!held) throw new Error("the case is held by its link");
  await withdrawCase(ctx, held.link, { erase: false });
  await runAllJobs(ctx);
  expect((await rows()).filter((row) => row.caseId === later).map(({ email, declinedAt }) => [email, declinedAt !== null])).toEqual(
    Array(4).fill([null, true]),
  );
  await changeCaseAnswers(ctx, null, held.link.id, await answers(ctx, later));
  await atDay("2027-01-10");
  expect(mails().filter(({ subject }) => !subject.startsWith("A reminder"))).toHaveLength(1);
});

test("an account that holds the case is written to at its address, by one mail, and what it writes answers it: no reminder, and then the chapters", async () => {
  const { ctx, clinic } = setting;
  const client = await buildClient(ctx);
  const caseId = await claimedCase(client, 35);
  await runAllJobs(ctx);
  expect(mails()).toHaveLength(1);
  expect((await rows()).map(({ accountId, email }) => [accountId, email])).toEqual(Array(3).fill([client.id, null]));
  expect(await takeInvitation(ctx, client, tokenIn(mails()[0]))).toEqual({
    ok: true,
    path: `/clinics/${clinic.slug}/review?invitation=${tokenIn(mails()[0])}&case=${caseId}`,
  });
  await publish(ctx, client, clinic.slug, { form: { case: caseId } });
  expect((await rows())[0]?.usedAt).toEqual(ctx.now());
  expect((await readInvitation(ctx.store.read, tokenIn(mails()[0]), ctx.now()))?.state).toBe("answered");
  await atDay("2026-12-20");
  expect(mails()).toHaveLength(1);
  await atDay("2027-10-19");
  expect(mails()).toMatchObject([{}, { subject: "The next chapter of your review" }]);
  const reviewId = (await ctx.store.read.select().from(reviews).get())?.id;
  const token = tokenIn(mails()[1]);
  expect(await takeInvitation(ctx, client, token)).toEqual({ ok: true, path: `/reviews/${reviewId}/chapter?invitation=${token}` });
});

test("whoever opens the link with a client's account of their own ties the case to it; another account, a clinic's and a stranger's get nothing", async () => {
  const { ctx, clinic, owner } = setting;
  const caseId = await buildCase(setting, endedAgo(200));
  await confirmByMail(caseId);
  await runAllJobs(ctx);
  const token = tokenIn(mails()[0]);
  const [client, second] = [await buildClient(ctx), await buildClient(ctx)];
  expect(await takeInvitation(ctx, owner, token)).toMatchObject({ ok: false, status: 403 });
  expect(await takeInvitation(ctx, client, "0".repeat(32))).toBe(null);
  expect(await takeInvitation(ctx, client, token)).toMatchObject({ ok: true });
  expect(await takeInvitation(ctx, second, token)).toMatchObject({ ok: false, status: 403 });
  await runAllJobs(ctx);
  expect((await rows()).map(({ accountId, email }) => [accountId, email])).toEqual(Array(3).fill([client.id, null]));
  await publish(ctx, client, clinic.slug, { form: { case: caseId } });
  expect((await rows())[0]?.usedAt).toEqual(ctx.now());
});

test("a review that is there already takes the case as its proof and is asked for its next chapter", async () => {
  const { ctx, clinic } = setting;
  const client = await buildClient(ctx);
  const caseId = await buildCase(setting, endedAgo(340));
  const reviewId = await publish(ctx, client, clinic.slug);
  await confirmByMail(caseId);
  await runAllJobs(ctx);
  const token = tokenIn(mails()[0]);
  expect(await takeInvitation(ctx, client, token)).toEqual({ ok: true, path: `/reviews/${reviewId}/chapter?invitation=${token}` });
  expect((await ctx.store.read.select().from(reviews).get())?.caseId).toBe(caseId);
});

test("one press ends all mail about a treatment, also about chapters to come, and the address goes with it", async () => {
  const { ctx } = setting;
  const caseId = await buildCase(setting, endedAgo(200));
  await confirmByMail(caseId);
  await runAllJobs(ctx);
  const token = tokenIn(mails()[0]);
  expect(await declineInvitation(ctx, "0".repeat(32))).toBe(false);
  expect(await declineInvitation(ctx, token)).toBe(true);
  expect(await declineInvitation(ctx, token)).toBe(true);
  expect(await addresses()).toEqual([null]);
  for (const day of ["2026-12-24", "2027-05-08", "2029-05-08"]) await atDay(day);
  expect(mails()).toHaveLength(1);
  expect((await readInvitation(ctx.store.read, token, ctx.now()))?.state).toBe("declined");
});

test("a mail whose client wants none by the time it is sent is not sent", async () => {
  const { ctx } = setting;
  const caseId = await buildCase(setting, endedAgo(200));
  await confirmByMail(caseId);
  await inviteTo(ctx, { caseId });
  const [first] = await rows();
  await ctx.store.write((tx) =>
    tx
      .update(reviewInvitations)
      .set({ declinedAt: ctx.now() })
      .where(eq(reviewInvitations.id, first?.id ?? "")),
  );
  await mailInvitation(ctx, first?.id ?? "", false);
  expect(mails()).toEqual([]);
});

test("an address hears of one treatment a day", async () => {
  const [one, two] = [await buildCase(setting, endedAgo(200)), await buildCase(setting, endedAgo(210))];
  await confirmByMail(one);
  await confirmByMail(two);
  await runAllJobs(setting.ctx);
  expect(mails()).toHaveLength(1);
  await atDay("2026-11-23");
  expect(mails()).toHaveLength(1);
  await atDay("2026-11-24");
  expect(mails()).toHaveLength(2);
});

test("when the clinic changes the dates nobody is asked until they are confirmed again, and what was not sent moves with them", async () => {
  const { ctx, clinic, owner } = setting;
  const caseId = await buildCase(setting, endedAgo(10));
  const holderToken = await confirmByMail(caseId);
  const held = await findHeldCase(ctx.store.read, { token: holderToken });
  await changeCase(ctx, owner, clinic.id, caseId, await caseInput(setting, { ...endedAgo(20), version: "1" }));
  await atDay("2026-12-11");
  expect(mails()).toEqual([]);
  await changeCaseAnswers(ctx, null, held?.link.id ?? "", await answers(ctx, caseId));
  await runAllJobs(ctx);
  expect((await rows()).map(({ chapter, dueOn }) => [chapter, dueOn])).toEqual([
    ["first", "2026-12-11"],
    ["one_year", "2027-11-03"],
    ["three_years", "2029-11-03"],
  ]);
  expect(mails()).toMatchObject([{ to: ADDRESS }]);
});

test("a review without a case is asked for its later chapters, unless it was taken down", async () => {
  const { ctx, clinic } = setting;
  const [client, removed] = [await buildClient(ctx), await buildClient(ctx)];
  const form = { lastSessionOn: "2026-11-13" };
  const reviewId = await publish(ctx, client, clinic.slug, { form });
  const other = await publish(ctx, removed, clinic.slug, { form });
  await inviteClients(ctx);
  expect((await rows()).filter((row) => row.reviewId === reviewId).map(({ chapter, dueOn }) => [chapter, dueOn])).toEqual([
    ["six_weeks", "2026-12-25"],
    ["one_year", "2027-11-13"],
    ["three_years", "2029-11-13"],
  ]);
  await ctx.store.write((tx) => tx.update(reviews).set({ state: "removed" }).where(eq(reviews.id, other)));
  await atDay("2026-12-25");
  expect(mails()).toMatchObject([{ subject: "The next chapter of your review" }]);
  expect(await takeInvitation(ctx, client, tokenIn(mails()[0]))).toMatchObject({ ok: true });
  expect(await takeInvitation(ctx, removed, tokenIn(mails()[0]))).toMatchObject({ status: 403 });
});

test("a client whose case is confirmed is asked about the case and not about the review besides", async () => {
  const { ctx, clinic } = setting;
  const client = await buildClient(ctx);
  await publish(ctx, client, clinic.slug, { form: { lastSessionOn: "2026-11-13" } });
  await inviteClients(ctx);
  expect(await rows()).toHaveLength(3);
  const caseId = await claimedCase(client, 10);
  await runAllJobs(ctx);
  await inviteClients(ctx);
  expect([...new Set((await rows()).map((row) => row.caseId))]).toEqual([caseId]);
  await atDay("2026-12-25");
  expect(mails()).toHaveLength(1);
});

test("a forgotten person is asked nothing more, and that they were asked stays in the rate", async () => {
  const { ctx } = setting;
  const client = await buildClient(ctx);
  await claimedCase(client, 30);
  await runAllJobs(ctx);
  expect(mails()).toHaveLength(1);
  await eraseAccount(ctx, client, "anonymised");
  for (const day of ["2026-12-10", "2027-11-01"]) await atDay(day);
  expect(mails()).toHaveLength(1);
  expect((await rows()).filter(({ sentAt }) => sentAt !== null)).toHaveLength(1);
});
