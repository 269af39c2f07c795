import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { openBackupFolder } from "#app/cli/backup/backup-folder.ts";
import { examineClock, examineCopy, examineDatabase, examineWork } from "#app/cli/doctor/examine-database.ts";
import { examineFolder, examineSettings, examineVersions } from "#app/cli/doctor/examine-machine.ts";
import { examinePhotoStore } from "#app/cli/doctor/examine-photo-store.ts";
import { examineBackup, examineMail, examineWay, judgeWay } from "#app/cli/doctor/examine-surroundings.ts";
import { type Finding, findingLine } from "#app/cli/doctor/finding.ts";
import type { CopyStanding } from "#app/platform/committed.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { eraseAccount } from "#app/privacy/erase-account.server.ts";
import { backUp, buildBackedUpSite, putOnDisk, temporaryFolder } from "#tests/cli/backup-world.ts";
import { viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { openS3World, openStrictS3 } from "#tests/support/s3-world.ts";
import { createTestContext } from "#tests/support/test-context.ts";
import { serve } from "#tests/web/serve.ts";

const standings = (findings: readonly Finding[]) => Object.fromEntries(findings.map(({ name, standing }) => [name, standing]));
const onDisk = async () => putOnDisk(await createTestContext());
const real = (env: Env): Env => ({ ...env, NODE_ENV: "production", DEMO: false, APP_ORIGIN: "https://scalpmark.example" });

test("D1: a fresh connection writes durably, with foreign keys, on a SQLite without known holes, on an up-to-date schema", async () => {
  expect(standings(await examineDatabase(await onDisk()))).toEqual({
    SQLite: "ok",
    Durability: "ok",
    Database: "ok",
    Schema: "ok",
    Clock: "ok",
  });
});

test("a schema of another version is to be mended, and says which of the two is older", async () => {
  const ctx = await onDisk();
  await ctx.store.write(async (tx) => void (await tx.run(sql`update __drizzle_migrations set created_at = created_at - 1`)));
  expect((await examineDatabase(ctx)).find(({ name }) => name === "Schema")).toMatchObject({
    standing: "mend",
    says: "it is older than this version",
  });
  await ctx.store.write(async (tx) => void (await tx.run(sql`update __drizzle_migrations set created_at = created_at + 1000000000`)));
  expect((await examineDatabase(ctx)).find(({ name }) => name === "Schema")).toMatchObject({
    standing: "mend",
    says: "it is newer than this version",
  });
});

test("Q13: a clock that lies behind what the database holds is to be mended", async () => {
  const ctx = await onDisk();
  await ctx.store.write((tx) =>
    recordEvent(tx, { actorId: null, action: "a.b", subjectKind: "a", subjectId: 1 }, new Date("2026-11-23T12:00:00Z")),
  );
  expect((await examineClock(ctx.store.read, new Date("2026-11-23T11:59:45Z"))).standing).toBe("ok");
  expect(await examineClock(ctx.store.read, new Date("2026-11-23T10:00:00Z"))).toMatchObject({
    standing: "mend",
    says: "it is 2 hours behind what the database holds",
  });
});

test.each<[copy: CopyStanding, standing: string, says: string]>([
  [{ host: "two:5432", state: "following", behind: 0 }, "ok", "0 bytes behind"],
  [{ host: "two:5432", state: "following", behind: 600_000_000 }, "look", "600000000 bytes behind"],
  [{ host: "two:5432", state: "away" }, "look", "away"],
  [{ host: "two:5432", state: "foreign" }, "mend", "not a copy of this database, as it is now"],
])("of a copy of the database, %o, the doctor says %s", (copy, standing, says) => {
  expect(examineCopy(copy)).toMatchObject({ name: "Copy two:5432", standing, says });
});

test("a site without a worker is to be mended, with what to do", async () => {
  const worker = (await examineWork(await onDisk())).find(({ name }) => name === "Worker");
  expect(worker).toMatchObject({ standing: "mend", says: "Never seen" });
  expect(worker?.todo).toContain("npm start");
});

test("D2: Node and packages are compared with the floors, and a Node without support is worth a look", async () => {
  expect(standings(await examineVersions("24.14.1", "2026-11-27"))).toEqual({ Node: "ok", Packages: "ok" });
  expect(standings(await examineVersions("20.20.2", "2026-11-27")).Node).toBe("look");
  expect(standings(await examineVersions("22.1.0", "2026-11-27")).Node).toBe("mend");
});

test("D1: a typed secret and a file of settings in the project's folder are to be mended", async () => {
  const { env } = await createTestContext();
  const cwd = temporaryFolder("doctor");
  const drawn = "Jx3vQ8mZt5LwYc2RfH7nKb9PdGs4TaEu6VoXi1Cq";
  expect(standings(examineSettings({ ...real(env), APP_SECRET: drawn }, cwd))).toEqual({
    Settings: "ok",
    Secret: "ok",
    "Environment file": "ok",
  });
  writeFileSync(join(cwd, ".env"), "APP_SECRET=x\n");
  const typed = "hunter2hunter2hunter2hunter2hunter2hunter2";
  const findings = examineSettings({ ...real(env), APP_SECRET: typed }, cwd);
  expect(standings(findings)).toEqual({ Settings: "ok", Secret: "mend", "Environment file": "mend" });
  expect(findings.map(findingLine).join("\n")).not.toContain(typed);
});

test("D1: a data folder that others may read, or that is not there, is to be mended", async () => {
  const DATA_DIR = join(temporaryFolder("doctor"), "data");
  expect((await examineFolder({ DATA_DIR })).standing).toBe("mend");
  mkdirSync(DATA_DIR, { mode: 0o700 });
  expect((await examineFolder({ DATA_DIR })).standing).toBe("ok");
  expect(await examineFolder({ DATA_DIR }, 4_711)).toMatchObject({ standing: "mend", says: "it belongs to another account" });
  chmodSync(DATA_DIR, 0o750);
  expect(await examineFolder({ DATA_DIR })).toMatchObject({ standing: "mend", todo: `chmod 700 ${DATA_DIR}` });
});

test("a mail server that does not answer is to be mended, and its password is not printed", async () => {
  expect(await examineMail({ SMTP_URL: null })).toEqual([]);
  const silent = createTcpServer((socket) => socket.end("554 go away\r\n"));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const [finding] = await examineMail({ SMTP_URL: `smtp://site:hunter2@127.0.0.1:${port}` });
  expect(finding?.standing).toBe("mend");
  expect(JSON.stringify(finding)).not.toContain("hunter2");
});

test.each<[hops: number, forwarded: string, address: string, standing: string, todo: string]>([
  [0, "192.0.2.77", "127.0.0.1", "ok", ""],
  [1, "192.0.2.77, 203.0.113.9", "203.0.113.9", "ok", ""],
  [1, "203.0.113.9", "203.0.113.9", "ok", ""],
  [0, "192.0.2.77, 203.0.113.9", "127.0.0.1", "mend", "set TRUSTED_PROXY_HOPS=1"],
  [0, "203.0.113.9", "127.0.0.1", "mend", "set TRUSTED_PROXY_HOPS=1"],
  [1, "192.0.2.77, 203.0.113.9, 10.0.0.1", "10.0.0.1", "mend", "set TRUSTED_PROXY_HOPS=2"],
  [2, "192.0.2.77, 203.0.113.9", "192.0.2.77", "mend", "set TRUSTED_PROXY_HOPS=1"],
  [1, "192.0.2.77", "192.0.2.77", "mend", "set TRUSTED_PROXY_HOPS=0"],
  [2, "203.0.113.9", "127.0.0.1", "mend", "set TRUSTED_PROXY_HOPS=1"],
])("with %i trusted proxies and X-Forwarded-For arriving as %s the finding is right", (hops, forwarded, address, standing, todo) => {
  expect(judgeWay(forwarded, address, hops)).toMatchObject({ standing, todo });
});

test("the site is asked by its own address, tells who knows its secret what arrived, and tells nobody else", async () => {
  const { ctx, get } = await serve();
  // The clock of a test stands still, while the answer bears the machine's.
  expect(await examineWay(ctx)).toMatchObject([
    { name: "Address", says: expect.stringContaining("its clock is") },
    { name: "Proxies", standing: "ok" },
  ]);
  const behind = await examineWay({ ...ctx, env: { ...ctx.env, TRUSTED_PROXY_HOPS: 1 } });
  expect(behind.find(({ name }) => name === "Proxies")?.standing).toBe("mend");
  const other = { ...ctx, env: { ...ctx.env, APP_SECRET: "another secret of thirty-two bytes or more" } };
  expect((await examineWay(other))[0]).toMatchObject({ name: "Address", standing: "mend" });
  const late = { ...ctx, now: () => new Date(ctx.now().getTime() + 120_000) };
  expect((await examineWay(late))[0]?.standing).toBe("mend");
  const answer = await get("/.well-known/scalpmark-probe", { "X-Forwarded-For": "192.0.2.77", "X-Scalpmark-Probe": "1" });
  expect(answer.status).toBe(404);
  expect([...answer.headers.keys()].filter((name) => name.startsWith("x-probe"))).toEqual([]);
});

test("an address that nobody answers, or somebody else, is to be mended", async () => {
  const { env, now } = await createTestContext();
  const stranger = createServer((_req, res) => res.end("hello"));
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  const APP_ORIGIN = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  expect((await examineWay({ env: { ...env, APP_ORIGIN }, now }))[0]?.says).toContain("answered by something else");
  await new Promise((resolve) => stranger.close(resolve));
  expect((await examineWay({ env: { ...env, APP_ORIGIN }, now }))[0]?.says).toContain("does not answer");
});

test("Q18: a site without a backup, with an old or damaged one, or with erasures that are not noted is to be mended", async () => {
  const { ctx, backup } = await buildBackedUpSite();
  const at = async (env: Partial<Env>, time?: string) =>
    standings(await examineBackup({ ...ctx, env: { ...real(ctx.env), ...env }, now: time === undefined ? ctx.now : () => new Date(time) }));
  expect(await at({ BACKUP_DIR: null })).toEqual({ Backup: "mend" });
  expect(await at({ BACKUP_DIR: join(backup.folder, "away") })).toEqual({ Backup: "mend" });
  const here = { BACKUP_DIR: backup.folder };
  expect(await at(here)).toEqual({ Backup: "mend" });
  await backUp(ctx, backup);
  expect(await at(here)).toEqual({ Backup: "look", Erasures: "ok" });
  expect(await at(here, "2026-11-23T15:00:00Z")).toEqual({ Backup: "mend", Erasures: "ok" });
  expect((await at({ ...here, APP_SECRET: "another secret of thirty-two bytes or more" })).Backup).toBe("mend");
  await eraseAccount(ctx, viewerOf(await buildAccount(ctx)), "anonymised");
  expect(await at(here)).toEqual({ Backup: "look", Erasures: "mend" });
  await backUp(ctx, openBackupFolder(backup.folder), { time: "2026-11-23T12:30:00Z" });
  expect(await at(here)).toEqual({ Backup: "look", Erasures: "ok" });
});

test("the command prints a line for each, ends with 1 where something is to be mended, and makes no site where there is none", {
  timeout: 60_000,
}, () => {
  const DATA_DIR = join(temporaryFolder("doctor"), "none");
  const run = (more: Record<string, string>) => {
    const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, NODE_ENV: "development", DATA_DIR, ...more };
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "app/cli/doctor.ts"], { env, encoding: "utf8" });
    return { status, stdout };
  };
  expect(run({})).toMatchObject({ status: 1, stdout: expect.stringContaining(`mend  Settings: there is no site in ${DATA_DIR}`) });
  const wrong = run({ NODE_ENV: "production", APP_ORIGIN: "https://scalpmark.example", APP_SECRET: "hunter2-hunter2" });
  expect(wrong).toMatchObject({ status: 1, stdout: expect.stringContaining("mend  Settings: APP_SECRET must be at least 32 bytes") });
  expect(wrong.stdout).not.toContain("hunter2");
});

