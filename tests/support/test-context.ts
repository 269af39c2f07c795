import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished } from "vitest";
import { openInlineIsolate } from "#app/jobs/open-isolate.server.ts";
import { sealWrites } from "#app/platform/audit-chain.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { createHashingGate } from "#app/platform/context.server.ts";
import { countHashes, countRefusals } from "#app/platform/count-uses.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import type { Mail } from "#app/platform/mailer.server.ts";
import { createMetrics } from "#app/platform/metrics.server.ts";
import { openFileStorage } from "#app/platform/open-file-storage.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { createProgressBoard } from "#app/platform/progress-board.server.ts";
import { createRateLimits } from "#app/platform/rate-limit.server.ts";
import { beginSending } from "#app/platform/sending.server.ts";
import { inEachWrite } from "#app/platform/store.server.ts";
import { openTestDatabase } from "#tests/support/test-database.ts";

export interface TestContext extends Ctx {
  /** Mails the code under test handed to the mailer. */
  sent: Mail[];
  setNow(time: string): void;
}

/** A migrated private database, files in a folder that goes away or where `settings` says, and a clock that stands still at 2026-11-23 12:00 UTC. */
export async function createTestContext(settings: Record<string, string> = {}): Promise<TestContext> {
  const dir = mkdtempSync(join(tmpdir(), "scalpmark-test-"));
  const env = parseEnv({
    NODE_ENV: "test",
    DATA_DIR: dir,
    APP_ORIGIN: "http://127.0.0.1:3000",
    APP_SECRET: "a secret only for tests, 32 bytes or more",
    ...settings,
  });
  const database = await openTestDatabase();
  const store = openStore(database.address, inEachWrite(beginSending, sealWrites(env.APP_SECRET)));
  if (database.isEmpty) await store.migrate();
  const sent: Mail[] = [];
  let now = new Date("2026-11-23T12:00:00.000Z");
  // A hook of the file can only be registered before its tests run; a context made in a test goes with that test.
  const whenOver = expect.getState().currentTestName === undefined ? afterAll : onTestFinished;
  whenOver(async () => {
    await store.close();
    await database.remove();
    rmSync(dir, { recursive: true, force: true });
  });
  const files = openFileStorage(env);
  const metrics = createMetrics("test");
  return {
    store,
    files,
    mailer: { send: async (mail) => void sent.push(mail) },
    env,
    log: createLog({ name: "test", level: "silent" }),
    metrics,
    now: () => now,
    // Nothing is drawn by lot, unless a test says so.
    chance: () => 1,
    limits: countRefusals(createRateLimits(), metrics),
    hashing: countHashes(createHashingGate(), metrics),
    isolate: openInlineIsolate({ store, files, env }),
    isolateFailures: () => 0,
    progress: createProgressBoard(),
    // Nobody is out there, unless a test puts somebody.
    outside: { resolveTxt: async () => [], fetch: async () => ({ ok: false, reason: "unreachable" }) },
    sent,
    setNow(time) {
      now = new Date(time);
    },
  };
}
