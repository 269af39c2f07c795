import { expect, test } from "vitest";
import { openDispute } from "#app/moderation/open-dispute.server.ts";
import { loader } from "#app/routes/moderation/dispute-case.tsx";
import { derivatives } from "#db/schema/provenance.ts";
import { buildDispute, buildMatch, buildModerator, buildPhoto } from "#tests/moderation/dispute-fixtures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
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
