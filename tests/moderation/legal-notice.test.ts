import fc from "fast-check";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerLegalNotice } from "#app/moderation/answer-legal-notice.server.ts";
import { decideLegalNotice } from "#app/moderation/decide-legal-notice.server.ts";
import { listDecisions } from "#app/moderation/decision-repository.server.ts";
import {
  isQuotedFrom,
  type NoticeMove,
  type NoticeState,
  type NoticeTimes,
  namesSomebody,
  noticeAfter,
  noticeState,
  operatorDue,
} from "#app/moderation/legal-notice.ts";
import { noticeAnswerForm, noticeDecisionForm } from "#app/moderation/legal-notice-form.ts";
import { newId } from "#app/platform/id.server.ts";
import { findPublishedReview, listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { buildAdmin, buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import {
  buildReviewed,
  buildToldNotice,
  COMPLAINANT,
  later,
  type NoticeScene,
  onlyNotice,
  STANDS,
  sendNotice,
} from "#tests/moderation/notice-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { buildClient, publish } from "#tests/reviews/review-fixtures.ts";
import type { TestContext } from "#tests/support/test-context.ts";

const HOUR = 3_600_000;
const FACTS = "The author gave no answer in the five days there were.";
const mailTo = (ctx: TestContext, to: string) => ctx.sent.filter((mail) => mail.to === to).map((mail) => mail.subject);
const mailOf = (ctx: TestContext, to: string) => ctx.sent.filter((mail) => mail.to === to).at(-1)?.text ?? "";
const authorAddress = async ({ ctx, author }: NoticeScene) =>
  (await ctx.store.read.select().from(accounts).all()).find((account) => account.id === author.id)?.email ?? "";
const waiting = async (ctx: TestContext) => (await waitingMatters(ctx)).filter((matter) => matter.kind === "legal_notice");

test("the table of moves: each state takes what is listed for it and nothing else, and what has ended takes nothing", () => {
  const moves: NoticeMove[] = [
    "tell_author",
    "cannot_tell",
    "find_defective",
    "time_out",
    "author_stands",
    "author_withdraws",
    "decide",
    "take_back",
  ];
  const table: Record<NoticeState, (NoticeState | null)[]> = {
    received: ["author_told", "unanswered", "defective", null, null, null, null, "ended"],
    author_told: [null, null, "defective", "unanswered", "answered", "ended", null, "ended"],
    unanswered: [null, null, null, null, "answered", "ended", "ended", "ended"],
    answered: [null, null, null, null, null, null, "ended", "ended"],
    defective: moves.map(() => null),
    ended: moves.map(() => null),
  };
  for (const [state, after] of Object.entries(table)) {
    expect(
      moves.map((move) => noticeAfter(state as NoticeState, move)),
      state,
    ).toEqual(after);
  }
});

test("the operator's time: from receipt, from the answer, from the end of the author's time, and none while it is the author's turn", () => {
  const at = (text: string) => new Date(`${text}.000Z`);
  const received: NoticeTimes = {
    receivedAt: at("2026-11-23T12:00:00"),
    defect: null,
    authorToldAt: null,
    authorDueAt: null,
    authorAnswer: null,
    authorAnsweredAt: null,
    decidedAt: null,
  };
  const told = { ...received, authorToldAt: at("2026-11-23T12:01:00"), authorDueAt: at("2026-11-29T00:00:00") };
  const stands = { ...told, authorAnswer: "stands" as const };
  const table: [NoticeTimes, NoticeState, string | null][] = [
    [received, "received", "2026-11-25T12:00:00"],
    [told, "author_told", null],
    [{ ...stands, authorAnsweredAt: at("2026-11-26T10:00:00") }, "answered", "2026-11-30T10:00:00"],
    // The 29th is a Sunday: the time runs from Monday on.
    [{ ...told, authorAnswer: "no_answer", authorAnsweredAt: at("2026-11-29T00:00:00") }, "unanswered", "2026-12-02T00:00:00"],
    // An answer after its time gives the moderator no more of it.
    [{ ...stands, authorAnsweredAt: at("2026-11-30T20:00:00") }, "answered", "2026-12-02T00:00:00"],
    // Nobody could be told: the time of the receipt.
    [{ ...received, authorAnswer: "no_answer", authorAnsweredAt: received.receivedAt }, "unanswered", "2026-11-25T12:00:00"],
    [{ ...received, defect: "knows_author", decidedAt: received.receivedAt }, "defective", null],
    [{ ...stands, authorAnsweredAt: at("2026-11-26T10:00:00"), decidedAt: at("2026-11-27T10:00:00") }, "ended", null],
  ];
  for (const [notice, state, due] of table) {
    expect([noticeState(notice), operatorDue(notice)]).toEqual([state, due === null ? null : at(due)]);
  }
});

test("a quotation is found whatever its line breaks, marks and capitals, and words that are not there are not", () => {
  const text = "He said: “three years”.\nI found out\n\nit was five months — and he knew.";
  const table: [string, boolean][] = [
    ["three years", true],
    ['"Three years"', true],
    ["found out it was five months", true],
    ["it was five months - and he knew", true],
    ["three year", false],
    ["he lied", false],
    ["“”", false],
  ];
  for (const [words, found] of table) expect(isQuotedFrom(words, ["A title", text]), words).toBe(found);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 }), (from, length) => {
      const words = text.split(/\s+/);
      const start = from % words.length;
      const part = words.slice(start, start + length).join(" ");
      fc.pre(/[\p{L}\p{N}]/u.test(part));
      expect(isQuotedFrom(part, [text])).toBe(true);
    }),
  );
});

