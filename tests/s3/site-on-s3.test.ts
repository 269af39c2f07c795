import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { examinePhotoStore } from "#app/cli/doctor/examine-photo-store.ts";
import { openProcessIsolate } from "#app/jobs/open-isolate.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { sweepFiles } from "#app/jobs/sweep-files.server.ts";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { openFileStorage } from "#app/platform/open-file-storage.server.ts";
import { openBucket } from "#app/platform/s3-bucket.server.ts";
import { eraseAccount } from "#app/privacy/erase-account.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { listEveryNeededFile } from "#app/provenance/needed-file-repository.server.ts";
import { findEvidence } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { action as sendPhoto } from "#app/routes/manage/photo-results.ts";
import { loader as photoFile } from "#app/routes/photos/photo-file.ts";
import { createReadiness } from "#app/web/health.server.ts";
import { storageRefusal } from "#app/web/storage-refusal.server.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { backUp, buildBackedUpSite, filesUnder, putOnDisk, restoreElsewhere } from "#tests/cli/backup-world.ts";
import { buildPhoto } from "#tests/moderation/dispute-fixtures.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { bring } from "#tests/provenance/evidence-fixtures.ts";
import { buildClient, buildClinic, buildOwner, publish, sentPhoto } from "#tests/reviews/review-fixtures.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { isRealS3, openS3World, openStrictS3, type S3World } from "#tests/support/s3-world.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SAID = { treatment: "full_shave", when: "after", daysSinceSession: "42", consent: "yes", takenOn: "", caption: "" };
const LATER = "2026-12-01T12:00:00.000Z";

async function namesIn({ access }: S3World): Promise<string[]> {
  const names = [];
  for await (const { key } of openBucket(access).list(access.prefix)) names.push(key.slice(-64));
  return names.sort();
}

async function buildScene(world: S3World) {
  const ctx = await createTestContext(world.settings);
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  return { ctx, clinic, owner, cookie: await sessionCookie(ctx, owner) };
}

async function send(ctx: TestContext, slug: string, cookie: string, picture: Buffer): Promise<Response> {
  const post = (form: FormData) =>
    sendPhoto(routeArgs(ctx, `/manage/${slug}/photos/results`, { form, cookie, params: { slug } }) as never) as Promise<Response>;
  const begin = new FormData();
  begin.set("files", "1");
  const { batch } = (await (await post(begin)).json()) as { batch: string };
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...SAID, batch })) form.set(name, value);
  form.append("photos", new File([new Uint8Array(picture)], "IMG.jpg"));
  return post(form);
}

const picture = (seed: number) => jpegOf(drawPicture(seed, 96, 72));

test("a clinic's photo goes by the upload page into the bucket, is checked, and is sent to visitors by the site's own route alone", async () => {
  const world = await openS3World();
  const { ctx, clinic, cookie } = await buildScene(world);
  expect(await (await send(ctx, clinic.slug, cookie, await picture(1))).json()).toMatchObject({ ok: true });
  const [photo] = await ctx.store.read.select().from(photos).all();
  expect(await namesIn(world)).toEqual([photo?.originalSha256]);
  await runAllJobs(ctx);
  expect((await findPhoto(ctx.store.read, photo?.id ?? ""))?.checkedAt).not.toBeNull();
  expect(await namesIn(world)).toEqual([...(await listEveryNeededFile(ctx.store.read))].sort());
  const [shown] = await ctx.store.read.select().from(derivatives).all();
  const params = { id: photo?.id ?? "", file: `${shown?.width}.jpg` };
  const answer = (await photoFile(routeArgs(ctx, `/photos/${params.id}/${params.file}`, { params }) as never)) as Response;
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/jpeg");
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
  const stranger = await fetch(`${world.access.endpoint}/${world.access.bucket}/${world.access.prefix}`);
  expect(stranger.status).toBe(403);
});