const photoStore = async (settings: Record<string, string>) => examinePhotoStore((await createTestContext(settings)).env);

test("a bucket that is reached, written, encrypted and private is well, and the doctor leaves nothing in it", async () => {
  const { strict, world } = await openStrictS3();
  const findings = await photoStore(world.settings);
  expect(findings.map(({ standing }) => standing)).toEqual(["ok", "ok", "ok", "ok", "ok"]);
  expect([...strict.objects.keys()]).toEqual([]);
  const { settings } = await openS3World();
  expect(standings(await photoStore(settings))["Photo store, privacy"]).toBe("ok");
  expect(await photoStore({})).toMatchObject([{ standing: "ok", says: "this machine's disk" }]);
});

test("a bucket that anybody can read, one that keeps what was deleted and one without encryption are told apart", async () => {
  const open = await openStrictS3({ public: true });
  expect(await photoStore(open.world.settings)).toContainEqual(
    expect.objectContaining({ name: "Photo store, privacy", standing: "mend", says: "anybody can read files without a key" }),
  );
  const keeping = await openStrictS3();
  keeping.strict.keepsVersions = true;
  expect(standings(await photoStore(keeping.world.settings))["Photo store, versions"]).toBe("ok");
  expect([...keeping.strict.objects.keys()]).toEqual([]);
  keeping.strict.guardsVersions = true;
  expect(standings(await photoStore(keeping.world.settings))["Photo store, versions"]).toBe("mend");
  const suspended = await openStrictS3();
  suspended.strict.versioning = "Suspended";
  expect(standings(await photoStore(suspended.world.settings))["Photo store, versions"]).toBe("look");
  const plain = await openStrictS3({ encrypts: false });
  expect(standings(await photoStore(plain.world.settings))["Photo store, encryption"]).toBe("look");
});

