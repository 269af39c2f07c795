import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { BackupError, databasePath, listBackups, lockBackups, manifestPath, nameOf } from "#app/cli/backup/backup-folder.ts";
import { stayingBackups } from "#app/cli/backup/expire-backups.ts";
import { assertEmpty } from "#app/cli/backup/restored-folder.ts";
import { findChainHead, verifyChain } from "#app/platform/audit-chain.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { auditHeadsFile, publishAuditHead } from "#app/platform/publish-audit-head.server.ts";
import { assertNotRestoring } from "#app/platform/restoring.server.ts";
import { accounts, sessions } from "#db/schema/accounts.ts";
import { events } from "#db/schema/platform.ts";
import { reviews } from "#db/schema/reviews.ts";
import {
  addPhoto,
  backUp,
  buildBackedUpSite,
  buildLargeSite,
  filesUnder,
  modeOf,
  restoreElsewhere,
  temporaryFolder,
} from "#tests/cli/backup-world.ts";

const NOTED = { actorId: null, action: "thing.noted", subjectKind: "thing" };
const storedFile = (folder: string, sha256: string) => join(folder, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const countEvents = (ctx: { store: { read: Parameters<typeof findChainHead>[0] } }) => ctx.store.read.$count(events);

test("Q18: what was backed up is restored: rows, files with their modes, the record up to its head; and everybody signs in anew", async () => {
  const { ctx, backup, world } = await buildLargeSite();
  const photo = await addPhoto(ctx, world.clinic.id, "one");
  await publishAuditHead(ctx);
  const head = await findChainHead(ctx.store.read);
  const { manifest, copied } = await backUp(ctx, backup);
  expect(manifest).toMatchObject({ audit: head, missing: [] });
  expect(copied.length).toBe(manifest.files.count);
  expect(await ctx.store.read.$count(sessions)).toBeGreaterThan(0);

  const restored = await restoreElsewhere(ctx.env, backup);
  expect(restored).toMatchObject({ lost: [], files: manifest.files.count, published: null });
  for (const table of [accounts, reviews])
    expect(await restored.ctx.store.read.select().from(table)).toEqual(await ctx.store.read.select().from(table));
  for (const sha256 of [photo.original, photo.shown]) expect(await restored.ctx.files.get(sha256)).toEqual(await ctx.files.get(sha256));
  expect(await verifyChain(restored.ctx.store.read, ctx.env.APP_SECRET, [head])).toMatchObject({ ok: true });
  expect(await restored.ctx.store.read.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: "ok" }]);
  expect(readFileSync(auditHeadsFile(restored.ctx.env))).toEqual(readFileSync(auditHeadsFile(ctx.env)));
  expect(await restored.ctx.store.read.$count(sessions)).toBe(0);
  const [last] = await restored.ctx.store.read.select().from(events).where(eq(events.action, "site.restored"));
  expect(JSON.parse(last?.detail ?? "{}")).toEqual({ takenAt: manifest.takenAt, seal: head.seq });
  expect(readdirSync(restored.dataDir).filter((name) => name === "restoring")).toEqual([]);
  for (const folder of [backup.folder, restored.dataDir])
    for (const file of filesUnder(folder).filter((path) => !/\/(?:lock|scalpmark\.db-(?:shm|wal))$/.test(path)))
      expect([file, modeOf(file)]).toEqual([file, 0o600]);
});

test("Q18: a further backup copies only the files that are new, and both can be restored", async () => {
  const { ctx, backup, clinic } = await buildBackedUpSite();
  const first = await backUp(ctx, backup, { time: "2026-11-23T12:00:00.000Z" });
  const added = await addPhoto(ctx, clinic.id, "two");
  const second = await backUp(ctx, backup, { time: "2026-11-23T13:00:00.000Z" });
  expect(second.copied.map(({ sha256 }) => sha256).sort()).toEqual([added.original, added.shown].sort());
  expect(second.manifest.files.count).toBe(first.manifest.files.count + 2);
  const [early, late] = [
    await restoreElsewhere(ctx.env, backup, { at: new Date("2026-11-23T12:30:00Z") }),
    await restoreElsewhere(ctx.env, backup),
  ];
  expect(await early.ctx.files.head(added.shown)).toBeNull();
  expect(await late.ctx.files.head(added.shown)).not.toBeNull();
});

