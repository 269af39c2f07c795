import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { createReadiness } from "#app/web/health.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { serve } from "#tests/web/serve.ts";

/** The row's own line: a fault is told of within it, and its end too. */
const WITHIN_MS = 5_000;

/** A site of its own on a real disk. */
async function siteOn(folder: string): Promise<{ ctx: Ctx; readiness: ReturnType<typeof createReadiness> }> {
  const ctx = createContext(parseEnv({ NODE_ENV: "test", DATA_DIR: join(folder, "data") }), createLog({ level: "silent" }));
  await ctx.store.migrate();
  onTestFinished(() => ctx.store.close());
  return { ctx, readiness: createReadiness(ctx) };
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-health-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** How long it takes until this is what is wrong; null: nothing is. */
async function msUntil(readiness: ReturnType<typeof createReadiness>, fault: string | null): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const answer = await readiness();
    if (answer.fault === fault && answer.ready === (fault === null)) return performance.now() - startedAt;
    if (performance.now() - startedAt > 2 * WITHIN_MS) throw new Error(`readiness says ${answer.fault}, not ${fault}`);
    await sleep(50);
  }
}

async function expectToTurn(
  readiness: ReturnType<typeof createReadiness>,
  fault: string,
  begin: () => unknown,
  end: () => unknown,
): Promise<void> {
  expect(await msUntil(readiness, null)).toBeLessThan(WITHIN_MS);
  await begin();
  expect(await msUntil(readiness, fault)).toBeLessThan(WITHIN_MS);
  await end();
  expect(await msUntil(readiness, null)).toBeLessThan(WITHIN_MS);
}

test("Q20: work that nobody does for a quarter of an hour makes the site not ready within 5 s, and ready again within 5 s once it is done", async () => {
  const { ctx, readiness } = await siteOn(newFolder());
  const waiting = {
    kind: "rescore_clinic",
    payload: "{}",
    state: "queued",
    runAt: new Date(Date.now() - 16 * 60_000),
    createdAt: new Date(),
  } as const;
  await expectToTurn(
    readiness,
    "jobs are not being done",
    () => ctx.store.write((tx) => tx.insert(jobs).values(waiting)),
    () => ctx.store.write((tx) => tx.delete(jobs)),
  );
});

test("Q20: a database that has no room makes the site not ready within 5 s, and ready again within 5 s once it has", async () => {
  const { ctx, readiness } = await siteOn(newFolder());
  const limitPages = (pages: number) => ctx.store.write(async (tx) => void (await tx.run(sql.raw(`pragma max_page_count = ${pages}`))));
  const pages = (await ctx.store.read.get<{ page_count: number }>(sql`pragma page_count`)).page_count;
  await expectToTurn(
    readiness,
    "the disk is full",
    () => limitPages(pages),
    () => limitPages(4_294_967_294),
  );
});

test("Q20: a database that is older than the program makes the site not ready within 5 s, and ready again within 5 s once it is brought up to date; one that is newer does not", async () => {
  const { ctx, readiness } = await siteOn(newFolder());
  const newest = await ctx.store.read.get<{ hash: string; created_at: number }>(
    sql`select hash, created_at from __drizzle_migrations order by created_at desc limit 1`,
  );
  const add = (hash: string, at: number) =>
    ctx.store.write(async (tx) => void (await tx.run(sql`insert into __drizzle_migrations (hash, created_at) values (${hash}, ${at})`)));
  await expectToTurn(
    readiness,
    "the database is not up to date",
    () => ctx.store.write(async (tx) => void (await tx.run(sql`delete from __drizzle_migrations where created_at = ${newest.created_at}`))),
    () => add(newest.hash, newest.created_at),
  );
  await add("of a release to come", newest.created_at + 1);
  await sleep(1_100);
  expect(await readiness()).toEqual({ ready: true, fault: null, copies: [] });
});

const mounts = process.getuid?.() === 0 && canMount();

test.skipIf(!mounts)(
  "Q20: a disk with less than 200 MB left makes the site not ready within 5 s, and ready again within 5 s once there is room (needs to mount a small disk)",
  async () => {
    const folder = newFolder();
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=320m", "tmpfs", folder]);
    onTestFinished(() => void execFileSync("umount", ["-l", folder]));
    const { readiness } = await siteOn(folder);
    const ballast = join(folder, "ballast");
    await expectToTurn(
      readiness,
      "the disk is nearly full",
      () => writeFileSync(ballast, Buffer.alloc(150_000_000)),
      () => rmSync(ballast),
    );
  },
);

test("Q20: the answers to probes are a word, kept by nobody, and say nothing of what is wrong", async () => {
  const served = await serve();
  for (const ready of [true, false]) {
    served.setReady(ready);
    const readyz = await served.get("/readyz");
    expect([readyz.status, await readyz.text(), readyz.headers.get("cache-control")]).toEqual([
      ready ? 200 : 503,
      ready ? "ok\n" : "not ready\n",
      "private, no-store",
    ]);
    const healthz = await served.get("/healthz");
    expect([healthz.status, await healthz.text(), healthz.headers.get("cache-control")]).toEqual([200, "ok\n", "private, no-store"]);
  }
});

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-mount-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
