import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { openLegalNoticeForm } from "#app/moderation/send-legal-notice.server.ts";
import { action as decidePage, loader as readCase } from "#app/routes/moderation/legal-notice-case.tsx";
import { action as answerPage, loader as readAnswerPage } from "#app/routes/reviews/answer-notice.tsx";
import { loader as readSendPage, action as sendPage } from "#app/routes/reviews/legal-notice.tsx";
import { loader as readOwnReviews } from "#app/routes/reviews/own-reviews.tsx";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildReviewed, buildToldNotice, later, NOTICE_FIELDS, onlyNotice, STANDS } from "#tests/moderation/notice-fixtures.ts";
import { buildClient } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import type { TestContext } from "#tests/support/test-context.ts";

type Person = Parameters<typeof sessionCookie>[1];
const args = async (ctx: TestContext, path: string, id: string, person: Person | null, form?: Record<string, string>) =>
  routeArgs(ctx, path, {
    params: { id },
    ...(person ? { cookie: await sessionCookie(ctx, person) } : {}),
    ...(form ? { form } : {}),
  }) as never;

test("a notice is sent without an account; what is missing is said by field, and nothing typed is lost", async () => {
  const { ctx, reviewId } = await buildReviewed();
  const path = `/reviews/${reviewId}/legal-notice`;
  const opened = openLegalNoticeForm(ctx);
  later(ctx, 5_000);
  const send = async (change: Record<string, string>) =>
    answerOf(async () => sendPage(await args(ctx, path, reviewId, null, { ...NOTICE_FIELDS, opened, website: "", ...change })));
  const lacking = await send({ meaning: "It is bad.", untrue: "", knowsAuthor: "", email: "harriet" });
  expect(lacking.status).toBe(422);
  expect(Object.keys(errorsOf(lacking)).sort()).toEqual(["email", "knowsAuthor", "meaning", "untrue"]);
  expect(lacking.data).toMatchObject({ problem: { values: { statement: NOTICE_FIELDS.statement, meaning: "It is bad.", opened } } });
  const misquoted = await send({ statement: "He ruined my head." });
  expect([misquoted.status, Object.keys(errorsOf(misquoted))]).toEqual([422, ["statement"]]);
  expect((await send({})).headers.get("location")).toBe(`${path}?sent=yes`);
  expect((await send({ email: "second@kelham.example", knowsAuthor: "yes" })).headers.get("location")).toBe(`${path}?sent=incomplete`);
  const page = await answerOf(async () => readSendPage(await args(ctx, `${path}?sent=yes`, reviewId, null)));
  expect(page.data).toMatchObject({ sent: "yes" });
});

test("the author's page shows the notice without a withheld name, takes an answer once, and is there for nobody else", async () => {
  const { ctx, author, reviewId, noticeId } = await buildToldNotice();
  const path = `/reviews/${reviewId}/legal-notice/answer`;
  const read = async (person: Person) => answerOf(async () => readAnswerPage(await args(ctx, path, reviewId, person)));
  const page = await read(author);
  expect(page.data).toMatchObject({ notice: { from: null, until: "28 November 2026", late: false }, published: true });
  expect(JSON.stringify(page.data)).not.toMatch(/Harriet|kelham\.example/);
  const own = async () => (await answerOf(async () => readOwnReviews(await args(ctx, "/account/reviews", "", author)))).data;
  expect(await own()).toMatchObject({ toAnswer: [{ href: path }] });
  expect((await read(await buildClient(ctx))).status).toBe(404);
  expect((await read(await buildModerator(ctx))).status).toBe(404);
  const answer = async (form: Record<string, string>) =>
    answerOf(async () =>
      answerPage(await args(ctx, path, reviewId, author, { notice: noticeId, name: "", address: "", reasons: "", ...form })),
    );
  const lacking = await answer({ answer: "stands", name: STANDS.name });
  expect([lacking.status, Object.keys(errorsOf(lacking)).sort()]).toEqual([422, ["address", "consents"]]);
  expect(lacking.data).toMatchObject({ problem: { values: { name: STANDS.name } } });
  expect((await answer({ ...STANDS })).headers.get("location")).toBe(`${path}?done=yes`);
  expect((await answer({ ...STANDS })).status).toBe(409);
  expect((await read(author)).data).toMatchObject({ notice: null, waiting: true });
  expect(await own()).toMatchObject({ toAnswer: [] });
});

test("a moderator sees both clocks, and decides by the page once the author's time is over", async () => {
  const { ctx, noticeId } = await buildToldNotice();
  const moderator = await buildModerator(ctx);
  const path = `/moderation/legal-notices/${noticeId}`;
  const read = async () =>
    (await answerOf(async () => readCase(await args(ctx, path, noticeId, moderator)))).data as {
      notice: { state: string; deadlines: { id: string; standing: string; late: boolean; days: { counts: boolean }[] }[] };
    };
  const decide = async (form: Record<string, string>) => answerOf(async () => decidePage(await args(ctx, path, noticeId, moderator, form)));
  const told = await read();
  expect(told.notice.deadlines.map(({ id, standing }) => [id, standing])).toEqual([["author", "5 days and 11 hours left."]]);
  expect((await decide({ decision: "legal_author_silent", facts: "The author gave no answer in time." })).status).toBe(409);

  ctx.setNow("2026-11-30T06:00:00.000Z");
  await runAllJobs(ctx);
  const { notice } = await read();
  expect(notice.state).toBe("unanswered");
  expect(notice.deadlines.map(({ id, standing }) => [id, standing])).toEqual([
    ["author", "The time ended without an answer."],
    ["operator", "1 day and 18 hours of working time left."],
  ]);
  // The Sunday on which the author's time ended does not count.
  expect(notice.deadlines[1]?.days.map((day) => day.counts)).toEqual([false, true, true]);
  ctx.setNow("2026-12-02T00:00:00.000Z");
  expect((await read()).notice.deadlines[1]).toMatchObject({ standing: "The time is over.", late: true });

  const short = await decide({ decision: "legal_author_silent", facts: "No answer." });
  expect([short.status, Object.keys(errorsOf(short))]).toEqual([422, ["facts"]]);
  const naming = await decide({ decision: "legal_facts_wrong", facts: "Harriet Vane showed her treatment record." });
  expect([naming.status, Object.keys(errorsOf(naming))]).toEqual([422, ["facts"]]);
  expect(naming.data).toMatchObject({ problem: { values: { decision: "legal_facts_wrong" } } });
  const done = await decide({ decision: "legal_author_silent", facts: "The author gave no answer in time." });
  expect(done.headers.get("location")).toBe("/moderation?done=notice-decided");
  expect((await onlyNotice(ctx)).outcome).toBe("removed");
  expect((await read()).notice.deadlines[1]).toMatchObject({ standing: "Done.", late: false });
});

test("a notice is given back by ticking what is missing", async () => {
  const { ctx, noticeId } = await buildToldNotice();
  const moderator = await buildModerator(ctx);
  const decide = async (form: Record<string, string>) =>
    answerOf(async () => decidePage(await args(ctx, `/moderation/legal-notices/${noticeId}`, noticeId, moderator, form)));
  expect(Object.keys(errorsOf(await decide({ decision: "defective" })))).toEqual(["defects"]);
  const done = await decide({ decision: "defective", defects: "meaning_missing" });
  expect(done.headers.get("location")).toBe("/moderation?done=notice-defective");
  expect((await onlyNotice(ctx)).defect).toBe("meaning_missing");
});