test("a public text that names a party in whole or by a line of the address is found out", () => {
  const parties = ["Harriet Vane", "harriet@kelham.example", "Colin Bede Ashworth", "14 Canal Street\nSheffield S3 8LZ", null];
  const table: [string, boolean][] = [
    ["Harriet Vane showed her books.", true],
    ["harriet  VANE’s books", true],
    ["Write to harriet@kelham.example", true],
    ["He lives at 14 Canal Street.", true],
    ["The complainant showed the treatment record.", false],
    ["Vane", false],
  ];
  for (const [text, found] of table) expect(namesSomebody(text, parties), text).toBe(found);
});

test("the clock is walked: received, author told at once, no answer, timed out into a decision that is due first, decided in the public log", async () => {
  const scene = await buildReviewed();
  const { ctx, clinic, reviewId } = scene;
  const author = await authorAddress(scene);
  const counted = await listReviewFacts(ctx.store.read, clinic.id);
  expect(await sendNotice(scene)).toEqual({ ok: true, complete: true });
  expect((await waiting(ctx))[0]).toMatchObject({ detail: "The author is about to be told", dueAt: new Date("2026-11-25T12:00:05.000Z") });
  await runAllJobs(ctx);
  const { id } = await onlyNotice(ctx);
  expect(await onlyNotice(ctx)).toMatchObject({ authorToldAt: ctx.now(), authorDueAt: new Date("2026-11-29T00:00:00.000Z") });
  expect(mailTo(ctx, author)).toEqual(["A legal notice about your review: please answer by 28 November 2026"]);
  expect(mailOf(ctx, author)).toContain("does not want you to be told who they are");
  expect(mailOf(ctx, author)).not.toMatch(/Harriet|kelham\.example/);
  expect(mailTo(ctx, COMPLAINANT.email)).toEqual(["Your legal notice has arrived", "The author was told of your legal notice"]);
  expect((await waiting(ctx))[0]).not.toHaveProperty("dueAt");
  const moderator = await buildModerator(ctx);
  const removal = noticeDecisionForm.parse({ decision: "legal_author_silent", facts: FACTS });
  expect(await decideLegalNotice(ctx, moderator, id, removal)).toMatchObject({ ok: false, status: 409 });

  ctx.setNow("2026-11-28T23:59:59.000Z");
  await runAllJobs(ctx);
  expect((await onlyNotice(ctx)).authorAnswer).toBe(null);
  ctx.setNow("2026-11-29T00:00:00.000Z");
  await runAllJobs(ctx);
  expect(await onlyNotice(ctx)).toMatchObject({ authorAnswer: "no_answer", decidedAt: null });
  expect(mailTo(ctx, COMPLAINANT.email).at(-1)).toBe("No answer to your legal notice");
  expect(mailOf(ctx, COMPLAINANT.email)).toContain("2 December 2026, 00:00 UTC");
  expect((await waiting(ctx))[0]).toMatchObject({ detail: "The author has not answered", dueAt: new Date("2026-12-02T00:00:00.000Z") });
  expect(await findPublishedReview(ctx.store.read, reviewId)).not.toBe(null);
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toEqual(counted);

  later(ctx, 30 * HOUR);
  const unsaid = { decision: "legal_author_stands" as const, facts: FACTS };
  expect(await decideLegalNotice(ctx, moderator, id, unsaid)).toMatchObject({ status: 422, errors: { decision: expect.any(String) } });
  const decided = await decideLegalNotice(ctx, moderator, id, removal);
  expect(decided).toMatchObject({ ok: true });
  expect(await decideLegalNotice(ctx, moderator, id, removal)).toMatchObject({ ok: false, status: 409 });
  expect(await findPublishedReview(ctx.store.read, reviewId)).toBe(null);
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toEqual([]);
  expect(await listDecisions(ctx.store.read, null, 5)).toMatchObject([
    { kind: "review_removed", rule: "legal_author_silent", facts: FACTS, reviewId, clinicSlug: clinic.slug },
  ]);
  expect(await onlyNotice(ctx)).toMatchObject({ outcome: "removed", decidedBy: moderator.id, decidedAt: ctx.now() });
  await runAllJobs(ctx);
  for (const side of [author, COMPLAINANT.email]) expect(mailOf(ctx, side)).toContain("The review is taken down.");
  expect(await waiting(ctx)).toEqual([]);
});

