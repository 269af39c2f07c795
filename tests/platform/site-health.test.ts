import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outboxFolder } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { countFailures, createInlineIsolate, type Isolate, IsolateError } from "#app/platform/isolate.server.ts";
import { readHealth } from "#app/platform/read-health.server.ts";
import { seenSettings } from "#app/platform/seen-settings.ts";
import { type HealthFacts, type HealthState, judgeHealth, worstState } from "#app/platform/site-health.ts";
import { BEAT_MS, createBeat, findNewestWorker } from "#app/platform/worker-beat.server.ts";
import { loader as readPage } from "#app/routes/admin/health.tsx";
import { loader as readSettings } from "#app/routes/admin/settings.tsx";
import { jobs, workerRuns } from "#db/schema/platform.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const MINUTE = 60_000;
const WELL: HealthFacts = {
  databaseBytes: 40_000_000,
  logBytes: 4_000_000,
  freeBytes: 50_000_000_000,
  workerSilentMs: 12_000,
  lapsedLeases: 0,
  isolateFailures: 0,
  serverIsolateFailures: 0,
  workerUpMs: 5 * 3_600_000,
  overdueMs: null,
  failedJobs: 0,
  smtp: true,
  failedMails: 0,
  overdueMailMs: null,
  outboxMails: 0,
};

const CASES: [part: string, change: Partial<HealthFacts>, state: HealthState][] = [
  ["Write-ahead log", { logBytes: 64_000_000 }, "look"],
  ["Write-ahead log", { logBytes: 1_000_000_000 }, "broken"],
  ["Free disk", { freeBytes: 1_999_000_000 }, "look"],
  ["Free disk", { freeBytes: 199_000_000 }, "broken"],
  ["Worker", { workerSilentMs: 2 * MINUTE }, "look"],
  ["Worker", { workerSilentMs: 10 * MINUTE }, "broken"],
  ["Worker", { workerSilentMs: null, workerUpMs: null }, "broken"],
  ["Leases", { lapsedLeases: 1 }, "look"],
  ["Queue", { overdueMs: 5 * MINUTE }, "look"],
  ["Queue", { overdueMs: 15 * MINUTE }, "broken"],
  ["Failed jobs", { failedJobs: 1 }, "look"],
  ["Reading of files", { isolateFailures: 10 }, "look"],
  ["Reading for visitors and moderators", { serverIsolateFailures: 10 }, "look"],
  ["Mail", { failedMails: 1 }, "look"],
  ["Mail", { smtp: false, outboxMails: 3 }, "look"],
  ["Mail", { overdueMailMs: 15 * MINUTE }, "broken"],
];

test("Q20: a site on which everything is in its bounds is well, and no advice is given", () => {
  const lines = judgeHealth(WELL);
  expect(lines.filter(({ state, advice }) => state !== "well" || advice !== null)).toEqual([]);
  expect([worstState(lines), lines.length]).toEqual(["well", 10]);
});

test.each(CASES)("Q20: %s with %o is told as %s with what to do, and nothing else is", (part, change, state) => {
  const lines = judgeHealth({ ...WELL, ...change });
  expect(lines.filter((one) => one.state !== "well").map(({ name, state: told }) => [name, told])).toEqual([[part, state]]);
  expect(lines.find(({ name }) => name === part)?.advice).toMatch(/\.$/);
  expect(worstState(lines)).toBe(state);
});

test("what is measured is what is there: overdue work, lapsed leases, failed mails, the outbox and the worker seen last", async () => {
  const ctx = await createTestContext();
  const ago = (ms: number) => new Date(ctx.now().getTime() - ms);
  expect(await readHealth(ctx)).toMatchObject({
    workerSilentMs: null,
    overdueMs: null,
    overdueMailMs: null,
    failedJobs: 0,
    outboxMails: 0,
  });
  const job = { payload: "{}", createdAt: ago(0), runAt: ago(0), state: "queued" as const };
  await ctx.store.write(async (tx) => {
    await tx.insert(jobs).values([
      { ...job, kind: "list_clinic", runAt: ago(7 * MINUTE) },
      { ...job, kind: "mail_decision", runAt: ago(3 * MINUTE) },
      { ...job, kind: "mail_decision", runAt: ago(-9 * MINUTE) },
      { ...job, kind: "mail_decision", state: "dead" },
      { ...job, kind: "check_photo", state: "dead" },
      { ...job, kind: "check_photo", state: "running", leaseUntil: ago(1) },
      { ...job, kind: "check_photo", state: "running", leaseUntil: ago(-1) },
    ]);
    await tx.insert(workerRuns).values([
      { id: "old", startedAt: ago(90 * MINUTE), seenAt: ago(60 * MINUTE), isolateFailures: 9 },
      { id: "new", startedAt: ago(50 * MINUTE), seenAt: ago(MINUTE), isolateFailures: 2 },
    ]);
  });
  mkdirSync(outboxFolder(ctx.env), { recursive: true });
  for (const name of ["a.txt", "b.txt", "c.txt.tmp"]) writeFileSync(join(outboxFolder(ctx.env), name), "");
  expect(await readHealth({ ...ctx, isolateFailures: () => 4 })).toMatchObject({
    serverIsolateFailures: 4,
    workerSilentMs: MINUTE,
    workerUpMs: 49 * MINUTE,
    isolateFailures: 2,
    lapsedLeases: 1,
    overdueMs: 7 * MINUTE,
    overdueMailMs: 3 * MINUTE,
    failedJobs: 2,
    failedMails: 1,
    outboxMails: 2,
    smtp: false,
  });
});

