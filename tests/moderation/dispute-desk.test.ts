import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { openDispute } from "#app/moderation/open-dispute.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { action as act, loader } from "#app/routes/moderation/dispute-case.tsx";
import { loader as openOriginal } from "#app/routes/moderation/dispute-original.ts";
import { disputes } from "#db/schema/moderation.ts";
import { derivatives, matches, photos } from "#db/schema/provenance.ts";
import { buildAdmin, buildDispute, buildMatch, buildModerator, buildPhoto } from "#tests/moderation/dispute-fixtures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

/** Three photos in one dispute: a copy of the first, and a copy of that copy, which nobody compared with the first. */
async function buildChain(ctx: TestContext) {
  const { disputeId, original, copy } = await buildDispute(ctx);
  ctx.setNow("2026-11-24T12:05:00.000Z");
  const third = await buildPhoto(ctx, (await buildClinic(ctx)).id, { state: "matched" });
  await buildMatch(ctx, third, copy);
  await openDispute(ctx, third);
  await ctx.store.write((tx) =>
    tx
      .insert(derivatives)
      .values([original, copy, third].map((photoId) => ({ photoId, width: 640, height: 480, sha256: photoId, bytes: 1 }))),
  );
  return { disputeId, original, copy, third };
}

async function readDeskOf(ctx: TestContext, disputeId: string, query = "") {
  const cookie = await sessionCookie(ctx, await buildModerator(ctx));
  const { desk } = await loader(routeArgs(ctx, `/moderation/disputes/${disputeId}${query}`, { params: { id: disputeId }, cookie }));
  if (desk === null) throw new Error("nothing lies on the desk");
  return desk;
}

test("the photos of the first match lie on the desk, and the later one is laid mirrored on the known one", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy, third } = await buildChain(ctx);
  const desk = await readDeskOf(ctx, disputeId);
  expect(desk.ids).toEqual([original, copy, third]);
  expect([desk.left.id, desk.right.id]).toEqual([original, copy]);
  expect(desk.matrix?.map((value) => Math.round(value))).toEqual([-1, 0, 0, 1, 640, 0]);
  expect(desk.transform).toBe("Compared with photo 1, which was known before, photo 2 is mirrored.");
  expect(desk.left.region).toHaveLength(4);
});

test("the points of a match lie on the side of the photo they were found on, whichever side that is", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy } = await buildChain(ctx);
  const points = { known: [[0.25, 0.5]] as [number, number][], searched: [[0.75, 0.5]] as [number, number][] };
  await ctx.store.write((tx) => tx.update(matches).set({ points }).where(eq(matches.photoId, copy)));
  const { left, right } = await readDeskOf(ctx, disputeId);
  expect([left.points, right.points]).toEqual([[[0.25, 0.5]], [[0.75, 0.5]]]);
  const swapped = await readDeskOf(ctx, disputeId, `?left=${copy}&right=${original}`);
  expect([swapped.left.points, swapped.right.points]).toEqual([[[0.75, 0.5]], [[0.25, 0.5]]]);
});

test("any two can be chosen: those that were never compared lie on each other by way of the one between", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, third } = await buildChain(ctx);
  const desk = await readDeskOf(ctx, disputeId, `?left=${third}&right=${original}&mode=difference`);
  expect([desk.left.number, desk.right.number, desk.view.mode]).toEqual([3, 1, "difference"]);
  expect(desk.matrix?.map((value) => Math.round(value))).toEqual([1, 0, 0, 1, 0, 0]);
  expect(desk.likeness).toBe("not compared with each other");
  expect(desk.transform).toBe("By way of photo 2: compared with photo 3, photo 1 is neither turned nor cropped.");
  expect(desk.facts).toEqual([]);
});

test("a photo of another matter is never laid on the desk by its id", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy } = await buildChain(ctx);
  const stranger = await buildPhoto(ctx, (await buildClinic(ctx)).id);
  const desk = await readDeskOf(ctx, disputeId, `?left=${stranger}&right=${copy}`);
  expect([desk.left.id, desk.right.id]).toEqual([original, copy]);
});

const looksOf = async (ctx: TestContext, kind: "dispute" | "photo", id: string) =>
  (await listEvents(ctx.store.read, kind, id)).filter(({ action }) => action === "dispute.files_seen" || action === "photo.original_seen");

