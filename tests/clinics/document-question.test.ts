import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { asksOf, clinicsTime, questionDue, questionWords } from "#app/clinics/document-question.ts";
import { listQuestions } from "#app/clinics/document-question-repository.server.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { askAboutDocument } from "#app/moderation/ask-about-document.server.ts";
import { checkDocument } from "#app/moderation/check-document.server.ts";
import { placeOf } from "#app/moderation/matter.ts";
import { readTransparency } from "#app/moderation/transparency-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { withdrawDocument } from "#app/practitioners/withdraw-document.server.ts";
import { answerDocumentQuestion } from "#app/provenance/answer-document-question.server.ts";
import { listNeededFiles } from "#app/provenance/needed-file-repository.server.ts";
import { clinicMembers, evidence } from "#db/schema/clinics.ts";
import {
  answers,
  buildChecker,
  buildDesk,
  course,
  type DeskWorld,
  insurance,
  refused,
  sentFile,
  submitted,
} from "#tests/clinics/document-fixtures.ts";
import { settleWhole } from "#tests/moderation/queue-fixtures.ts";
import { viewerOf } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const DAY_MS = 86_400_000;

async function asked(ctx: TestContext, kind: EvidenceKind = "training_record") {
  const world = await buildDesk(ctx);
  const { viewer } = await buildChecker(ctx);
  const stated = kind === "training_record" ? course(world) : insurance("2027-05-31");
  const documentId = await submitted(ctx, world, kind, stated);
  const result = await askAboutDocument(ctx, viewer, documentId, { asks: ["readable_copy", "issuer_contact"], note: "Page two is dark." });
  if (!result?.ok) throw new Error("not asked");
  return { world, viewer, documentId, questionId: result.questionId };
}

const say = (
  ctx: TestContext,
  { world, documentId, questionId }: { world: DeskWorld; documentId: string; questionId: string },
  said: Partial<Parameters<typeof answerDocumentQuestion>[3]> = {},
  viewer: Viewer = viewerOf(world.owner),
) => answerDocumentQuestion(ctx, viewer, { clinicId: world.clinicId, documentId, questionId }, { answer: null, file: null, ...said });

const later = (ctx: TestContext, days: number) => ctx.setNow(new Date(ctx.now().getTime() + days * DAY_MS).toISOString());

async function placeInQueue(ctx: TestContext, documentId: string) {
  const matter = (await settleWhole(ctx)).find(({ subjectId }) => subjectId === documentId);
  return matter && { detail: matter.detail, since: matter.since, standing: placeOf(matter, ctx.now()).standing };
}

test("a document that was asked about waits for its clinic, and is back in its old place when the clinic answers or 14 days are over", async () => {
  const ctx = await createTestContext();
  const one = await asked(ctx);
  const since = (await findDocument(ctx.store.read, one.documentId))?.submittedAt;
  const about = "Training record: SMP Foundations, and the clinic";
  expect(await placeInQueue(ctx, one.documentId)).toEqual({ detail: `${about} was asked for more`, since, standing: "waiting" });
  later(ctx, 3);
  expect(await say(ctx, one, { answer: "The school is at Northgate 4." })).toEqual({ ok: true });
  expect(await placeInQueue(ctx, one.documentId)).toEqual({ detail: `${about} has answered what it was asked`, since, standing: "ready" });

  const second = await askAboutDocument(ctx, one.viewer, one.documentId, { asks: ["hours_home"], note: "" });
  expect(second).toMatchObject({ ok: true });
  expect((await placeInQueue(ctx, one.documentId))?.standing).toBe("waiting");
  later(ctx, 15);
  // By the clock alone it is ready; the words follow with the day's look at everything.
  await ctx.store.write((tx) => tx.update(evidence).set({ note: null }).where(eq(evidence.id, one.documentId)));
  expect(await placeInQueue(ctx, one.documentId)).toEqual({
    detail: `${about} was asked and did not answer in 14 days`,
    since,
    standing: "ready",
  });
});

