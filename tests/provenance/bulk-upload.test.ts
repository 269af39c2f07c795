import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { DAILY_BYTES, DAILY_FILES, quotaRefusal } from "#app/provenance/upload-quota.ts";
import type { UploadResults } from "#app/provenance/upload-results.ts";
import { action, loader } from "#app/routes/manage/photo-results.ts";
import { loader as photosPage } from "#app/routes/manage/photos.tsx";
import { events, jobs } from "#db/schema/platform.ts";
import { photos, uploadBatches } from "#db/schema/provenance.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClient, buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SAID = { treatment: "full_shave", when: "after", daysSinceSession: "42", consent: "yes", takenOn: "", caption: "" };

/** 201 pictures, no two alike. */
let pictures: Buffer[];
beforeAll(async () => {
  pictures = await Promise.all(Array.from({ length: DAILY_FILES + 1 }, (_, seed) => jpegOf(drawPicture(seed + 1, 48, 36))));
});

async function buildScene() {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  return { ctx, clinic, owner, cookie: await sessionCookie(ctx, owner) };
}

async function call(run: () => Promise<Response>): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await run().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  if (response.status === 200) expect(response.headers.get("cache-control")).toBe("private, no-store");
  return { status: response.status, body: isJson ? ((await response.json()) as Record<string, unknown>) : {} };
}

function post(ctx: TestContext, slug: string, cookie: string, fields: Record<string, string>, picture?: Buffer) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (picture) form.append("photos", new File([new Uint8Array(picture)], "IMG.jpg"));
  return call(() => action(routeArgs(ctx, `/manage/${slug}/photos/results`, { form, cookie, params: { slug } }) as never));
}

const get = (ctx: TestContext, slug: string, cookie: string, query = "") =>
  call(() => loader(routeArgs(ctx, `/manage/${slug}/photos/results${query}`, { cookie, params: { slug } }) as never));

const rowsOf = async (ctx: TestContext) =>
  JSON.stringify(await Promise.all([photos, uploadBatches, events, jobs].map((table) => ctx.store.read.select().from(table))));

test("U1: a folder of two hundred photos arrives file by file in one sending, each waits for its check, and the day's share is used up", async () => {
  const { ctx, clinic, cookie } = await buildScene();
  const started = await post(ctx, clinic.slug, cookie, { files: "200" });
  const batch = String(started.body.batch);
  expect(started).toMatchObject({ status: 200, body: { ok: true } });
  for (const picture of pictures.slice(0, DAILY_FILES)) {
    expect(await post(ctx, clinic.slug, cookie, { ...SAID, batch }, picture)).toMatchObject({
      status: 200,
      body: { ok: true, known: false },
    });
  }
  const { body } = await get(ctx, clinic.slug, cookie, `?batch=${batch}`);
  const results = body as unknown as UploadResults;
  expect(results.expected).toBe(200);
  expect(results.photos).toHaveLength(200);
  expect(results.photos).toContainEqual({
    id: expect.any(String),
    sha256: sha256(pictures[0] ?? ""),
    label: "Being checked",
    note: null,
    checking: true,
  });
  const asked = (await ctx.store.read.select().from(jobs).all()).filter((job) => job.kind === "check_photo");
  expect(asked).toHaveLength(200);

  const oneMore = await post(ctx, clinic.slug, cookie, { ...SAID, batch }, pictures[DAILY_FILES]);
  expect(oneMore.status).toBe(422);
  expect(oneMore.body.message).toMatch(/^200 photos \(\d+ MB\) came in the last 24 hours, and 200 photos or 500 MB are the most/);
  // Sent again, what is here already is no new photo and no part of the share.
  expect(await post(ctx, clinic.slug, cookie, { ...SAID, batch }, pictures[0])).toMatchObject({ status: 200, body: { known: true } });
  ctx.setNow("2026-11-24T12:00:00.001Z");
  expect(await post(ctx, clinic.slug, cookie, { ...SAID, batch }, pictures[DAILY_FILES])).toMatchObject({ status: 200 });
});

