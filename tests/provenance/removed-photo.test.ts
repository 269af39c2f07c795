import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { insertReport } from "#app/moderation/report-repository.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { admitPhoto } from "#app/provenance/admit-photo.server.ts";
import { erasePhoto } from "#app/provenance/erase-photo.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { withdrawPhoto } from "#app/provenance/withdraw-photo.server.ts";
import { disputes, reports } from "#db/schema/moderation.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

async function send(ctx: TestContext, clinicId: number, bytes: Buffer): Promise<string> {
  const received = await receivePhoto(ctx, bytes);
  if (!received.ok) throw new Error(received.message);
  const { photoId } = await addPhoto(ctx, received, { clinicId, purpose: "clinic", uploadedBy: "owner" });
  await runAllJobs(ctx);
  return photoId;
}

const reportOf = async (ctx: TestContext, photoId: string) =>
  ctx.store.read.select().from(reports).where(eq(reports.subjectId, photoId)).all();

/** A photo of the clinic that a moderator took down after somebody reported it for this reason. */
async function sendAndTakeDown(ctx: TestContext, clinicId: number, bytes: Buffer, reason: string): Promise<string> {
  const photoId = await send(ctx, clinicId, bytes);
  const id = newId();
  const report = {
    id,
    subjectKind: "photo",
    subjectId: photoId,
    reason,
    detail: "It is not.",
    reporterId: null,
    createdAt: ctx.now(),
  } as const;
  await ctx.store.write((tx) => insertReport(tx, report));
  const answer = await answerReport(ctx, await buildModerator(ctx), id, { answer: "hide_photo" });
  expect(answer).toEqual({ ok: true });
  await runAllJobs(ctx);
  return photoId;
}

const photo = (seed: number) => jpegOf(drawPicture(seed, 700, 500));
/** The same picture as another file: smaller, mirrored and saved once more. */
const copyOf = (bytes: Buffer) => sharp(bytes).flop().resize(600).jpeg({ quality: 60 }).toBuffer();

test("U10: a photo that was taken down and comes again as another file is seen by nobody, and a moderator finds it in the queue under the reason of its removal", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  for (const [seed, sender] of [clinic, other].entries()) {
    const bytes = await photo(61 + seed * 10);
    await sendAndTakeDown(ctx, clinic.id, bytes, "not_treatment");
    const again = await send(ctx, sender.id, await copyOf(bytes));
    const kept = await findPhoto(ctx.store.read, again);
    expect(kept).toMatchObject({ state: "matched", hiddenAt: null });
    expect(kept && isPublished({ ...kept, stateBefore: kept.state })).toBe(false);
    const [report] = await reportOf(ctx, again);
    expect(report).toMatchObject({ reason: "not_treatment", reporterId: null, answeredAt: null });
    expect((await waitingMatters(ctx)).filter(({ kind }) => kind === "report").map(({ id }) => id)).toEqual(
      expect.arrayContaining([report?.id]),
    );
  }
  expect(await ctx.store.read.select().from(disputes).all()).toEqual([]);
});

test("U10: the same file from the same clinic is refused at once, and adds nothing", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const bytes = await photo(62);
  const removed = await sendAndTakeDown(ctx, clinic.id, bytes, "shows_me");
  const { originalSha256: sha256 } = (await findPhoto(ctx.store.read, removed)) ?? { originalSha256: "" };
  const file = { ok: true, shownName: "again.jpg", path: "not read", bytes: bytes.length, sha256 } as const;
  const details = { clinicId: clinic.id, purpose: "clinic", uploadedBy: "owner" } as const;
  expect(await admitPhoto(ctx, file, details)).toMatchObject({ ok: true, photoId: removed, known: { hiddenAt: expect.any(Date) } });
});

test("U10: what the person shown withdrew and had erased is known by its bytes alone, and held back under their reason", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  const bytes = await photo(63);
  const removed = await send(ctx, clinic.id, bytes);
  await ctx.store.write((tx) => withdrawPhoto(tx, { id: removed, clinicId: clinic.id }, { caseId: "case", now: ctx.now(), forget: true }));
  const hidden = await findPhoto(ctx.store.read, removed);
  if (!hidden) throw new Error("the photo is gone");
  await ctx.store.write((tx) => erasePhoto(tx, hidden, ctx.now()));
  await runAllJobs(ctx);
  const again = await send(ctx, other.id, bytes);
  expect(await findPhoto(ctx.store.read, again)).toMatchObject({ state: "matched", hiddenAt: null });
  expect(await reportOf(ctx, again)).toMatchObject([{ reason: "shows_me" }]);
});

test("U10: a moderator who finds nothing wrong with the copy gives it back, and one who does takes it down like the first", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const bytes = await photo(64);
  await sendAndTakeDown(ctx, clinic.id, bytes, "wrong_stage");
  const again = await send(ctx, clinic.id, await copyOf(bytes));
  const dismissed = await answerReport(ctx, await buildModerator(ctx), String((await reportOf(ctx, again))[0]?.id), { answer: "dismiss" });
  expect(dismissed).toEqual({ ok: true });
  await runAllJobs(ctx);
  expect(await findPhoto(ctx.store.read, again)).toMatchObject({ state: "no_match", hiddenAt: null });

  const third = await send(ctx, clinic.id, await sharp(bytes).jpeg({ quality: 55 }).toBuffer());
  await answerReport(ctx, await buildModerator(ctx), String((await reportOf(ctx, third))[0]?.id), { answer: "hide_photo" });
  expect(await findPhoto(ctx.store.read, third)).toMatchObject({ hiddenAt: expect.any(Date) });
});