test("an author who stands by it gives name and address, which reach the complainant only with a yes; the review can then be kept by a line in the log", async () => {
  for (const consents of ["no", "yes"] as const) {
    const scene = await buildToldNotice({ passOn: "yes" });
    const { ctx, author, reviewId, noticeId } = scene;
    expect(mailOf(ctx, await authorAddress(scene))).toContain("From: Harriet Vane, harriet@kelham.example");
    later(ctx, 20 * HOUR);
    const answer = noticeAnswerForm.parse({ ...STANDS, notice: noticeId, consents, reasons: "I have the invoices." });
    expect(await answerLegalNotice(ctx, author, reviewId, answer)).toEqual({ ok: true });
    expect(await answerLegalNotice(ctx, author, reviewId, answer)).toMatchObject({ ok: false, status: 409 });
    await runAllJobs(ctx);
    const told = mailOf(ctx, COMPLAINANT.email);
    expect(told.includes("Colin Bede Ashworth\n14 Canal Street")).toBe(consents === "yes");
    expect(told.includes("A court can order it.")).toBe(consents === "no");
    expect(told).not.toContain("invoices");
    const moderator = await buildModerator(ctx);
    const keep = (facts: string) => decideLegalNotice(ctx, moderator, noticeId, { decision: "legal_author_stands", facts });
    expect(await keep("Colin Bede Ashworth answered within a day and stands by it.")).toMatchObject({
      status: 422,
      errors: { facts: expect.any(String) },
    });
    expect(await keep("The author answered within a day and stands by every word.")).toMatchObject({ ok: true });
    expect(await findPublishedReview(ctx.store.read, reviewId)).not.toBe(null);
    expect(await listDecisions(ctx.store.read, null, 5)).toMatchObject([{ kind: "review_kept", rule: "legal_author_stands", reviewId }]);
    await runAllJobs(ctx);
    expect(mailOf(ctx, COMPLAINANT.email)).toContain("The review stays where it is.");
  }
});