test("the clinic has the whole of the fourteenth day, is told by mail what is asked, and can answer late while the document waits", async () => {
  const ctx = await createTestContext();
  const one = await asked(ctx);
  await runAllJobs(ctx);
  const mail = ctx.sent.find(({ subject }) => subject.includes("a moderator asks for more"))?.text;
  expect(mail).toContain("- A copy that can be read: sharp, the whole page, without glare.");
  expect(mail).toContain("Page two is dark.");
  expect(mail).toContain("You have time until 7 December 2026.");
  expect(mail).toContain(`/manage/${one.world.slug}/evidence/${one.documentId}`);
  const [question] = await listQuestions(ctx.store.read, one.documentId);
  expect(question?.dueAt.toISOString()).toBe("2026-12-08T00:00:00.000Z");
  ctx.setNow("2026-12-20T10:00:00.000Z");
  expect(await say(ctx, one)).toEqual({ ok: true });
  const [answered] = await listQuestions(ctx.store.read, one.documentId);
  expect(answered && questionWords(answered, ctx.now())).toBe("Answered on 20 December 2026: there is nothing more to show.");
});

test("one question at a time, of asks that fit the kind, by who may check and has no tie; each is on the record", async () => {
  const ctx = await createTestContext();
  const one = await asked(ctx, "insurance");
  const ask = { asks: ["missing_page" as const], note: "" };
  expect(await askAboutDocument(ctx, one.viewer, one.documentId, ask)).toMatchObject({ status: 409 });
  await say(ctx, one);
  expect(await askAboutDocument(ctx, one.viewer, one.documentId, { ...ask, asks: ["hours_home"] })).toMatchObject({ status: 422 });
  expect(asksOf("insurance")).not.toContain("hours_home");
  expect(asksOf("training_record")).toContain("hours_home");
  expect(await askAboutDocument(ctx, viewerOf(one.world.owner), one.documentId, ask)).toMatchObject({ status: 403 });
  const { viewer: tied } = await buildChecker(ctx);
  await ctx.store.write((tx) =>
    tx.insert(clinicMembers).values({ clinicId: one.world.clinicId, accountId: tied.id, createdAt: ctx.now() }),
  );
  expect(await askAboutDocument(ctx, tied, one.documentId, ask)).toMatchObject({ status: 403 });
  expect(await askAboutDocument(ctx, one.viewer, "none", ask)).toBe(null);
  const record = await listEvents(ctx.store.read, "document", one.documentId);
  expect(record.map(({ action, detail }) => [action, detail])).toEqual([
    ["document.submitted", expect.anything()],
    ["document.asked", { clinicId: one.world.clinicId, asks: "readable_copy issuer_contact" }],
    ["document.question_answered", { clinicId: one.world.clinicId, withWords: false, withFile: false }],
  ]);
});

test("while a clinic has time to answer its document can be accepted as it stands, and refused in no part", async () => {
  const ctx = await createTestContext();
  const one = await asked(ctx, "insurance");
  const doubt = await answers(ctx, "insurance", one.documentId, { covers: refused() });
  expect(await checkDocument(ctx, one.viewer, one.documentId, doubt)).toMatchObject({
    status: 409,
    errors: { form: expect.stringContaining("heard first") },
  });
  expect(await checkDocument(ctx, one.viewer, one.documentId, await answers(ctx, "insurance", one.documentId))).toMatchObject({ ok: true });

  const two = await asked(ctx, "insurance");
  later(ctx, 16);
  const late = await answers(ctx, "insurance", two.documentId, { covers: refused() });
  expect(await checkDocument(ctx, two.viewer, two.documentId, late)).toMatchObject({ ok: true, state: "accepted_in_part" });
});