test("Q18: a backup made while another process writes is of one moment: every write acknowledged before it is in it, and its record is whole", {
  timeout: 60_000,
}, async () => {
  const { ctx, backup } = await buildBackedUpSite();
  const code = `
    const { openStore } = await import("#app/platform/open-store.server.ts");
    const { sealWrites } = await import("#app/platform/audit-chain.server.ts");
    const { recordEvent } = await import("#app/platform/event-log.server.ts");
    const store = openStore(process.env.FILE, sealWrites(process.env.KEY));
    for (let n = 1; ; n += 1) {
      await store.write((tx) => recordEvent(tx, { ...${JSON.stringify(NOTED)}, subjectId: n }, new Date()));
      process.stdout.write(n + "\\n");
    }`;
  const env = { ...process.env, FILE: join(ctx.env.DATA_DIR, "scalpmark.db"), KEY: ctx.env.APP_SECRET };
  const writer = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void writer.kill("SIGKILL"));
  let acknowledged = 0;
  writer.stdout.on("data", (chunk: Buffer) => {
    acknowledged = Number(chunk.toString().trim().split("\n").at(-1));
  });
  while (acknowledged < 20) await sleep(10);
  const before = acknowledged;
  const { manifest } = await backUp(ctx, backup);
  const after = acknowledged;
  while (acknowledged < after + 5) await sleep(10);
  writer.kill("SIGKILL");
  await once(writer, "exit");
  expect(await countEvents(ctx)).toBeGreaterThan(manifest.audit.seq);
  const restored = await restoreElsewhere(ctx.env, backup);
  const noted = await restored.ctx.store.read.$count(events, eq(events.action, NOTED.action));
  expect(noted).toBeGreaterThanOrEqual(before);
  expect(await verifyChain(restored.ctx.store.read, ctx.env.APP_SECRET, [manifest.audit])).toMatchObject({ ok: true });
});

test("Q18: a run that was cut half-way leaves the backups there were, and the next one clears away after it", async () => {
  const { ctx, backup } = await buildBackedUpSite();
  const whole = await backUp(ctx, backup, { time: "2026-11-23T12:00:00.000Z" });
  const cut = nameOf("2026-11-23T13:00:00.000Z");
  writeFileSync(databasePath(backup, cut), "half");
  writeFileSync(`${databasePath(backup, nameOf("2026-11-23T14:00:00.000Z"))}.writing`, "half");
  writeFileSync(`${manifestPath(backup, cut)}.writing`, "{");
  mkdirSync(join(backup.folder, "files", "tmp"), { recursive: true });
  writeFileSync(join(backup.folder, "files", "tmp", "x.writing"), "half");
  expect(await listBackups(backup)).toEqual([whole.name]);
  expect((await restoreElsewhere(ctx.env, backup)).manifest).toEqual(whole.manifest);
  await backUp(ctx, backup, { time: "2026-11-23T15:00:00.000Z" });
  expect(filesUnder(backup.folder).filter((path) => path.includes("writing") || path.includes(cut))).toEqual([]);
});

