import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, ne } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LEASE_MS } from "#app/platform/job.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { openPostgresStore } from "#app/platform/postgres-store.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { jobs } from "#db/schema/platform.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/test-database.ts";

const MAILS = 300;
const CLINICS = 20;

let database: TestDatabase;
let store: Store;
/** Each is a machine of its own: they share the database and nothing else. */
const folders: string[] = [];
const workers: ChildProcess[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  store = openPostgresStore(database.address);
});
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await store.close();
  await database.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 60_000);

function startWorker(): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-worker-"));
  folders.push(folder);
  const env = {
    ...process.env,
    DATABASE_URL: database.address,
    DATA_DIR: folder,
    APP_ORIGIN: "http://127.0.0.1:3000",
    APP_SECRET: "a secret only for tests, 32 bytes or more",
    LOG_LEVEL: "error",
  };
  const worker = spawn(process.execPath, ["--import", "tsx", "app/jobs/worker.ts"], { env, stdio: ["ignore", "inherit", "inherit"] });
  workers.push(worker);
  return worker;
}

/** The jobs whose mails lie in this machine's outbox. */
function mailedFrom(folder: string): string[] {
  try {
    return readdirSync(join(folder, "outbox")).flatMap((name) => /-(job-\d+)-\w+\.txt$/.exec(name)?.[1] ?? []);
  } catch {
    return [];
  }
}

const unfinished = () => store.read.$count(jobs, ne(jobs.state, "done"));
const mailed = () => folders.flatMap(mailedFrom);

test("of two workers on two machines one is killed in the midst of its work: every job is done once, within a minute", {
  timeout: 120_000,
}, async () => {
  const now = new Date();
  await store.write(async (tx) => {
    for (let n = 0; n < MAILS; n += 1) {
      const id = `reader ${n}`;
      const row = { id, email: `reader-${n}@example.org`, passwordHash: "x", displayName: "Ann", role: "client", createdAt: now } as const;
      await tx.insert(accounts).values(row);
      await enqueue(tx, { kind: "mail_account_notice", payload: { accountId: id, notice: "password_changed" } }, now);
    }
    for (let clinicId = 1; clinicId <= CLINICS; clinicId += 1) {
      await enqueue(tx, { kind: "list_clinic", payload: { clinicId } }, now);
    }
  });
  const [first] = [startWorker(), startWorker()];
  while (folders.some((folder) => mailedFrom(folder).length < 20)) await sleep(5);
  first.kill("SIGKILL");
  const killedAt = performance.now();
  await once(first, "exit");
  const inHand = await store.read.select({ id: jobs.id }).from(jobs).where(eq(jobs.state, "running"));
  while ((await unfinished()) > 0) await sleep(100);
  const seconds = (performance.now() - killedAt) / 1_000;

  const all = mailed();
  const twice = all.filter((name, at) => all.indexOf(name) !== at);
  const shares = folders.map((folder) => mailedFrom(folder).length);
  console.log(
    `${shares.join(" and ")} mails, ${inHand.length} jobs in hand when one was killed, ${twice.length} mailed again, done ${seconds.toFixed(1)} s later`,
  );
  expect(new Set(all).size).toBe(MAILS);
  // What was in the dead worker's hands may have had its effect already: its mail is the same mail, with the same name.
  expect(inHand.map(({ id }) => `job-${id}`)).toEqual(expect.arrayContaining(twice));
  expect(twice.length).toBeLessThanOrEqual(1);
  expect(await store.read.$count(jobs, and(eq(jobs.kind, "list_clinic"), eq(jobs.attempts, 1)))).toBeGreaterThanOrEqual(CLINICS - 1);
  expect(seconds).toBeLessThan((2 * LEASE_MS) / 1_000);
});