test("the reader of strangers' photos finds a copy of a photo in the bucket, though it has no key to it", async () => {
  const world = await openS3World();
  const { ctx: built, clinic } = await buildScene(world);
  const onDisk = putOnDisk(built);
  const asked: string[] = [];
  const get = (sha256: string) => {
    asked.push(sha256);
    return onDisk.files.get(sha256);
  };
  const isolate = openProcessIsolate(2)({ env: onDisk.env, files: { ...onDisk.files, get } });
  onTestFinished(() => isolate.close());
  const ctx = { ...built, ...onDisk, isolate };
  const other = await buildClinic(ctx);
  const large = await jpegOf(drawPicture(7, 960, 720));
  const details = { purpose: "clinic", uploadedBy: "somebody", treatment: "full_shave" } as const;
  for (const [clinicId, bytes] of [
    [clinic.id, large],
    [other.id, Buffer.concat([large, Buffer.from("other bytes")])],
  ] as const) {
    const received = await receivePhoto(ctx, bytes);
    if (!received.ok) throw new Error(received.message);
    await addPhoto(ctx, received, { ...details, clinicId });
    await runAllJobs(ctx);
  }
  const states = await ctx.store.read.select().from(photos).all();
  expect(states.map(({ state }) => state).sort()).toEqual(["matched", "matched"]);
  const pictures = await ctx.store.read.select().from(derivatives).all();
  expect(asked.length).toBeGreaterThan(0);
  for (const sha256 of asked) expect(pictures.map((picture) => picture.sha256)).toContain(sha256);
}, 60_000);

test("a client's photos of a review and a clinic's evidence about a photo lie in the bucket, and are read from it for their checks", async () => {
  const world = await openS3World();
  const { ctx, clinic, owner } = await buildScene(world);
  await publish(ctx, await buildClient(ctx), clinic.slug, {
    form: { photoConsent: "yes" },
    photos: [await sentPhoto(ctx, 10), await sentPhoto(ctx, 200)],
  });
  const photoId = await buildPhoto(ctx, clinic.id);
  const evidence = await findEvidence(ctx.store.read, await bring(ctx, owner, photoId, "original_file"));
  const kept = (await ctx.store.read.select().from(photos).all()).filter(({ purpose }) => purpose === "review");
  const names = await namesIn(world);
  for (const { originalSha256 } of kept) expect(names).toContain(originalSha256);
  expect(kept).toHaveLength(2);
  expect(names).toContain(evidence?.fileSha256);
  await runAllJobs(ctx);
  expect(await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "examine_evidence")).all()).toMatchObject([{ state: "done" }]);
  expect((await ctx.files.get(evidence?.fileSha256 ?? ""))?.length).toBe(evidence?.fileBytes);
});

test("whoever is erased leaves no file in the bucket that nobody else needs", async () => {
  const world = await openS3World();
  const { ctx, clinic } = await buildScene(world);
  const client = await buildClient(ctx);
  await publish(ctx, client, clinic.slug, { form: { photoConsent: "yes" }, photos: [await sentPhoto(ctx, 10)] });
  await runAllJobs(ctx);
  const before = await namesIn(world);
  const [photo] = await ctx.store.read.select().from(photos).all();
  expect(before).toContain(photo?.originalSha256);
  await eraseAccount(ctx, client, "removed");
  await runAllJobs(ctx);
  const after = await namesIn(world);
  expect(after).not.toContain(photo?.originalSha256);
  expect(after).toEqual([...(await listEveryNeededFile(ctx.store.read))].sort());
});

test("whoever asks to be erased while the store is away is erased, and their files go once it is back", async () => {
  const { strict, world } = await openStrictS3();
  const { ctx, clinic } = await buildScene(world);
  const client = await buildClient(ctx);
  await publish(ctx, client, clinic.slug, { form: { photoConsent: "yes" }, photos: [await sentPhoto(ctx, 10)] });
  await runAllJobs(ctx);
  await strict.stop();
  expect(await eraseAccount(ctx, client, "removed")).toEqual({ ok: true });
  await strict.start();
  ctx.setNow(new Date(Date.now() + 2 * 86_400_000).toISOString());
  await sweepFiles(ctx);
  expect(await namesIn(world)).toEqual([...(await listEveryNeededFile(ctx.store.read))].sort());
});

test("the daily sweep leaves what a row needs in the bucket and removes the rest", async () => {
  const world = await openS3World();
  const { ctx, clinic, cookie } = await buildScene(world);
  await send(ctx, clinic.slug, cookie, await picture(2));
  await ctx.files.put(Buffer.from("of an upload whose row never came"));
  expect(await sweepFiles(ctx)).toEqual({ temporaryRemoved: 0, orphansRemoved: 0 });
  // Clocks of tests stand still; the bucket's own goes on.
  ctx.setNow(new Date(Date.now() + 2 * 86_400_000).toISOString());
  expect(await sweepFiles(ctx)).toEqual({ temporaryRemoved: 0, orphansRemoved: 1 });
  expect(await namesIn(world)).toEqual([...(await listEveryNeededFile(ctx.store.read))].sort());
});

