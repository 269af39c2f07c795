import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { eraseAccount } from "#app/privacy/erase-account.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { reviews } from "#db/schema/reviews.ts";
import { filesWith } from "#tests/cli/backup-world.ts";
import { photoTask, type Round, reviewTask, sendUntil, type Task } from "#tests/faults/acknowledged-writes.ts";
import { untilQuiet } from "#tests/faults/fault-site.ts";
import { buildSite, createSiteProcess, type SiteProcess } from "#tests/faults/site-process.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic, buildOwner, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount, sessionCookie, TEST_PASSWORD } from "#tests/support/build-account.ts";

const CLIENTS = 40;
const CONNECTIONS = 4;
const CANARY = "canary.in.the.shaft@example.org";
/** Seconds in which a site of a gigabyte is to be back (Q18); this one is far smaller. */
const LONGEST_RESTORE_S = 60;

const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-drill-"));
const backupDir = mkdtempSync(join(tmpdir(), "scalpmark-drill-backup-"));
let site: SiteProcess;
let secret = "";
const drill = { before: [] as Task[], during: {} as Round, backup: "", restore: "", verify: "", restoreSeconds: 0, shown: "" };

async function withDatabase<T>(use: (ctx: Ctx) => Promise<T>): Promise<T> {
  const env = parseEnv({ NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir, BACKUP_DIR: backupDir });
  const ctx = createContext(env, createLog({ level: "silent" }));
  try {
    return await use(ctx);
  } finally {
    await ctx.store.close();
  }
}

/** One of the project's commands, as an operator runs it. Throws with what it said unless it ends with 0. */
async function command(script: string, args: string[], more: Record<string, string> = {}): Promise<string> {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir, ...more };
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${said}`);
  return said;
}

const allOf = Number.POSITIVE_INFINITY;

/** A site that people write to, backed up, lost with its disk, and put back; each step as an operator does it. */
beforeAll(async () => {
  await buildSite();
  const { tasks, client } = await withDatabase(async (ctx) => {
    await ctx.store.migrate();
    return { tasks: await prepareTasks(ctx), client: await buildAccount(ctx, { email: CANARY }) };
  });
  await withDatabase((ctx) => buildAccount(ctx, { email: "stays@example.org" }));
  site = await createSiteProcess(dataDir, { env: { NODE_ENV: "production", BACKUP_DIR: backupDir } });
  await site.start();
  const first = tasks.splice(0, tasks.length / 2);
  drill.before = (await sendUntil(site.origin, first, CONNECTIONS, allOf, async () => {})).acknowledged;
  await withDatabase(untilQuiet);
  drill.shown = await withDatabase(async (ctx) => (await ctx.store.read.select().from(derivatives).limit(1))[0]?.sha256 ?? "");
  const backingUp = command("app/cli/backup.ts", [backupDir]);
  drill.during = await sendUntil(site.origin, tasks, CONNECTIONS, allOf, async () => {});
  drill.backup = await backingUp;
  await withDatabase((ctx) => eraseAccount(ctx, viewerOf(client), "removed"));
  await site.kill();
  secret = readFileSync(join(dataDir, "secret"), "utf8");
  rmSync(dataDir, { recursive: true });

  const startedAt = performance.now();
  drill.restore = await command("app/cli/restore.ts", [backupDir], { APP_SECRET: secret });
  drill.restoreSeconds = (performance.now() - startedAt) / 1_000;
  drill.verify = await command("app/cli/audit-verify.ts", []);
  await site.start();
}, 300_000);

afterAll(async () => {
  await site?.stop();
  for (const dir of [dataDir, backupDir]) rmSync(dir, { recursive: true, force: true });
});

test("Q18: backed up while people wrote, lost and restored: every write acknowledged before the backup is there, once", async () => {
  expect(drill.before.length).toBeGreaterThanOrEqual(CLIENTS / 2);
  expect(drill.during.acknowledged.length).toBeGreaterThan(0);
  expect(drill.during.unanswered).toEqual([]);
  await withDatabase(async (ctx) => {
    const kept = await ctx.store.read.$count(reviews);
    expect(kept).toBeGreaterThanOrEqual(drill.before.filter((task) => task.path.endsWith("/review")).length);
    expect(await ctx.store.read.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: "ok" }]);
    expect(await ctx.store.read.all(sql`pragma foreign_key_check`)).toEqual([]);
  });
});

test("Q18: the record is whole, and every stored file of the restored site is what it was", async () => {
  expect(drill.verify).toMatch(/^whole: \d+ rows/);
  await withDatabase(async (ctx) => {
    const originals = await ctx.store.read.select({ sha256: photos.originalSha256 }).from(photos);
    const shown = await ctx.store.read.select({ sha256: derivatives.sha256 }).from(derivatives);
    expect(shown.map(({ sha256 }) => sha256)).toContain(drill.shown);
    // Reading a file whose bytes are not those of its name throws.
    for (const { sha256 } of [...originals, ...shown]) expect(await ctx.files.get(sha256)).not.toBeNull();
  });
});

test("P2, Q18: who was erased between backup and loss is in no file of the restored site", async () => {
  expect(drill.restore).toContain("erased again: 1 accounts");
  expect(filesWith(dataDir, CANARY)).toEqual([]);
  expect(readdirSync(backupDir)).toContain("erasures.jsonl");
  await withDatabase(async (ctx) => {
    expect(await ctx.store.read.$count(accounts, eq(accounts.email, "stays@example.org"))).toBe(1);
  });
});

test("Q18: the restored site is up within the time, reads, searches, shows photos, signs people in and takes writes", async () => {
  expect(drill.restoreSeconds).toBeLessThan(LONGEST_RESTORE_S);
  const text = async (path: string) => {
    const answer = await fetch(site.origin + path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  };
  await text("/readyz");
  await text("/");
  await text("/clinics?q=first");
  const page = await text("/clinics/first");
  const [photo = ""] = /\/photos\/[\w./-]+\.(?:jpg|webp|avif)/.exec(page) ?? [];
  const picture = await fetch(site.origin + photo);
  expect([photo, picture.status, picture.headers.get("content-type")?.split("/")[0]]).toEqual([photo, 200, "image"]);
  expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(1_000);

  const form = new URLSearchParams({ email: "stays@example.org", password: TEST_PASSWORD, redirectTo: "/account" });
  const signedIn = await fetch(`${site.origin}/sign-in`, {
    method: "POST",
    body: form,
    headers: { Origin: site.origin },
    redirect: "manual",
  });
  expect(signedIn.status).toBe(302);
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  expect(cookie).toMatch(/^s=./);
  const written = await sendUntil(site.origin, [reviewTask("first", cookie)], 1, allOf, async () => {});
  expect(written.acknowledged).toHaveLength(1);
});

test("Q18: a second restore into the same data folder is refused", async () => {
  await expect(command("app/cli/restore.ts", [backupDir], { APP_SECRET: secret })).rejects.toThrow(/ended with 1: .* is not empty/);
});

async function prepareTasks(ctx: Ctx): Promise<Task[]> {
  const clinic = await buildClinic(ctx, "first");
  const owner = await sessionCookie(ctx, await buildOwner(ctx, clinic.id));
  const tasks: Task[] = [];
  for (let client = 0; client < CLIENTS; client += 1) {
    if (client % 10 === 0) tasks.push(photoTask(clinic.slug, owner, await jpegOf(drawPicture(client + 1))));
    tasks.push(reviewTask(clinic.slug, await sessionCookie(ctx, await buildAccount(ctx))));
  }
  return tasks;
}