test("a worker leaves one sign of life in half a minute, and what is a week old goes", async () => {
  const ctx = await createTestContext();
  let failures = 0;
  const beat = createBeat(ctx, () => failures);
  await beat();
  failures = 3;
  ctx.setNow("2026-11-23T12:00:29.000Z");
  await beat();
  expect(await findNewestWorker(ctx.store.read)).toMatchObject({ isolateFailures: 0, seenAt: new Date("2026-11-23T12:00:00.000Z") });
  ctx.setNow(new Date(Date.parse("2026-11-23T12:00:00.000Z") + BEAT_MS).toISOString());
  await beat();
  expect(await findNewestWorker(ctx.store.read)).toMatchObject({ isolateFailures: 3, startedAt: new Date("2026-11-23T12:00:00.000Z") });
  ctx.setNow("2026-12-01T12:00:00.000Z");
  await createBeat(ctx, () => 0)();
  expect(await ctx.store.read.select().from(workerRuns).all()).toHaveLength(1);
});

test("only crashes and time-outs of the isolate are counted: a file that cannot be read is no fault of the site", async () => {
  const failing = (failure: IsolateError["failure"]): Isolate => ({
    run: async () => {
      throw new IsolateError(failure, "no");
    },
    close() {},
  });
  for (const [failure, count] of [
    ["crashed", 1],
    ["timed_out", 1],
    ["failed", 0],
    ["busy", 0],
  ] as const) {
    const counted = countFailures(failing(failure));
    await expect(counted.isolate.run("task", null, { timeoutMs: 1 })).rejects.toThrow("no");
    expect([failure, counted.failures()]).toEqual([failure, count]);
  }
  const fine = countFailures(createInlineIsolate({ task: async () => 7 }));
  expect([await fine.isolate.run("task", null, { timeoutMs: 1 }), fine.failures()]).toEqual([7, 0]);
});

test("every setting is seen with where it comes from; a secret says only that it is set, and neither page holds its value", async () => {
  const ctx = await createTestContext();
  const given = {
    APP_SECRET: "correct horse battery staple, all of it",
    SMTP_URL: "smtps://me:hunter2@mail.example:465",
    PORT: "3111",
    HOST: "",
  };
  const env = parseEnv({ ...given, NODE_ENV: "test", DATA_DIR: ctx.env.DATA_DIR });
  const seen = seenSettings(env, given);
  expect(seen.map(({ name }) => name).sort()).toEqual(Object.keys(env).sort());
  const of = (name: string) => seen.filter((one) => one.name === name).map(({ value, from }) => [value, from])[0];
  expect(of("APP_SECRET")).toEqual(["Set, 39 characters", "The environment"]);
  expect(of("SMTP_URL")).toEqual(["Set, 35 characters", "The environment"]);
  expect([of("PORT"), of("HOST")]).toEqual([
    ["3111", "The environment"],
    ["127.0.0.1", "The default"],
  ]);
  expect(of("APP_ORIGIN")).toEqual(["http://127.0.0.1:3111", "Made of HOST and PORT"]);
  expect(JSON.stringify(seen)).not.toMatch(/horse|hunter2/);
  const cookie = await sessionCookie(ctx, await buildAccount(ctx, { role: "admin" }));
  const pages = [
    await readSettings(routeArgs(ctx, "/admin/settings", { cookie })),
    await readPage(routeArgs(ctx, "/admin/health", { cookie })),
  ];
  expect(JSON.stringify(pages)).not.toContain(ctx.env.APP_SECRET);
});
