import type { Viewer } from "#app/accounts/role.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { type LegalNoticeInput, legalNoticeForm } from "#app/moderation/legal-notice-form.ts";
import type { LegalNotice } from "#app/moderation/legal-notice-repository.server.ts";
import { openLegalNoticeForm, sendLegalNotice } from "#app/moderation/send-legal-notice.server.ts";
import { legalNotices } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

export const COMPLAINANT = { name: "Harriet Vane", email: "harriet@kelham.example" };

/** The fields of a complete notice about a review of the fixtures, as a person fills them in; its words stand in that review. */
export const NOTICE_FIELDS: Record<string, string> = {
  ...COMPLAINANT,
  statement: "It healed lighter than I feared.",
  meaning: "Readers take it that we use pigment that does not hold, which drives clients away.",
  untrue: "He was treated twice and not three times, and never came to the check after healing.",
  knowsAuthor: "no",
  passOn: "no",
};

export const noticeInput = (opened: string, change: Record<string, string> = {}): LegalNoticeInput =>
  legalNoticeForm.parse({ ...NOTICE_FIELDS, opened, ...change });

export const later = (ctx: TestContext, ms: number) => ctx.setNow(new Date(ctx.now().getTime() + ms).toISOString());

export interface NoticeScene {
  ctx: TestContext;
  clinic: { id: number; slug: string };
  author: Viewer;
  reviewId: string;
}

/** A published review with the jobs it asked for done. */
export async function buildReviewed(): Promise<NoticeScene> {
  const ctx = await createTestContext();
  const [clinic, author] = [await buildClinic(ctx), await buildClient(ctx)];
  const reviewId = await publish(ctx, author, clinic.slug);
  await runAllJobs(ctx);
  ctx.sent.length = 0;
  return { ctx, clinic, author, reviewId };
}

/** Sends a notice as a person would, five seconds after opening its page. */
export async function sendNotice({ ctx, reviewId }: NoticeScene, change: Record<string, string> = {}, clientIp = "192.0.2.1") {
  const opened = openLegalNoticeForm(ctx);
  later(ctx, 5_000);
  return sendLegalNotice(ctx, { clientIp, accountId: null }, reviewId, noticeInput(opened, change));
}

export async function onlyNotice(ctx: TestContext): Promise<LegalNotice> {
  const [notice] = await ctx.store.read.select().from(legalNotices).all();
  if (!notice) throw new Error("there is no notice");
  return notice;
}

/** A notice whose author was told. */
export async function buildToldNotice(change: Record<string, string> = {}): Promise<NoticeScene & { noticeId: string }> {
  const scene = await buildReviewed();
  await sendNotice(scene, change);
  await runAllJobs(scene.ctx);
  return { ...scene, noticeId: (await onlyNotice(scene.ctx)).id };
}

export const STANDS = {
  answer: "stands",
  name: "Colin Bede Ashworth",
  address: "14 Canal Street\nSheffield S3 8LZ",
  consents: "no",
} as const;
