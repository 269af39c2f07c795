import { spawnSync } from "node:child_process";
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openBackupFolder } from "#app/cli/backup/backup-folder.ts";
import { type CheckOptions, checkStoredFiles, type WrongFile } from "#app/cli/files/check-stored-files.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { filesFolder } from "#app/platform/open-file-storage.server.ts";
import { openBucket } from "#app/platform/s3-bucket.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import { eachNeededFile, listEveryNeededFile } from "#app/provenance/needed-file-repository.server.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { backUp, buildBackedUpSite, buildLargeSite, temporaryFolder } from "#tests/cli/backup-world.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { openS3World } from "#tests/support/s3-world.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const KINDS = ["on a disk", "in S3"] as const;

async function open(kind: (typeof KINDS)[number]) {
  const world = kind === "in S3" ? await openS3World() : null;
  const ctx = await createTestContext(world?.settings);
  const damage = async (sha256: string) => {
    if (world === null) writeFileSync(join(filesFolder(ctx.env), sha256.slice(0, 2), sha256.slice(2, 4), sha256), "not that");
    else
      await openBucket(world.access).put(
        `${world.access.prefix}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`,
        Buffer.from("not that"),
      );
  };
  return { ctx, damage };
}

async function buildCheckedPhoto(ctx: TestContext, seed: number): Promise<string> {
  const received = await receivePhoto(ctx, await jpegOf(drawPicture(seed, 96, 72)));
  if (!received.ok) throw new Error(received.message);
  const { id: clinicId } = await buildClinic(ctx);
  const { photoId } = await addPhoto(ctx, received, { clinicId, purpose: "clinic", uploadedBy: "somebody", treatment: "full_shave" });
  await runAllJobs(ctx);
  return photoId;
}

async function check(ctx: TestContext, options: Partial<CheckOptions> = {}) {
  const wrong: WrongFile[] = [];
  const report = await checkStoredFiles(ctx, {
    repair: false,
    backup: null,
    onProgress: () => {},
    onWrong: (file) => wrong.push(file),
    ...options,
  });
  return { report, wrong };
}

const picturesOf = (ctx: TestContext, photoId: string) =>
  ctx.store.read.select().from(derivatives).where(eq(derivatives.photoId, photoId)).all();
/** As if two days had passed since anything was stored. */
const later = (ctx: TestContext) => ctx.setNow(new Date(Date.now() + 2 * 86_400_000).toISOString());

test.each(KINDS)(
  "%s a lost and a damaged picture are named and, with repair, made again from the original, without anything else being touched",
  async (kind) => {
    const { ctx, damage } = await open(kind);
    const [photoId, other] = [await buildCheckedPhoto(ctx, 1), await buildCheckedPhoto(ctx, 2)];
    const needed = (await listEveryNeededFile(ctx.store.read)).size;
    const [lost, damaged] = await picturesOf(ctx, photoId);
    await ctx.files.delete(lost?.sha256 ?? "");
    await damage(damaged?.sha256 ?? "");
    const found = await check(ctx);
    expect(found.report).toMatchObject({ checked: needed, missing: 1, damaged: 1, mended: 0, orphans: 0 });
    expect(found.wrong.map(({ need, subject, standing, mended }) => [need, subject, standing, mended])).toEqual(
      expect.arrayContaining([
        ["picture", photoId, "missing", null],
        ["picture", photoId, "damaged", null],
      ]),
    );
    const untouched = await picturesOf(ctx, other);
    const repaired = await check(ctx, { repair: true });
    expect(repaired.report.mended).toBeGreaterThanOrEqual(1);
    expect(repaired.wrong.every(({ mended }) => mended === "original")).toBe(true);
    expect((await check(ctx)).report).toMatchObject({ missing: 0, damaged: 0 });
    expect(await picturesOf(ctx, photoId)).toHaveLength(untouched.length);
    expect(await picturesOf(ctx, other)).toEqual(untouched);
    for (const { sha256 } of await picturesOf(ctx, photoId)) expect(await ctx.files.get(sha256)).not.toBeNull();
  },
);

test.each(KINDS)("%s what cannot be made again is named and stays wrong, unless a backup has it whole", async (kind) => {
  const { ctx, damage } = await open(kind);
  const photoId = await buildCheckedPhoto(ctx, 1);
  const [photo] = await ctx.store.read.select().from(photos).all();
  const original = photo?.originalSha256 ?? "";
  const bytes = await ctx.files.get(original);
  const backup = openBackupFolder(temporaryFolder("backup"));
  const [picture] = await picturesOf(ctx, photoId);
  await damage(original);
  await ctx.files.delete(picture?.sha256 ?? "");
  const { report, wrong } = await check(ctx, { repair: true, backup });
  expect(report).toMatchObject({ missing: 1, damaged: 1, mended: 0 });
  expect(wrong.map(({ need, subject, sha256, standing }) => ({ need, subject, sha256, standing }))).toEqual([
    { need: "original", subject: photoId, sha256: original, standing: "damaged" },
    { need: "picture", subject: photoId, sha256: picture?.sha256, standing: "missing" },
  ]);
  await backup.files.put(bytes ?? Buffer.alloc(0));
  const again = await check(ctx, { repair: true, backup });
  expect(again.wrong.map(({ need, mended }) => [need, mended])).toEqual([
    ["original", "backup"],
    ["picture", "original"],
  ]);
  expect((await check(ctx)).report).toMatchObject({ missing: 0, damaged: 0 });
});