test("M5: what the files say is shown once the look is on record, once a visit, and to who looks alone", async () => {
  const ctx = await createTestContext();
  const { disputeId } = await buildChain(ctx);
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  const url = `/moderation/disputes/${disputeId}`;
  const argsOf = async (who: Viewer, form?: Record<string, string>) =>
    routeArgs(ctx, `${url}?mode=overlay`, { params: { id: disputeId }, cookie: await sessionCookie(ctx, who), ...(form && { form }) });
  const look = async (who: Viewer) => answerOf(async () => act(await argsOf(who, { intent: "look" })));
  expect((await loader(await argsOf(one))).claims).toBeNull();
  const answer = await look(one);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${url}?mode=overlay#files`]);
  await look(one);
  const page = await loader(await argsOf(one));
  expect(page.claims?.rows.find((row) => row.term === "Size in pixels")).toMatchObject({ left: "800 × 600", differs: false });
  expect((await loader(await argsOf(two))).claims).toBeNull();
  expect((await looksOf(ctx, "dispute", disputeId)).map(({ actorId }) => actorId)).toEqual([one.id]);
  await look(two);
  ctx.setNow("2026-11-24T12:36:00.000Z");
  expect((await loader(await argsOf(one))).claims).toBeNull();
  await look(one);
  expect((await looksOf(ctx, "dispute", disputeId)).map(({ actorId }) => actorId)).toEqual([one.id, two.id, one.id]);
  expect(page.dispute.history.map(({ what }) => what)).not.toContain("dispute.files_seen");
});

test("M5: an original is opened within an undecided case alone, without its file’s data, and each look is recorded", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy } = await buildChain(ctx);
  const file = await sharp({ create: { width: 900, height: 700, channels: 3, background: "#a06040" } })
    .withExif({ IFD0: { Model: "Telltale" } })
    .jpeg()
    .toBuffer();
  const { sha256 } = await ctx.files.put(file);
  await ctx.store.write(async (tx) => {
    await tx.update(photos).set({ originalSha256: sha256 }).where(eq(photos.id, original));
    await tx
      .update(photos)
      .set({ originalSha256: "0".repeat(64) })
      .where(eq(photos.id, copy));
  });
  const moderator = await buildModerator(ctx);
  const argsOf = async (photoId: string, who: Viewer) =>
    routeArgs(ctx, `/moderation/disputes/${disputeId}/originals/${photoId}`, {
      params: { id: disputeId, photoId },
      cookie: await sessionCookie(ctx, who),
    });
  const open = async (photoId: string, who: Viewer = moderator) => answerOf(async () => openOriginal(await argsOf(photoId, who)));
  const answer = await openOriginal(await argsOf(original, moderator));
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  const shown = Buffer.from(await answer.arrayBuffer());
  expect(shown.includes("Telltale")).toBe(false);
  expect(await sharp(shown).metadata()).toMatchObject({ width: 900, height: 700 });
  await open(original);
  expect((await looksOf(ctx, "photo", original)).map(({ actorId, detail }) => [actorId, detail.disputeId])).toEqual([
    [moderator.id, disputeId],
  ]);
  // The file of this one is not here, and that one is of no matter.
  expect((await open(copy)).status).toBe(404);
  expect((await open(await buildPhoto(ctx, (await buildClinic(ctx)).id))).status).toBe(404);
  expect((await open(original, await buildAdmin(ctx))).status).toBe(403);
  await ctx.store.write((tx) => tx.update(disputes).set({ state: "decided" }).where(eq(disputes.id, disputeId)));
  expect((await open(original)).status).toBe(404);
});

test("the timeline goes from the first day said to the last seen, and a photo without a day has none", async () => {
  const ctx = await createTestContext();
  const { disputeId, original } = await buildChain(ctx);
  await ctx.store.write((tx) => tx.update(photos).set({ takenOn: "2026-11-19" }).where(eq(photos.id, original)));
  const cookie = await sessionCookie(ctx, await buildModerator(ctx));
  const { timeline } = await loader(routeArgs(ctx, `/moderation/disputes/${disputeId}`, { params: { id: disputeId }, cookie }));
  expect([timeline.from, timeline.until]).toEqual(["19 November 2026", "24 November 2026"]);
  expect(timeline.rows.map(({ label, saidTaken }) => [label, saidTaken])).toEqual([
    [expect.stringMatching(/^Photo 1, \w/), 0],
    [expect.stringMatching(/^Photo 2, \w/), null],
    [expect.stringMatching(/^Photo 3, \w/), null],
  ]);
  expect(timeline.rows.map(({ firstSeen }) => Math.round(firstSeen * 100))).toEqual([80, 100, 100]);
});
