import { expect, test } from "vitest";
import { REPORT_REASONS, REPORTS_PER_DAY, reportForm } from "#app/moderation/report.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { reports } from "#db/schema/moderation.ts";
import { photos } from "#db/schema/provenance.ts";
import { buildClient, buildClinic, buildOwner, publish, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const PERSONAL = { reason: "personal_data", detail: "It names a street." };

test("a reported review goes to the moderators, stays visible and goes on counting", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const id = await publish(ctx, await buildClient(ctx), clinic.slug);
  const counted = await listReviewFacts(ctx.store.read, clinic.id);
  expect(await reportContent(ctx, owner, { kind: "review", id }, PERSONAL)).toEqual({ ok: true });
  expect(await ctx.store.read.select().from(reports).all()).toMatchObject([
    { subjectKind: "review", subjectId: id, reporterId: owner.id, answeredAt: null, upheld: null, ...PERSONAL },
  ]);
  expect((await findReviewToShow(ctx.store.read, id))?.id).toBe(id);
  expect(await listReviewFacts(ctx.store.read, clinic.id)).toEqual(counted);
});

test("one person's report is one report however often it is sent, and another person's is another", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const id = await publish(ctx, await buildClient(ctx), clinic.slug);
  const [one, other] = [await buildClient(ctx), await buildClient(ctx)];
  await Promise.all(Array.from({ length: 20 }, () => reportContent(ctx, one, { kind: "review", id }, PERSONAL)));
  await reportContent(ctx, other, { kind: "review", id }, { reason: "advertising" });
  expect((await ctx.store.read.select().from(reports).all()).map((report) => report.reporterId).sort()).toEqual([one.id, other.id].sort());
});

test("what is not shown cannot be reported, nor one's own review, nor by who has no say", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const author = await buildClient(ctx);
  const id = await publish(ctx, author, clinic.slug);
  const reader = await buildClient(ctx);
  const photo = {
    id: newId(),
    clinicId: clinic.id,
    purpose: "clinic" as const,
    uploadedBy: author.id,
    originalBytes: 1,
    width: 1,
    height: 1,
    createdAt: ctx.now(),
  };
  const hidden = { ...photo, id: newId(), originalSha256: "b", state: "no_match" as const, hiddenAt: ctx.now() };
  const waiting = { ...photo, originalSha256: "a", state: "checking" as const };
  await ctx.store.write((tx) => tx.insert(photos).values([waiting, hidden]));
  expect(await reportContent(ctx, reader, { kind: "review", id: newId() }, PERSONAL)).toBe(null);
  expect(await reportContent(ctx, reader, { kind: "photo", id: waiting.id }, { reason: "edited" })).toBe(null);
  expect(await reportContent(ctx, reader, { kind: "photo", id: hidden.id }, { reason: "edited" })).toBe(null);
  expect(await reportContent(ctx, author, { kind: "review", id }, PERSONAL)).toMatchObject({ ok: false, status: 422 });
  for (const options of [{ verified: false }, { role: "moderator" as const }]) {
    expect(await reportContent(ctx, viewerOf(await buildAccount(ctx, options)), { kind: "review", id }, PERSONAL)).toBe(null);
  }
  expect(await ctx.store.read.select().from(reports).all()).toEqual([]);
});

test("an account makes twenty reports in 24 hours", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const reader = await buildClient(ctx);
  const rows = Array.from({ length: REPORTS_PER_DAY }, () => ({
    id: newId(),
    subjectKind: "review" as const,
    subjectId: newId(),
    reason: "advertising",
    detail: "",
    reporterId: reader.id,
    createdAt: ctx.now(),
  }));
  await ctx.store.write((tx) => tx.insert(reports).values(rows));
  const id = await publish(ctx, await buildClient(ctx), clinic.slug);
  expect(await reportContent(ctx, reader, { kind: "review", id }, PERSONAL)).toMatchObject({ ok: false, status: 429 });
  ctx.setNow("2026-11-24T12:00:00.001Z");
  expect(await reportContent(ctx, reader, { kind: "review", id }, PERSONAL)).toEqual({ ok: true });
});

test("reasons are a closed list for each kind of thing", () => {
  for (const kind of ["review", "photo", "clinic"] as const) {
    for (const value of REPORT_REASONS[kind]) expect(reportForm(kind).safeParse({ reason: value }).success).toBe(true);
    const elsewhere = REPORT_REASONS[kind === "review" ? "photo" : "review"];
    for (const value of elsewhere) expect(reportForm(kind).safeParse({ reason: value }).success).toBe(false);
    expect(reportForm(kind).safeParse({ reason: "I disagree" }).success).toBe(false);
    expect(reportForm(kind).safeParse({ reason: "disagree" }).success).toBe(false);
  }
});
