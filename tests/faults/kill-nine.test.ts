import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ctx, createContext, outboxFolder } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { LEASE_MS } from "#app/platform/job.ts";
import { countOpenJobs } from "#app/platform/job-queue.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { disputePhotos } from "#db/schema/moderation.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { chapters, reviews } from "#db/schema/reviews.ts";
import { scores } from "#db/schema/trust.ts";
import { photoTask, reviewTask, sendUntil, type Task } from "#tests/faults/acknowledged-writes.ts";
import { buildSite, createSiteProcess } from "#tests/faults/site-process.ts";
import { drawPicture, jpegOf, turnPicture } from "#tests/provenance/drawn-pictures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";

const KILLS = 7;
const CLIENTS = 50;
const HEADS = 10;
const CONNECTIONS = 6;
/** Longest pause in ms between the acknowledgement that triggers a kill and the kill: about as long as a request takes. */
const LONGEST_PAUSE = 40;

const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-faults-"));
/** Reviews of three clinics by every client, and photos of one clinic that another sends mirrored: 170 writes. */
let tasks: Task[] = [];
let acknowledgedBeforeAKill = 0;
let unanswered = 0;

/** Nothing of ours holds the database open while the site is killed: the next process finds it as a crash leaves it. */
async function withDatabase<T>(use: (ctx: Ctx) => Promise<T>): Promise<T> {
  const ctx = createContext(parseEnv({ NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir }), createLog({ level: "silent" }));
  try {
    return await use(ctx);
  } finally {
    await ctx.store.close();
  }
}

beforeAll(async () => {
  await buildSite();
  tasks = await withDatabase(async (ctx) => {
    await ctx.store.migrate();
    return prepareTasks(ctx);
  });
  const site = await createSiteProcess(dataDir);
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      await site.start();
      // The fewer are left, the sooner: enough for all the kills to come, although requests under way are answered after the one that triggers a kill.
      const deadline = Math.floor(tasks.length / (KILLS - kill + 2));
      const round = await sendUntil(site.origin, tasks, CONNECTIONS, deadline, async () => {
        await sleep(Math.random() * LONGEST_PAUSE);
        await site.kill();
      });
      acknowledgedBeforeAKill += round.acknowledged.length;
      unanswered += round.unanswered.length;
      tasks.push(...round.unanswered);
    }
    await site.start();
    const last = await sendUntil(site.origin, tasks, CONNECTIONS, Number.POSITIVE_INFINITY, async () => {});
    if (last.unanswered.length > 0) throw new Error("the site broke off without being killed");
    await withDatabase(untilQuiet);
  } finally {
    await site.stop();
  }
}, 180_000);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("Q1: an acknowledged write survives kill -9, and a write without an answer is there once when it is sent again", async () => {
  expect(acknowledgedBeforeAKill).toBeGreaterThan(KILLS);
  expect(unanswered).toBeGreaterThan(0);
  await withDatabase(async (ctx) => {
    const db = ctx.store.read;
    expect(await db.select({ clinicId: reviews.clinicId, accountId: reviews.accountId }).from(reviews)).toHaveLength(3 * CLIENTS);
    expect(await db.select({ id: chapters.id }).from(chapters)).toHaveLength(3 * CLIENTS);
    expect(await db.select({ id: photos.id }).from(photos)).toHaveLength(2 * HEADS);
    expect(await countOf(ctx, "review.published")).toEqual(Array(3 * CLIENTS).fill(1));
    expect(await countOf(ctx, "photo.added")).toEqual(Array(2 * HEADS).fill(1));
  });
});

test("Q1: the database is whole after kill -9", async () => {
  await withDatabase(async (ctx) => {
    expect(await ctx.store.read.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: "ok" }]);
    expect(await ctx.store.read.all(sql`pragma foreign_key_check`)).toEqual([]);
  });
});

test("Q3, U11: no photo is without its files, and every file is whole", async () => {
  await withDatabase(async (ctx) => {
    const kept = await ctx.store.read.select({ sha256: photos.originalSha256 }).from(photos);
    const shown = await ctx.store.read.select({ sha256: derivatives.sha256 }).from(derivatives);
    expect(shown.length).toBeGreaterThanOrEqual(kept.length);
    // Reading a file whose bytes are not those of its name throws.
    for (const { sha256 } of [...kept, ...shown]) expect(await ctx.files.get(sha256)).not.toBeNull();
  });
});