test("what keeps the site from its bucket is named by the store's code, with what to do, and without a key", async () => {
  const { strict, world } = await openStrictS3();
  const { settings } = world;
  const cases: [Record<string, string>, RegExp, RegExp][] = [
    [{ AWS_SECRET_ACCESS_KEY: "another-one" }, /403|SignatureDoesNotMatch/, /AWS_SECRET_ACCESS_KEY|s3:ListBucket/],
    [{ PHOTO_STORE: settings.PHOTO_STORE.replace("photos-of-tests", "not-there") }, /404|NotFound|NoSuchBucket/, /make the bucket/],
    [{ PHOTO_STORE: settings.PHOTO_STORE.replace(/127\.0\.0\.1:\d+/, "127.0.0.1:9") }, /ECONNREFUSED/, /endpoint/],
  ];
  for (const [change, says, todo] of cases) {
    const [finding, ...more] = await photoStore({ ...settings, ...change });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ standing: "mend", says: expect.stringMatching(says), todo: expect.stringMatching(todo) });
    expect(JSON.stringify(finding)).not.toContain("another-one");
    expect(JSON.stringify(finding)).not.toContain(settings.AWS_SECRET_ACCESS_KEY);
  }
  const unencrypted = await openStrictS3({ encrypts: false });
  const [, refused] = await photoStore({
    ...unencrypted.world.settings,
    PHOTO_STORE: unencrypted.world.settings.PHOTO_STORE.replace("encryption=none", "encryption=AES256"),
  });
  expect(refused?.todo).toContain("encryption=none");
  expect([...strict.objects.keys()]).toEqual([]);
});
