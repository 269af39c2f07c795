import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { badgeText } from "#app/clinics/badge.ts";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { askForEnds, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { confirmSanction } from "#app/moderation/answer-sanction.server.ts";
import { liftSanction } from "#app/moderation/lift-sanction.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { proposeSanction } from "#app/moderation/propose-sanction.server.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { updatePhotoHidden } from "#app/provenance/hidden-photo-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { writeChapter } from "#app/reviews/write-chapter.server.ts";
import { writeReview } from "#app/reviews/write-review.server.ts";
import { readStepsPart } from "#app/routes/clinics/steps-view.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { listings } from "#db/schema/directory.ts";
import { reports } from "#db/schema/moderation.ts";
import { scores } from "#db/schema/trust.ts";
import { buildModerator, buildPhoto, FACTS } from "#tests/moderation/dispute-fixtures.ts";
import { buildCharged, DAY_MS, later, stepOf, takeStep } from "#tests/moderation/sanction-fixtures.ts";
import { buildClient, chapterInput, NO_FILES, reviewInput } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const LIFT = { rule: "step_put_right" as const, facts: FACTS };
const MONTH_MS = 30 * DAY_MS;

const listingOf = async (ctx: TestContext, clinicId: number) =>
  (await ctx.store.read.select().from(listings).where(eq(listings.clinicId, clinicId)).get()) ?? null;
const hiddenAt = async (ctx: TestContext, photoId: string) => (await findPhoto(ctx.store.read, photoId))?.hiddenAt ?? null;

/** What the worker does in the minute after. */
async function work(ctx: TestContext) {
  await askForEnds(ctx, null);
  await runAllJobs(ctx);
}

async function buildListed(ctx: TestContext) {
  const built = await buildCharged(ctx);
  await rescoreClinic(ctx, built.clinic.id);
  await runAllJobs(ctx);
  const clinic = { ...built.clinic, name: "Kelham Scalp Studio" };
  const badge = async () => badgeText(await readBadge(ctx.store.read, clinic, ctx.env.APP_ORIGIN, ctx.now()));
  const page = () => readStepsPart(ctx.store.read, clinic.id, ctx.now());
  return { ...built, clinic, badge, page };
}

/** The evidence level of the newest score, as if documents had been accepted or had lapsed since. */
async function setLevel(ctx: TestContext, clinicId: number, level: number) {
  await ctx.store.write(async (tx) => {
    const [row] = await tx.select().from(scores).where(eq(scores.clinicId, clinicId));
    const result = JSON.stringify({ ...JSON.parse(row?.result ?? "{}"), evidenceLevel: level });
    await tx.insert(scores).values({ ...(row as typeof scores.$inferInsert), id: undefined, result });
  });
}

test("an unlawful photo is hidden at once by one person, and shown again by itself", async () => {
  const ctx = await createTestContext();
  const { clinic, first } = await buildCharged(ctx);
  const photo = await buildPhoto(ctx, clinic.id);
  const taken = await proposeSanction(ctx, first, clinic.id, stepOf("hidden_photo", { rule: "unlawful_picture", photo }));
  expect(taken).toMatchObject({ ok: true, inForce: true });
  expect(await hiddenAt(ctx, photo)).toEqual(ctx.now());
  later(ctx, MONTH_MS - 1);
  await work(ctx);
  expect(await hiddenAt(ctx, photo)).not.toBeNull();
  later(ctx, 1);
  await work(ctx);
  expect(await hiddenAt(ctx, photo)).toBeNull();
});

test("under another rule the clinic is heard before its photo is hidden, and whoever proposed it may then confirm it; a photo of another clinic is refused", async () => {
  const ctx = await createTestContext();
  const { clinic, first } = await buildCharged(ctx);
  const other = await buildCharged(ctx);
  const photo = await buildPhoto(ctx, clinic.id);
  const foreign = await buildPhoto(ctx, other.clinic.id);
  expect(await proposeSanction(ctx, first, clinic.id, stepOf("hidden_photo", { photo: foreign }))).toMatchObject({
    ok: false,
    status: 422,
  });
  const proposed = await proposeSanction(ctx, first, clinic.id, stepOf("hidden_photo", { photo }));
  const id = proposed?.ok ? proposed.sanctionId : "";
  expect(await confirmSanction(ctx, first, id)).toMatchObject({ ok: false, status: 409 });
  expect(await hiddenAt(ctx, photo)).toBeNull();
  later(ctx, DAY_MS);
  expect(await confirmSanction(ctx, first, id)).toMatchObject({ ok: true });
  expect(await hiddenAt(ctx, photo)).toEqual(ctx.now());
});

test("a photo that is hidden for another reason too stays hidden when the step ends, whichever came first", async () => {
  const ctx = await createTestContext();
  const built = await buildCharged(ctx);
  const [before, during] = [await buildPhoto(ctx, built.clinic.id, { hidden: true }), await buildPhoto(ctx, built.clinic.id)];
  await reportContent(ctx, await buildClient(ctx), { kind: "photo", id: during }, { reason: "shows_me", detail: "" });
  const [report] = await ctx.store.read.select().from(reports).all();
  await takeStep(ctx, built, stepOf("hidden_photo", { photo: before }));
  await takeStep(ctx, built, stepOf("hidden_photo", { photo: during }));
  later(ctx, 60_000);
  expect(await answerReport(ctx, await buildModerator(ctx), report?.id ?? "", { answer: "hide_photo" })).toMatchObject({ ok: true });
  later(ctx, 2 * MONTH_MS);
  await work(ctx);
  expect(await hiddenAt(ctx, before)).not.toBeNull();
  expect(await hiddenAt(ctx, during)).not.toBeNull();
});

test("when the other reason goes first, the photo falls back to the step and comes back with its end", async () => {
  const ctx = await createTestContext();
  const built = await buildCharged(ctx);
  const photo = await buildPhoto(ctx, built.clinic.id);
  await takeStep(ctx, built, stepOf("hidden_photo", { photo }));
  const since = await hiddenAt(ctx, photo);
  later(ctx, DAY_MS);
  const hide = (at: Date | null) => ctx.store.write((tx) => updatePhotoHidden(tx, photo, at));
  expect([await hide(ctx.now()), await hide(ctx.now())]).toEqual([true, false]);
  expect(await hiddenAt(ctx, photo)).toEqual(ctx.now());
  expect([await hide(null), await hide(null)]).toEqual([true, false]);
  expect(await hiddenAt(ctx, photo)).toEqual(since);
  later(ctx, MONTH_MS);
  await work(ctx);
  expect(await hiddenAt(ctx, photo)).toBeNull();
});

test("a held level does not rise on page, listing and badge, falls with what lapses, and is free at its end; the score is untouched", async () => {
  const ctx = await createTestContext();
  const { clinic, badge, page, ...built } = await buildListed(ctx);
  await setLevel(ctx, clinic.id, 62);
  const before = (await ctx.store.read.select().from(scores).all()).length;
  await takeStep(ctx, { clinic, ...built }, stepOf("frozen_level"));
  await setLevel(ctx, clinic.id, 80);
  await runAllJobs(ctx);
  expect((await listingOf(ctx, clinic.id))?.evidenceLevel).toBe(62);
  expect(await badge()).toContain("evidence level 62 of 100, held");
  expect((await page()).held).toEqual({ level: 62, words: "Held at 62 until 24 December 2026, by a decision" });
  await setLevel(ctx, clinic.id, 40);
  expect((await page()).held?.level).toBe(40);
  expect(await badge()).toContain("evidence level 40 of 100, held");
  await setLevel(ctx, clinic.id, 80);
  later(ctx, MONTH_MS);
  expect((await page()).held).toBeNull();
  expect(await badge()).toContain("evidence level 80 of 100;");
  await work(ctx);
  expect((await listingOf(ctx, clinic.id))?.evidenceLevel).toBe(80);
  expect(await ctx.store.read.select().from(scores).all()).toHaveLength(before + 3);
});

test("B5: paused reviews refuse good and bad alike, say when they open, take further chapters, and open by themselves", async () => {
  const ctx = await createTestContext();
  const { clinic, page, ...built } = await buildListed(ctx);
  const [early, glad, sorry] = [await buildClient(ctx), await buildClient(ctx), await buildClient(ctx)];
  const written = await writeReview(ctx, early, clinic.slug, reviewInput(ctx), NO_FILES);
  const reviewId = written?.ok ? written.reviewId : "";
  await takeStep(ctx, { clinic, ...built }, stepOf("paused_reviews"));
  expect((await page()).paused).toContain("open again on 24 December 2026");
  const send = (viewer: typeof glad, overall: string) => writeReview(ctx, viewer, clinic.slug, reviewInput(ctx, { overall }), NO_FILES);
  const refused = { ok: false, status: 409, errors: { form: expect.stringContaining("24 December 2026") } };
  expect(await send(glad, "5")).toMatchObject(refused);
  expect(await send(sorry, "1")).toMatchObject(refused);
  later(ctx, 20 * DAY_MS);
  expect(await writeChapter(ctx, early, reviewId, chapterInput(ctx), NO_FILES)).toMatchObject({ ok: true });
  later(ctx, 10 * DAY_MS);
  expect((await page()).paused).toBeNull();
  expect(await send(glad, "5")).toMatchObject({ ok: true });
  expect(await send(sorry, "1")).toMatchObject({ ok: true });
});

test("a banner stands on page, listing and badge until its date, and no longer, whatever the listing still says", async () => {
  const ctx = await createTestContext();
  const { clinic, badge, page, ...built } = await buildListed(ctx);
  await takeStep(ctx, { clinic, ...built }, stepOf("banner"));
  await runAllJobs(ctx);
  expect((await listingOf(ctx, clinic.id))?.bannerUntil).toEqual(new Date(ctx.now().getTime() + MONTH_MS));
  expect((await page()).first).toMatchObject([
    { title: "Decided against this clinic: others’ photos, again", until: "24 December 2026", appeal: "No appeal was made." },
  ]);
  expect(await badge()).toContain("Decided against this clinic, until 24 December 2026");
  later(ctx, MONTH_MS);
  expect((await page()).first).toEqual([]);
  expect(await badge()).not.toContain("Decided against");
  await work(ctx);
  expect((await listingOf(ctx, clinic.id))?.bannerUntil).toBeNull();
});

test("not listed: out of every listing, its badge says so, its page says why; listed again within the minute of its end", async () => {
  const ctx = await createTestContext();
  const { clinic, badge, page, ...built } = await buildListed(ctx);
  await takeStep(ctx, { clinic, ...built }, stepOf("delisting"));
  await runAllJobs(ctx);
  expect(await listingOf(ctx, clinic.id)).toBeNull();
  expect(await badge()).toContain("Not listed until 24 December 2026");
  expect(await page()).toMatchObject({ listed: false, first: [{ title: "Not listed: others’ photos, again" }] });
  await rescoreClinic(ctx, clinic.id);
  await runAllJobs(ctx);
  expect(await listingOf(ctx, clinic.id)).toBeNull();
  later(ctx, MONTH_MS);
  expect((await page()).listed).toBe(true);
  await work(ctx);
  expect(await listingOf(ctx, clinic.id)).not.toBeNull();
});

test.each(["overturned on appeal", "lifted"])(
  "%s, all that a step took is back: the clinic stands bit for bit as one that was never touched",
  async (way) => {
    const ctx = await createTestContext();
    const { clinic, badge, owner, first, second } = await buildListed(ctx);
    const untouched = await buildListed(ctx);
    const [photo, other] = [await buildPhoto(ctx, clinic.id), await buildPhoto(ctx, untouched.clinic.id)];
    const seen = async (of: { id: number }, words: () => Promise<string>, photoId: string) => {
      const { clinicId: _, slug: __, rank: ___, ...listing } = (await listingOf(ctx, of.id)) ?? { clinicId: 0, slug: "", rank: 0 };
      return [listing, await words(), await hiddenAt(ctx, photoId)];
    };
    const taken: { sanctionId: string; decisionId: string }[] = [];
    const steps = [stepOf("hidden_photo", { photo }), stepOf("frozen_level"), stepOf("banner"), stepOf("delisting")];
    for (const step of steps) taken.push(await takeStep(ctx, { clinic, first, second }, step));
    await runAllJobs(ctx);
    expect(await seen(clinic, badge, photo)).not.toEqual(await seen(untouched.clinic, untouched.badge, other));
    const third = await buildModerator(ctx);
    for (const { sanctionId, decisionId } of taken) {
      if (way === "lifted") await liftSanction(ctx, third, sanctionId, LIFT);
      else {
        const appeal = await makeAppeal(ctx, owner, decisionId, "We have shown the session logs of each of them.");
        await answerAppeal(ctx, third, appeal?.ok ? appeal.appealId : "", { outcome: "overturned", facts: FACTS });
      }
    }
    await rescoreClinic(ctx, untouched.clinic.id);
    await runAllJobs(ctx);
    expect(await seen(clinic, badge, photo)).toEqual(await seen(untouched.clinic, untouched.badge, other));
  },
);