test("whoever opens the page again finds the sending as far as it came, and learns which files are here", async () => {
  const { ctx, clinic, cookie } = await buildScene();
  const batch = String((await post(ctx, clinic.slug, cookie, { files: "3" })).body.batch);
  for (const picture of pictures.slice(0, 2)) await post(ctx, clinic.slug, cookie, { ...SAID, batch }, picture);
  await ctx.store.write((tx) => tx.update(photos).set({ state: "no_match", checkedAt: ctx.now() }));
  const args = routeArgs(ctx, `/manage/${clinic.slug}/photos?batch=${batch}`, { cookie, params: { slug: clinic.slug } });
  expect(await photosPage(args as never)).toMatchObject({ batch: { id: batch, expected: 3, arrived: 2, checked: 2 }, photos: [{}, {}] });
  const { body } = await get(ctx, clinic.slug, cookie);
  expect(new Set(body.known as string[])).toEqual(new Set(pictures.slice(0, 2).map((picture) => sha256(picture))));
});

test("U1: a file that is no photo, a day to come and too large a folder are refused in words, each by itself", async () => {
  const { ctx, clinic, cookie } = await buildScene();
  expect(await post(ctx, clinic.slug, cookie, { files: "201" })).toEqual({
    status: 422,
    body: { ok: false, message: "Choose at most 200 photos." },
  });
  for (const files of ["0", "-1", "1.5", "many", ""]) expect((await post(ctx, clinic.slug, cookie, { files })).status).toBe(422);
  const batch = String((await post(ctx, clinic.slug, cookie, { files: "2" })).body.batch);
  const svg = await post(ctx, clinic.slug, cookie, { ...SAID, batch }, Buffer.from("<svg/>"));
  expect([svg.status, svg.body.ok]).toEqual([422, false]);
  const late = await post(ctx, clinic.slug, cookie, { ...SAID, batch, takenOn: "2027-01-01" }, pictures[0]);
  expect(late).toMatchObject({ status: 422, body: { message: expect.stringContaining("still to come") } });
  expect((await post(ctx, clinic.slug, cookie, { ...SAID, batch })).status).toBe(422);
  expect(await ctx.store.read.select().from(photos).all()).toEqual([]);
});

test("nobody sees, fills or begins a sending of another's clinic, and nothing changes by the attempt", async () => {
  const { ctx, clinic, cookie } = await buildScene();
  const rival = await buildClinic(ctx);
  const other = await buildOwner(ctx, rival.id);
  const batch = String((await post(ctx, clinic.slug, cookie, { files: "2" })).body.batch);
  await post(ctx, clinic.slug, cookie, { ...SAID, batch }, pictures[0]);
  const otherCookie = await sessionCookie(ctx, other);
  const attempts: [slug: string, viewer: Viewer, status: number][] = [
    [clinic.slug, other, 404],
    [rival.slug, other, 404],
    [clinic.slug, await buildClient(ctx), 403],
  ];
  const before = await rowsOf(ctx);
  for (const [slug, viewer, status] of attempts) {
    const own = await sessionCookie(ctx, viewer);
    expect((await get(ctx, slug, own, `?batch=${batch}`)).status).toBe(status);
    expect((await post(ctx, slug, own, { ...SAID, batch }, pictures[1])).status).toBe(status);
  }
  expect((await post(ctx, clinic.slug, otherCookie, { files: "2" })).status).toBe(404);
  for (const id of [newId(), ""]) expect((await get(ctx, clinic.slug, cookie, `?batch=${id}`)).status).toBe(404);
  const page = routeArgs(ctx, `/manage/${rival.slug}/photos?batch=${batch}`, { cookie: otherCookie, params: { slug: rival.slug } });
  await expect(photosPage(page as never)).rejects.toMatchObject({ status: 404 });
  expect(await rowsOf(ctx)).toBe(before);
});

test("U1: the day's share is counted in files and in bytes", () => {
  expect(quotaRefusal({ files: DAILY_FILES - 1, bytes: 0 }, 1)).toBe(null);
  expect(quotaRefusal({ files: DAILY_FILES, bytes: 0 }, 1)).not.toBe(null);
  expect(quotaRefusal({ files: 1, bytes: DAILY_BYTES - 10 }, 10)).toBe(null);
  expect(quotaRefusal({ files: 1, bytes: DAILY_BYTES - 10 }, 11)).not.toBe(null);
});