test("while the store is away an upload is refused with 503 and leaves no row, rows are written as ever, and the same form is kept afterwards", async () => {
  const { strict, world } = await openStrictS3();
  const { ctx, clinic, cookie } = await buildScene(world);
  await send(ctx, clinic.slug, cookie, await picture(1));
  const added = () => ctx.store.read.$count(events, eq(events.action, "photo.added"));
  const isReady = async () => (await createReadiness(ctx)()).fault;
  expect(await isReady()).toBeNull();
  // It goes in the very midst of the upload.
  strict.before = async (method) => {
    if (method === "PUT") await strict.stop();
  };
  const error = await send(ctx, clinic.slug, cookie, await picture(3)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FileStoreError);
  expect(storageRefusal(error)).toMatchObject({
    status: 503,
    says: expect.stringMatching(
      /^Photos and documents cannot be reached just now\. Please try again in a minute: .+ none is kept twice\.$/,
    ),
    headers: { "Retry-After": "30" },
  });
  ctx.store.noticeFault(error);
  expect(ctx.store.fault()).toBeNull();
  expect(await isReady()).toBe("the store of photos cannot be reached");
  expect(await ctx.store.read.select().from(photos).all()).toHaveLength(1);
  expect(await added()).toBe(1);
  const [shown] = await ctx.store.read.select().from(photos).all();
  await expect(runAllJobs(ctx)).resolves.toBeGreaterThan(0);
  expect((await findPhoto(ctx.store.read, shown?.id ?? ""))?.state).toBe("checking");
  // However long it lasts: none of that is a try of the job's own.
  for (const minute of [2, 4, 6, 8, 10, 12]) {
    ctx.setNow(`2026-11-23T12:${String(minute).padStart(2, "0")}:00.000Z`);
    await runAllJobs(ctx);
  }
  expect(await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "check_photo")).all()).toMatchObject([
    { state: "queued", attempts: 0 },
  ]);

  strict.before = null;
  await strict.start();
  expect(await isReady()).toBeNull();
  expect(await (await send(ctx, clinic.slug, cookie, await picture(3))).json()).toMatchObject({ ok: true, known: false });
  ctx.setNow(LATER);
  await runAllJobs(ctx);
  const checked = await ctx.store.read.select().from(photos).all();
  expect(checked.map(({ checkedAt }) => checkedAt !== null)).toEqual([true, true]);
}, 60_000);

test("photos in a bucket are in the backup, and a restore brings them back into a bucket", async () => {
  const [world, elsewhere] = [await openS3World(), await openS3World()];
  const { ctx, backup, photo } = await buildBackedUpSite(world.settings);
  const { manifest } = await backUp(ctx, backup);
  expect(manifest).toMatchObject({ missing: [], files: { count: 2 } });
  expect(
    filesUnder(`${backup.folder}/files`)
      .map((path) => path.slice(-64))
      .sort(),
  ).toEqual([photo.original, photo.shown].sort());
  const { PHOTO_STORE } = (await createTestContext(elsewhere.settings)).env;
  const restored = await restoreElsewhere({ ...ctx.env, ...elsewhere.settings, PHOTO_STORE }, backup);
  expect(restored).toMatchObject({ lost: [], files: 2 });
  expect(await namesIn(elsewhere)).toEqual([photo.original, photo.shown].sort());
  expect(await openFileStorage(restored.ctx.env).get(photo.original)).toEqual(Buffer.from("original one"));
  expect(filesUnder(restored.dataDir).filter((path) => path.includes("/files/"))).toEqual([]);
});

test("the doctor finds the bucket well: reached, written and read back, encrypted, closed to strangers, and keeping no old versions", async () => {
  const { settings } = await openS3World();
  const findings = await examinePhotoStore((await createTestContext(settings)).env);
  expect(findings.map(({ name, standing }) => [name, standing])).toEqual([
    ["Photo store", "ok"],
    ["Photo store, files", "ok"],
    // Ceph encrypts without saying so.
    ["Photo store, encryption", isRealS3 ? "look" : "ok"],
    ["Photo store, privacy", "ok"],
    ["Photo store, versions", "ok"],
  ]);
});