const moments: [moment: string, isReached: (folder: string) => boolean][] = [
  ["the database is being copied", (folder) => entriesUnder(folder).some((path) => /backups\/2(?!026-11-22).*\.db\.writing/.test(path))],
  ["the files are being copied", (folder) => entriesUnder(join(folder, "files")).length > 20],
  ["only the manifest is wanting", (folder) => entriesUnder(folder).some((path) => /backups\/2(?!026-11-22).*\.files/.test(path))],
];
test.each(moments)(
  "Q18: after a kill -9 while %s the last good backup is restored, and the next run goes through",
  { timeout: 60_000 },
  async (_, isReached) => {
    const { ctx, backup, clinic } = await buildBackedUpSite();
    await backUp(ctx, backup, { time: "2026-11-22T12:00:00.000Z" });
    for (let n = 0; n < 20; n += 1) await addPhoto(ctx, clinic.id, `filler ${n}`);
    const env = { ...process.env, NODE_ENV: "test" as const, DATA_DIR: ctx.env.DATA_DIR, APP_SECRET: ctx.env.APP_SECRET, DEMO: "" };
    const run = spawn(process.execPath, ["--import", "tsx", "app/cli/backup.ts", backup.folder], { env, stdio: "ignore" });
    const ended = once(run, "exit");
    while (!isReached(backup.folder) && run.exitCode === null) await sleep(1);
    run.kill("SIGKILL");
    await ended;
    const { lost, manifest } = await restoreElsewhere(ctx.env, backup);
    expect(lost).toEqual([]);
    // A machine that is quick may have finished between look and kill.
    if (run.exitCode === null) expect([2, 42]).toContain(manifest.files.count);
    const next = await backUp(ctx, backup);
    expect(next.manifest).toMatchObject({ missing: [], files: { count: 42 } });
    expect(entriesUnder(backup.folder).filter((path) => path.endsWith(".writing"))).toEqual([]);
  },
);

/** While another process makes and renames them. */
function entriesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true }).map((entry) => join(folder, String(entry)));
  } catch {
    return [];
  }
}

test("P2, Q18: the newest N stay, and the newest of each day for 35 days; then backups and the files only they needed are gone", async () => {
  const { ctx, backup, photo } = await buildBackedUpSite();
  const old = await backUp(ctx, backup, { time: "2026-10-18T12:00:00.000Z" });
  await ctx.store.write(async (tx) => void (await tx.run(sql`delete from derivatives where photo_id = ${photo.id}`)));
  const [first, second] = [
    await backUp(ctx, backup, { time: "2026-11-21T12:00:00.000Z" }),
    await backUp(ctx, backup, { time: "2026-11-22T11:59:00.000Z" }),
  ];
  expect(await listBackups(backup)).toEqual([old.name, first.name, second.name]);
  expect(await backup.files.head(photo.shown)).not.toBeNull();
  const third = await backUp(ctx, backup, { time: "2026-11-22T12:00:00.000Z", keep: 1 });
  expect(third.expired).toEqual({ backups: [old.name, second.name], files: 1 });
  expect(await listBackups(backup)).toEqual([first.name, third.name]);
  expect(await backup.files.head(photo.shown)).toBeNull();
  expect(await backup.files.head(photo.original)).not.toBeNull();
  expect((await restoreElsewhere(ctx.env, backup)).lost).toEqual([]);
});

test("what stays is chosen by the day in the name", () => {
  const names = ["2026-11-01T00-00-00.000Z", "2026-11-01T23-00-00.000Z", "2026-11-02T01-00-00.000Z", "2026-11-02T02-00-00.000Z"];
  expect([...stayingBackups(names, new Date("2026-11-02T03:00:00Z"), 1)].sort()).toEqual([names[1], names[3]]);
  expect([...stayingBackups(names, new Date("2026-11-02T03:00:00Z"), 3)].sort()).toEqual(names.slice(1));
  expect([...stayingBackups(names, new Date("2026-12-07T00:30:00Z"), 9)]).toEqual([names[3], names[2]]);
});

test("two backups into one folder do not run at once, and who was killed holds nobody up", async () => {
  const { ctx, backup } = await buildBackedUpSite();
  const unlock = lockBackups(backup);
  await expect(backUp(ctx, backup)).rejects.toThrow("Another backup into this folder is under way");
  unlock();
  await backUp(ctx, backup);
});