test("an author who withdraws it ends the matter at once, and every other notice about the review with it", async () => {
  const scene = await buildToldNotice();
  const { ctx, author, reviewId, noticeId } = scene;
  await sendNotice(scene, { email: "second@kelham.example", name: "Peter Vane" });
  await runAllJobs(ctx);
  const answer = noticeAnswerForm.parse({ notice: noticeId, answer: "withdraws" });
  expect(await answerLegalNotice(ctx, author, reviewId, answer)).toEqual({ ok: true });
  expect(await findPublishedReview(ctx.store.read, reviewId)).toBe(null);
  expect(await listDecisions(ctx.store.read, null, 5)).toMatchObject([{ kind: "review_removed", rule: "legal_author_withdrew" }]);
  await runAllJobs(ctx);
  for (const side of [COMPLAINANT.email, "second@kelham.example"]) expect(mailOf(ctx, side)).toContain("The review is taken down.");
  expect(await waiting(ctx)).toEqual([]);
});

test("a late answer is still read while nobody has decided, and gives nobody more time", async () => {
  const { ctx, author, reviewId, noticeId } = await buildToldNotice();
  ctx.setNow("2026-11-30T09:00:00.000Z");
  await runAllJobs(ctx);
  const due = operatorDue(await onlyNotice(ctx));
  expect(await answerLegalNotice(ctx, author, reviewId, noticeAnswerForm.parse({ ...STANDS, notice: noticeId }))).toEqual({ ok: true });
  expect([noticeState(await onlyNotice(ctx)), operatorDue(await onlyNotice(ctx))]).toEqual(["answered", due]);
});

test("an answer without name, address or a yes or no to passing them on is none", () => {
  const notice = "0".repeat(32);
  const lacking = (change: object) => {
    const parsed = noticeAnswerForm.safeParse({ ...STANDS, notice, ...change });
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0]);
  };
  expect(lacking({})).toEqual([]);
  expect(lacking({ name: undefined })).toEqual(["name"]);
  expect(lacking({ address: "Sheffield" })).toEqual(["address"]);
  expect(lacking({ name: undefined, address: undefined, consents: undefined })).toEqual(["name", "address", "consents"]);
  expect(noticeAnswerForm.safeParse({ notice, answer: "withdraws" }).success).toBe(true);
});

test("a notice without the confirmation the Regulations want starts no time: its sender is told what is missing and the author hears nothing", async () => {
  const scene = await buildReviewed();
  const { ctx } = scene;
  expect(await sendNotice(scene, { knowsAuthor: "yes" })).toEqual({ ok: true, complete: false });
  await runAllJobs(ctx);
  expect(noticeState(await onlyNotice(ctx))).toBe("defective");
  expect(mailTo(ctx, await authorAddress(scene))).toEqual([]);
  expect(mailTo(ctx, COMPLAINANT.email)).toEqual(["Your legal notice is not complete"]);
  expect(mailOf(ctx, COMPLAINANT.email)).toContain("confirm that you do not know enough about the author");
  expect(await waiting(ctx)).toEqual([]);
  later(ctx, 60_000);
  expect(await sendNotice(scene)).toEqual({ ok: true, complete: true });
});

test("a moderator gives an incomplete notice back: no time runs, its sender is told what is missing, and the author that there is nothing to answer", async () => {
  const scene = await buildToldNotice();
  const { ctx, author, reviewId, noticeId } = scene;
  const moderator = await buildModerator(ctx);
  const back = noticeDecisionForm.parse({ decision: "defective", defects: ["meaning_missing", "not_about_you"] });
  expect(await decideLegalNotice(ctx, moderator, noticeId, back)).toEqual({ ok: true, decisionId: null });
  await runAllJobs(ctx);
  expect(mailOf(ctx, COMPLAINANT.email)).toMatch(/say what the words mean[\s\S]*how the words are about you/);
  expect(mailTo(ctx, await authorAddress(scene)).at(-1)).toBe("Nothing to answer: the legal notice was not complete");
  expect(await answerLegalNotice(ctx, author, reviewId, noticeAnswerForm.parse({ ...STANDS, notice: noticeId }))).toMatchObject({
    status: 409,
  });
  ctx.setNow("2026-12-10T12:00:00.000Z");
  await runAllJobs(ctx);
  expect(await onlyNotice(ctx)).toMatchObject({ authorAnswer: null, outcome: null });
  expect(await listDecisions(ctx.store.read, null, 5)).toEqual([]);
});