test("Q12: every job ends once, those too whose worker was killed", async () => {
  await withDatabase(async (ctx) => {
    const all = await ctx.store.read.select().from(jobs);
    expect(all.filter((job) => job.state !== "done").map(({ kind, state, lastError }) => ({ kind, state, lastError }))).toEqual([]);
    // One event at most: a photo whose copy was found while its own check waited for the lease is in a dispute already.
    expect(new Set(await countOf(ctx, "photo.checked"))).toEqual(new Set([1]));
    const states = await ctx.store.read.select({ state: photos.state }).from(photos);
    expect(states.map(({ state }) => state).filter((state) => state !== "matched")).toEqual([]);
  });
});

test("Q12: each copied head is one dispute, and each clinic is told of it once", async () => {
  await withDatabase(async (ctx) => {
    const rows = await ctx.store.read.select({ disputeId: disputePhotos.disputeId }).from(disputePhotos);
    expect(howOften(rows.map((row) => row.disputeId))).toEqual(Array(HEADS).fill(2));
    expect(await countOf(ctx, "dispute.opened")).toEqual(Array(HEADS).fill(1));
    const folder = outboxFolder(ctx.env);
    const mails = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    expect(new Set(mails).size).toBe(mails.length);
    expect(mails.filter((mail) => mail.includes("\nSubject: A photo on your profile matches another clinic’s\n"))).toHaveLength(2 * HEADS);
  });
});

test("Q12: no job stored the same score twice", async () => {
  await withDatabase(async (ctx) => {
    const stored = await ctx.store.read.select().from(scores).orderBy(scores.clinicId, scores.id);
    expect(stored.length).toBeGreaterThan(0);
    const repeated = stored.filter((row, place) => {
      const before = stored[place - 1];
      return before?.clinicId === row.clinicId && before.inputsDigest === row.inputsDigest && before.asOf === row.asOf;
    });
    expect(repeated.map(({ clinicId, id }) => ({ clinicId, id }))).toEqual([]);
  });
});

async function prepareTasks(ctx: Ctx): Promise<Task[]> {
  const clinics = [await buildClinic(ctx, "first"), await buildClinic(ctx, "second"), await buildClinic(ctx, "third")] as const;
  const [source, copier] = await Promise.all([buildOwner(ctx, clinics[0].id), buildOwner(ctx, clinics[1].id)]);
  const [sourceCookie, copierCookie] = [await sessionCookie(ctx, source), await sessionCookie(ctx, copier)];
  const reviewTasks: Task[] = [];
  for (let client = 0; client < CLIENTS; client++) {
    const cookie = await sessionCookie(ctx, await buildAccount(ctx));
    for (const clinic of clinics) reviewTasks.push(reviewTask(clinic.slug, cookie));
  }
  const photoTasks: Task[] = [];
  for (let head = 1; head <= HEADS; head++) {
    const picture = drawPicture(head);
    photoTasks.push(photoTask(clinics[0].slug, sourceCookie, await asTelephonePhoto(await jpegOf(picture))));
    photoTasks.push(photoTask(clinics[1].slug, copierCookie, await asTelephonePhoto(await jpegOf(turnPicture(picture, "mirror"), 60))));
  }
  // A photo after every few reviews, so that each kill falls into both.
  const every = Math.floor(reviewTasks.length / photoTasks.length);
  return photoTasks.flatMap((task, place) => [
    task,
    ...reviewTasks.slice(place * every, place === photoTasks.length - 1 ? undefined : (place + 1) * every),
  ]);
}

/** As large as a telephone makes them, so that the worker is at work on one whenever it is killed. */
const asTelephonePhoto = (jpeg: Buffer) => sharp(jpeg).resize(4_000, 3_000, { kernel: "cubic" }).jpeg({ quality: 70 }).toBuffer();

/** Waits for the worker: longest for the jobs of the last worker that was killed, which are its own until their lease ends. */
async function untilQuiet(ctx: Ctx): Promise<void> {
  const giveUpAt = performance.now() + 2 * LEASE_MS;
  for (;;) {
    const { queued, running } = await countOpenJobs(ctx.store.read);
    if (queued + running === 0) return;
    if (performance.now() > giveUpAt) throw new Error(`the worker leaves ${queued} jobs queued and ${running} running`);
    await sleep(200);
  }
}

/** How many events of an action each subject has. */
async function countOf(ctx: Ctx, action: string): Promise<number[]> {
  const rows = await ctx.store.read.select({ subjectId: events.subjectId }).from(events).where(sql`${events.action} = ${action}`);
  return howOften(rows.map((row) => row.subjectId));
}

function howOften(values: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}