const damages: [what: string, damage: (world: Awaited<ReturnType<typeof buildBackedUpSite>>, name: string) => void, says: RegExp][] = [
  [
    "a byte of the database is another",
    ({ backup }, name) => flip(databasePath(backup, name)),
    /\.db is damaged: it is not what was backed up/,
  ],
  ["the database is cut off", ({ backup }, name) => truncateSync(databasePath(backup, name), 8_192), /\.db is damaged/],
  [
    "the list of files is changed",
    ({ backup }, name) => appendFileSync(join(backup.folder, "backups", `${name}.files`), "x"),
    /list of files .* is damaged/,
  ],
  [
    "the manifest is changed",
    ({ backup }, name) => edit(manifestPath(backup, name), /"migrations": \d+/, '"migrations": 9'),
    /not made with this APP_SECRET, or was changed/,
  ],
  ["the manifest is half written", ({ backup }, name) => truncateSync(manifestPath(backup, name), 50), /manifest .* is damaged/],
];
test.each(damages)("Q18: nothing is restored when %s, and the data folder stays empty", async (_, damage, says) => {
  const site = await buildBackedUpSite();
  const { name } = await backUp(site.ctx, site.backup);
  damage(site, name);
  const dataDir = temporaryFolder("refused");
  await expect(restoreElsewhere(site.ctx.env, site.backup, { dataDir })).rejects.toThrow(says);
  expect(readdirSync(dataDir)).toEqual([]);
});

test("Q18: a record that does not meet a head published elsewhere is not restored, and heads published since are told", async () => {
  const { ctx, backup } = await buildBackedUpSite();
  await ctx.store.write((tx) => recordEvent(tx, { ...NOTED, subjectId: 1 }, ctx.now()));
  const { manifest } = await backUp(ctx, backup);
  const later = { seq: manifest.audit.seq + 7, hash: "a".repeat(64), publishedOn: "2026-11-24" };
  const heads = join(backup.folder, "audit-heads.jsonl");
  writeFileSync(heads, `${JSON.stringify(later)}\n`);
  expect((await restoreElsewhere(ctx.env, backup)).published).toMatchObject(later);
  writeFileSync(heads, `${JSON.stringify({ ...later, seq: manifest.audit.seq })}\n`);
  await expect(restoreElsewhere(ctx.env, backup)).rejects.toThrow("The record in the backup is broken");
});

test("Q18: a stored file that is lost or rotten in the backup is named, and everything else is restored", async () => {
  const { ctx, backup, photo } = await buildBackedUpSite();
  await backUp(ctx, backup);
  flip(storedFile(backup.folder, photo.shown));
  rmSync(storedFile(backup.folder, photo.original));
  const restored = await restoreElsewhere(ctx.env, backup);
  expect(restored.lost.sort()).toEqual([photo.original, photo.shown].sort());
  expect(await restored.ctx.files.head(photo.shown)).toBeNull();
  expect(await restored.ctx.store.read.$count(accounts)).toBe(await ctx.store.read.$count(accounts));
});

test("Q18: a file that rots on the site is named by the backup and not taken for good", async () => {
  const { ctx, backup, photo } = await buildBackedUpSite();
  flip(storedFile(ctx.env.DATA_DIR, photo.shown));
  expect((await backUp(ctx, backup)).manifest.missing).toEqual([photo.shown]);
  expect(await backup.files.head(photo.shown)).toBeNull();
});

test("Q18: a damaged database is not backed up, and the backups there are stay", async () => {
  const { ctx, backup } = await buildBackedUpSite();
  const good = await backUp(ctx, backup, { time: "2026-11-23T12:00:00.000Z" });
  await ctx.store.checkpoint();
  const raw = new Database(join(ctx.env.DATA_DIR, "scalpmark.db"));
  raw.unsafeMode(true);
  raw.pragma("writable_schema = ON");
  raw.exec("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'clinics') WHERE name = 'accounts'");
  raw.close();
  await expect(backUp(ctx, backup, { time: "2026-11-23T13:00:00.000Z" })).rejects.toThrow("The database is damaged");
  expect(await listBackups(backup)).toEqual([good.name]);
});