test("U5 a further file is taken by its content, once, and never the document’s own over again", async () => {
  const ctx = await createTestContext();
  const one = await asked(ctx);
  const page = Buffer.from("<!doctype html><script>alert(1)</script>");
  expect(await say(ctx, one, { file: sentFile(ctx, page) })).toMatchObject({ status: 422, errors: { file: expect.any(String) } });
  const document = await findDocument(ctx.store.read, one.documentId);
  const same = Buffer.from((await ctx.files.get(document?.fileSha256 ?? "")) ?? "");
  expect(await say(ctx, one, { file: sentFile(ctx, same) })).toMatchObject({ status: 422 });
  const file = sentFile(ctx);
  expect(await say(ctx, one, { file })).toEqual({ ok: true });
  expect(await say(ctx, one, { answer: "More" })).toMatchObject({ status: 409 });
  expect(await listQuestions(ctx.store.read, one.documentId)).toMatchObject([{ fileSha256: file.sha256, fileFormat: "pdf" }]);
});

test("another clinic’s member answers nothing, and a question is answered only under its own document", async () => {
  const ctx = await createTestContext();
  const [one, two] = [await asked(ctx), await asked(ctx)];
  expect(await say(ctx, one, {}, viewerOf(two.world.owner))).toBe(null);
  expect(await say(ctx, { ...one, questionId: two.questionId })).toBe(null);
  expect(await say(ctx, { ...one, documentId: two.documentId })).toBe(null);
  expect((await listQuestions(ctx.store.read, one.documentId))[0]?.answeredAt).toBe(null);
});

test("a withdrawn document ends its question, and nothing names the file that came with the answer", async () => {
  const ctx = await createTestContext();
  const one = await asked(ctx);
  const file = sentFile(ctx);
  await say(ctx, one, { file });
  expect(await listNeededFiles(ctx.store.read, [file.sha256])).toEqual(new Set([file.sha256]));
  await askAboutDocument(ctx, one.viewer, one.documentId, { asks: ["translation"], note: "" });
  await withdrawDocument(ctx, viewerOf(one.world.owner), one.world.clinicId, one.documentId);
  expect(await listNeededFiles(ctx.store.read, [file.sha256])).toEqual(new Set());
  const [open] = await listQuestions(ctx.store.read, one.documentId);
  expect(await say(ctx, { ...one, questionId: open?.id ?? "" }, { answer: "Late" })).toMatchObject({ status: 409 });
  expect(await placeInQueue(ctx, one.documentId)).toBe(undefined);
});

test("days in which a document waited for its clinic are not counted as a moderator’s", async () => {
  const ctx = await createTestContext();
  const one = await asked(ctx, "insurance");
  later(ctx, 6);
  await say(ctx, one);
  later(ctx, 1);
  await checkDocument(ctx, one.viewer, one.documentId, await answers(ctx, "insurance", one.documentId));
  const { matters } = await readTransparency(ctx.store.read, dayOf(ctx.now()));
  // Sent at noon, asked at once, answered after 6 days, checked on the seventh: from noon of the sixth to the end of the seventh.
  expect(matters.document.medianHours).toBe(36);
});

test.each([
  ["answered in time", "2026-11-26T12:00:00Z", "2026-11-30T00:00:00Z", 3],
  ["never answered: all its time and no more", null, "2027-01-30T00:00:00Z", 14.5],
  ["answered late: its time and no more", "2026-12-30T12:00:00Z", "2027-01-30T00:00:00Z", 14.5],
  ["checked while it had time", null, "2026-11-25T12:00:00Z", 2],
])("the clinic’s own time: %s", (_, answeredAt, until, days) => {
  const askedAt = new Date("2026-11-23T12:00:00Z");
  const question = { askedAt, dueAt: questionDue(askedAt), answeredAt: answeredAt === null ? null : new Date(answeredAt) };
  expect(clinicsTime([question], new Date(until)) / DAY_MS).toBe(days);
});