test("a complainant may take the notice back, which leaves no line in the log", async () => {
  const { ctx, reviewId, noticeId } = await buildToldNotice();
  expect(await decideLegalNotice(ctx, await buildModerator(ctx), noticeId, { decision: "withdrawn" })).toEqual({
    ok: true,
    decisionId: null,
  });
  await runAllJobs(ctx);
  expect(mailOf(ctx, COMPLAINANT.email)).toContain("The notice was taken back, and the review stays where it is.");
  expect(await findPublishedReview(ctx.store.read, reviewId)).not.toBe(null);
  expect(await listDecisions(ctx.store.read, null, 5)).toEqual([]);
});

test("an author nobody can reach is one who does not answer: a moderator decides within 48 working hours of the receipt", async () => {
  const scene = await buildReviewed();
  const { ctx } = scene;
  await ctx.store.write((tx) => tx.update(accounts).set({ suspendedAt: ctx.now() }));
  await sendNotice(scene);
  await runAllJobs(ctx);
  expect((await waiting(ctx))[0]).toMatchObject({ detail: "The author has not answered", dueAt: new Date("2026-11-25T12:00:05.000Z") });
  expect(mailOf(ctx, COMPLAINANT.email)).toContain("cannot be reached");
});

test("B1: what was said is in the review, the same notice sent twice is one, and neither machines nor floods get through", async () => {
  const scene = await buildReviewed();
  expect(await sendNotice(scene, { statement: "He ruined my head." })).toMatchObject({
    status: 422,
    errors: { statement: expect.any(String) },
  });
  expect(await sendNotice(scene, { website: "http://spam.example" })).toEqual({ ok: true, complete: true });
  expect(await sendNotice(scene)).toEqual({ ok: true, complete: true });
  expect(await sendNotice(scene)).toEqual({ ok: true, complete: true });
  expect(await sendNotice(scene, { statement: "Three sessions" }, "192.0.2.2")).toMatchObject({
    status: 422,
    errors: { form: expect.any(String) },
  });
  await sendNotice(scene);
  expect(await sendNotice(scene)).toMatchObject({ status: 429 });
  for (const name of ["one", "two", "three", "four"]) {
    expect(await sendNotice(scene, { email: `${name}@kelham.example` }, `198.51.100.${name.length}${name.length}`)).toEqual({
      ok: true,
      complete: true,
    });
  }
  expect(await sendNotice(scene, { email: "five@kelham.example" }, "203.0.113.5")).toMatchObject({ status: 429 });
});

test("one address is written to about three notices a day, whichever reviews they are about", async () => {
  const scene = await buildReviewed();
  const { ctx, clinic } = scene;
  for (let sent = 0; sent < 3; sent++) {
    const reviewId = await publish(ctx, await buildClient(ctx), clinic.slug);
    expect(await sendNotice({ ...scene, reviewId }, {}, `192.0.2.${sent}`)).toEqual({ ok: true, complete: true });
  }
  expect(await sendNotice(scene, {}, "192.0.2.9")).toMatchObject({ status: 429 });
  later(ctx, 24 * HOUR + 60_000);
  expect(await sendNotice(scene, {}, "192.0.2.9")).toEqual({ ok: true, complete: true });
});

test("only its author answers, and only moderators without a tie decide", async () => {
  const { ctx, clinic, reviewId, noticeId } = await buildToldNotice();
  const stranger = await buildClient(ctx);
  expect(await answerLegalNotice(ctx, stranger, reviewId, noticeAnswerForm.parse({ ...STANDS, notice: noticeId }))).toBe(null);
  const tied = await buildModerator(ctx);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: tied.id, createdAt: ctx.now() }));
  for (const person of [tied, stranger, await buildAdmin(ctx)]) {
    expect(await decideLegalNotice(ctx, person, noticeId, { decision: "withdrawn" })).toMatchObject({ ok: false, status: 403 });
  }
  expect(await decideLegalNotice(ctx, await buildModerator(ctx), newId(), { decision: "withdrawn" })).toBe(null);
});