test("Q18: a backup is put back only into an empty folder, and with the secret of the site", async () => {
  const { ctx, backup } = await buildBackedUpSite();
  await backUp(ctx, backup);
  await expect(restoreElsewhere(ctx.env, backup, { dataDir: ctx.env.DATA_DIR })).rejects.toThrow(`${ctx.env.DATA_DIR} is not empty`);
  await expect(restoreElsewhere({ ...ctx.env, APP_SECRET: "another secret of thirty-two bytes or more" }, backup)).rejects.toThrow(
    "not made with this APP_SECRET",
  );
  await expect(restoreElsewhere(ctx.env, backup, { at: new Date("2020-01-01") })).rejects.toThrow(BackupError);
});

test("Q17, Q18: a backup of a newer schema than this version knows is refused", async () => {
  const { ctx, backup } = await buildBackedUpSite();
  await ctx.store.write(
    async (tx) => void (await tx.run(sql`insert into __drizzle_migrations (hash, created_at) values ('later', 9000000000000)`)),
  );
  await backUp(ctx, backup);
  await expect(restoreElsewhere(ctx.env, backup)).rejects.toThrow("made by a newer version");
});

test("Q18: a newer database put together by Litestream is restored with the files of the backup, its record goes on from the backup's, and what is not there is named", async () => {
  const { ctx, backup, clinic, photo } = await buildBackedUpSite();
  await ctx.store.write((tx) => recordEvent(tx, { ...NOTED, subjectId: 1 }, ctx.now()));
  await backUp(ctx, backup);
  await ctx.store.write((tx) => recordEvent(tx, { ...NOTED, subjectId: 2 }, ctx.now()));
  const later = await addPhoto(ctx, clinic.id, "later");
  const database = join(temporaryFolder("litestream"), "newest.db");
  const live = new Database(join(ctx.env.DATA_DIR, "scalpmark.db"), { readonly: true });
  live.exec(`VACUUM INTO '${database}'`);
  live.close();
  const restored = await restoreElsewhere(ctx.env, backup, { database });
  expect(await restored.ctx.store.read.$count(events, eq(events.action, NOTED.action))).toBe(2);
  expect(restored.lost.sort()).toEqual([later.original, later.shown].sort());
  expect(await restored.ctx.files.head(photo.shown)).not.toBeNull();

  const older = join(temporaryFolder("litestream"), "older.db");
  writeFileSync(older, readFileSync(database));
  const raw = new Database(older);
  raw.exec("DROP TRIGGER seals_no_delete; DELETE FROM seals WHERE seq = 1");
  raw.close();
  await expect(restoreElsewhere(ctx.env, backup, { database: older })).rejects.toThrow("The record in the backup is broken");
});

test("Q18: a restore that was cut begins anew, and until then no empty site begins in its place", async () => {
  const { ctx, backup } = await buildBackedUpSite();
  await backUp(ctx, backup);
  const dataDir = temporaryFolder("cut");
  mkdirSync(join(dataDir, "restoring", "files"), { recursive: true });
  writeFileSync(join(dataDir, "restoring", "scalpmark.db"), "half");
  expect(() => assertNotRestoring({ DATA_DIR: dataDir })).toThrow("DATA_DIR must not hold a restore that was cut off");
  await assertEmpty(dataDir);
  const restored = await restoreElsewhere(ctx.env, backup, { dataDir });
  expect(restored.lost).toEqual([]);
  expect(() => assertNotRestoring({ DATA_DIR: dataDir })).not.toThrow();
  expect(existsSync(join(dataDir, "scalpmark.db"))).toBe(true);
});

function flip(file: string): void {
  chmodSync(file, 0o600);
  const bytes = readFileSync(file);
  const middle = Math.floor(statSync(file).size / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function edit(file: string, what: RegExp, to: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(what);
  writeFileSync(file, text.replace(what, to));
}
