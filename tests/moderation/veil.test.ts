import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chooseSettings } from "#app/moderation/choose-settings.server.ts";
import { listHardPhotoIds } from "#app/moderation/hard-photo-repository.server.ts";
import { veilOf } from "#app/moderation/moderator-settings.ts";
import { findModeratorSettings } from "#app/moderation/moderator-settings-repository.server.ts";
import { findVeils } from "#app/moderation/veil-pictures.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { action, loader } from "#app/routes/moderation/desk-settings.tsx";
import { loader as readDispute } from "#app/routes/moderation/dispute-case.tsx";
import { loader as readReport } from "#app/routes/moderation/report-case.tsx";
import { reports } from "#db/schema/moderation.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { chapters, reviewPhotos } from "#db/schema/reviews.ts";
import { buildDispute, buildModerator, buildPhoto } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

async function reportPhoto(ctx: TestContext, photoId: string, reason: string, upheld: boolean | null = null): Promise<string> {
  const id = newId();
  const answeredAt = upheld === null ? null : ctx.now();
  await ctx.store.write((tx) =>
    tx
      .insert(reports)
      .values({ id, subjectKind: "photo", subjectId: photoId, reason, detail: "", createdAt: ctx.now(), upheld, answeredAt }),
  );
  return id;
}

test("a photo is hard when its chapter tells of a wound, when it is from before a correction, or when it was reported as such", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const photo = () => buildPhoto(ctx, clinic.id);
  const reviewId = await publish(ctx, await buildClient(ctx), clinic.slug);
  const [told, fine, before, dull, reported, cleared, edited] = [
    await photo(),
    await photo(),
    await photo(),
    await photo(),
    await photo(),
    await photo(),
    await photo(),
  ];
  const first = await ctx.store.read.select().from(chapters).where(eq(chapters.reviewId, reviewId)).get();
  if (!first) throw new Error("no chapter");
  await ctx.store.write(async (tx) => {
    await tx.insert(chapters).values({ ...first, id: "later", outcomes: { healing: "infection" } });
    await tx.insert(reviewPhotos).values([
      { photoId: told, reviewId, chapterId: "later" },
      { photoId: fine, reviewId, chapterId: first.id },
    ]);
    await tx.update(photos).set({ beforeTreatment: true, treatment: "correction" }).where(eq(photos.id, before));
    await tx.update(photos).set({ beforeTreatment: true, treatment: "density" }).where(eq(photos.id, dull));
  });
  await reportPhoto(ctx, reported, "not_treatment");
  await reportPhoto(ctx, cleared, "not_treatment", false);
  await reportPhoto(ctx, edited, "edited");
  const hard = await listHardPhotoIds(ctx.store.read, [told, fine, before, dull, reported, cleared, edited]);
  expect([...hard].sort()).toEqual([told, before, reported].sort());
});

test("what is blurred at first is each moderator's own choice, injuries where none was made", async () => {
  const table = [
    ["injury", true, "injury"],
    ["injury", false, null],
    ["all", true, "injury"],
    ["all", false, "wish"],
    ["none", true, null],
    ["none", false, null],
  ] as const;
  for (const [blur, hard, veil] of table) expect(veilOf(blur, hard), `${blur} ${hard}`).toBe(veil);
  const ctx = await createTestContext();
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  expect(await findModeratorSettings(ctx.store.read, one.id)).toEqual({ blur: "injury", breakMinutes: 50 });
  await chooseSettings(ctx, one, { blur: "none", breakMinutes: null });
  await chooseSettings(ctx, one, { blur: "all", breakMinutes: 25 });
  expect(await findModeratorSettings(ctx.store.read, one.id)).toEqual({ blur: "all", breakMinutes: 25 });
  expect(await findModeratorSettings(ctx.store.read, two.id)).toEqual({ blur: "injury", breakMinutes: 50 });
});

test("of copies in a cluster all are blurred when one of them may show an injury", async () => {
  const ctx = await createTestContext();
  const { original, copy } = await buildDispute(ctx);
  const moderator = await buildModerator(ctx);
  expect((await findVeils(ctx.store.read, moderator.id, [original, copy], { alike: true })).size).toBe(0);
  await reportPhoto(ctx, original, "not_treatment");
  expect([...(await findVeils(ctx.store.read, moderator.id, [original, copy], { alike: true }))]).toEqual([
    [original, "injury"],
    [copy, "injury"],
  ]);
  expect([...(await findVeils(ctx.store.read, moderator.id, [original, copy])).keys()]).toEqual([original]);
});

const drawn = (ctx: TestContext, photoId: string) =>
  ctx.store.write((tx) => tx.insert(derivatives).values({ photoId, width: 640, height: 480, sha256: photoId, bytes: 1 }));

test("a hard picture is blurred on the photo desk and in its report, and an address that somebody else sends does not show it", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy } = await buildDispute(ctx);
  for (const id of [original, copy]) await drawn(ctx, id);
  const reportId = await reportPhoto(ctx, original, "not_treatment");
  const moderator = await buildModerator(ctx);
  const cookie = await sessionCookie(ctx, moderator);
  const desk = async (site: string | null) => {
    const args = routeArgs(ctx, `/moderation/disputes/${disputeId}?blurred=no`, { cookie, params: { id: disputeId } });
    if (site !== null) args.request.headers.set("sec-fetch-site", site);
    return (await readDispute(args)).desk;
  };
  for (const [site, unveiled] of [
    [null, false],
    ["none", false],
    ["cross-site", false],
    ["same-origin", true],
  ] as const)
    expect(await desk(site), `${site}`).toMatchObject({ view: { unveiled }, left: { veil: "injury" }, right: { veil: "injury" } });
  const report = await readReport(routeArgs(ctx, `/moderation/reports/${reportId}`, { cookie, params: { id: reportId } }));
  expect(report.photo).toMatchObject({ id: original, veil: "injury" });
  await chooseSettings(ctx, moderator, { blur: "none", breakMinutes: 50 });
  expect(await desk("same-origin")).toMatchObject({ left: { veil: null }, right: { veil: null } });
});

test("the page keeps a choice and refuses one that is none", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildModerator(ctx));
  const post = (form: Record<string, string>) => answerOf(() => action(routeArgs(ctx, "/moderation/settings", { cookie, form })));
  expect((await post({ blur: "all", pause: "never" })).headers.get("location")).toBe("/moderation/settings?done=saved");
  expect((await loader(routeArgs(ctx, "/moderation/settings", { cookie }))).settings).toEqual({ blur: "all", breakMinutes: null });
  expect(errorsOf(await post({ blur: "some", pause: "7" }))).toEqual({ blur: expect.any(String), pause: expect.any(String) });
});