test.each(KINDS)("%s files that nothing needs are counted, and removed once they are a day old and with repair alone", async (kind) => {
  const { ctx } = await open(kind);
  await buildCheckedPhoto(ctx, 1);
  const { sha256 } = await ctx.files.put(Buffer.from("nobody's"));
  expect((await check(ctx, { repair: true })).report).toMatchObject({ orphans: 0, young: 1, orphansRemoved: 0 });
  later(ctx);
  expect((await check(ctx)).report).toMatchObject({ orphans: 1, young: 0, orphansRemoved: 0 });
  expect(await ctx.files.head(sha256)).not.toBeNull();
  expect((await check(ctx, { repair: true })).report).toMatchObject({ orphans: 1, orphansRemoved: 1, missing: 0 });
  expect(await ctx.files.head(sha256)).toBeNull();
  expect((await check(ctx)).report).toMatchObject({ orphans: 0, missing: 0 });
});

const putNobodys = async (ctx: TestContext, count: number) => {
  for (let n = 0; n < count; n += 1) await ctx.files.put(Buffer.from(`nobody's ${n}`));
};

test("more than twenty files without a row that are more than a tenth of all stay, unless their removal is asked for by name", async () => {
  const { ctx } = await open("on a disk");
  await buildCheckedPhoto(ctx, 1);
  await putNobodys(ctx, 21);
  later(ctx);
  const careful = await check(ctx, { repair: true });
  expect(careful.report).toMatchObject({ orphans: 21, orphansRemoved: 0, orphansLeft: "many" });
  const sure = await check(ctx, { repair: true, orphansToo: true });
  expect(sure.report).toMatchObject({ orphans: 21, orphansRemoved: 21, orphansLeft: null, missing: 0 });
  await putNobodys(ctx, 20);
  ctx.setNow(new Date(Date.now() + 4 * 86_400_000).toISOString());
  expect((await check(ctx, { repair: true })).report).toMatchObject({ orphans: 20, orphansRemoved: 20, orphansLeft: null });
});

test("within a week of a restore a single file without a row stays, unless its removal is asked for by name", async () => {
  const { ctx } = await open("on a disk");
  await putNobodys(ctx, 1);
  later(ctx);
  const restored = { actorId: null, action: "site.restored", subjectKind: "site", subjectId: "2026-11-22T120000000Z" };
  await ctx.store.write((tx) => recordEvent(tx, restored, ctx.now()));
  expect((await check(ctx, { repair: true })).report).toMatchObject({ orphans: 1, orphansRemoved: 0, orphansLeft: "restored" });
  expect((await check(ctx, { repair: true, orphansToo: true })).report).toMatchObject({ orphans: 1, orphansRemoved: 1 });
});

test("every file that a backup holds is looked at", async () => {
  const { ctx } = await buildLargeSite();
  const seen = [];
  for await (const piece of eachNeededFile(ctx.store.read)) seen.push(...piece);
  expect(new Set(seen.map(({ sha256 }) => sha256))).toEqual(await listEveryNeededFile(ctx.store.read));
  const { report, wrong } = await check(ctx as TestContext);
  expect([report.checked, wrong]).toEqual([seen.length, []]);
});

test("a store that is put back from a backup is whole, and one whose folder is gone is named file by file", async () => {
  const { ctx, backup } = await buildLargeSite();
  const { manifest } = await backUp(ctx, backup);
  rmSync(filesFolder(ctx.env), { recursive: true });
  const lost = await check(ctx as TestContext);
  expect(lost.report.missing).toBe(lost.report.checked);
  const back = await check(ctx as TestContext, { repair: true, backup });
  expect(back.report.mended).toBe(manifest.files.count);
  expect((await check(ctx as TestContext)).report).toMatchObject({ missing: 0, damaged: 0 });
});

function run(dataDir: string, args: string[] = [], settings: Record<string, string> = {}) {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "test" as const,
    DATA_DIR: dataDir,
    APP_SECRET: "a secret only for tests, 32 bytes or more",
    ...settings,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "app/cli/check-files.ts", ...args], {
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the command ends with 0 where all is whole, and with 1 and the page of what is not", async () => {
  const { ctx, photo } = await buildBackedUpSite();
  const whole = run(ctx.env.DATA_DIR);
  expect([whole.status, whole.stderr]).toEqual([0, ""]);
  expect(whole.stdout).toMatch(/^2 files read, 0 missing, 0 damaged, 0 mended, in \d+\.\d s$/m);
  await ctx.files.delete(photo.original);
  const lost = run(ctx.env.DATA_DIR, ["--repair"]);
  expect(lost).toMatchObject({ status: 1, stderr: `missing: original of a photo, /photos/${photo.id}, file ${photo.original}\n` });
  const away = run(ctx.env.DATA_DIR, [], {
    PHOTO_STORE: "s3://photos?endpoint=http://127.0.0.1:9",
    AWS_ACCESS_KEY_ID: "some-key",
    AWS_SECRET_ACCESS_KEY: "some-secret",
  });
  expect(away).toMatchObject({ status: 1, stderr: "It could not be finished: the store of photos cannot be reached.\n" });
  for (let n = 0; n < 21; n += 1) {
    const { sha256 } = await ctx.files.put(Buffer.from(`nobody's ${n}`));
    const old = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(join(filesFolder(ctx.env), sha256.slice(0, 2), sha256.slice(2, 4), sha256), old, old);
  }
  const many = run(ctx.env.DATA_DIR, ["--repair"]);
  expect(many.stderr).toContain("Files that nothing needs were left: they are so many that this may be the storage of another database.");
  expect(many).toMatchObject({ status: 1, stdout: expect.stringContaining("21 files that nothing needs, 0 removed") });
  const gone = run(ctx.env.DATA_DIR, ["--repair", "--orphans"]);
  expect(gone.stdout).toContain("21 files that nothing needs, 21 removed");
}, 60_000);
