import { randomInt } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { sealWrites } from "#app/platform/audit-chain.server.ts";
import { countHashes, countMails, countRefusals } from "#app/platform/count-uses.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { FileStorage } from "#app/platform/file-storage.server.ts";
import { countFailures, type Isolate, NO_ISOLATE } from "#app/platform/isolate.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import type { Mailer } from "#app/platform/mailer.server.ts";
import { createOutboxMailer, createSmtpMailer } from "#app/platform/mailer.server.ts";
import { createMetrics, type Metrics } from "#app/platform/metrics.server.ts";
import { openFileStorage } from "#app/platform/open-file-storage.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { createProgressBoard, type ProgressBoard } from "#app/platform/progress-board.server.ts";
import type { RateLimits } from "#app/platform/rate-limit.server.ts";
import { createRateLimits } from "#app/platform/rate-limit.server.ts";
import { createResolver, type Resolver } from "#app/platform/resolver.server.ts";
import { createSafeFetch, type SafeFetch } from "#app/platform/safe-fetch.server.ts";
import { beginSending } from "#app/platform/sending.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { inEachWrite } from "#app/platform/store.server.ts";
import type { WorkGate } from "#app/platform/work-gate.server.ts";
import { createWorkGate } from "#app/platform/work-gate.server.ts";

/** All that has state, passed to every command as its first argument. Nothing in the product keeps a singleton. */
export interface Ctx {
  store: Store;
  /** Private originals, derivatives and proof files, named by their SHA-256. */
  files: FileStorage;
  mailer: Mailer;
  env: Env;
  log: Log;
  /** What this process counts, for whoever watches it. */
  metrics: Metrics;
  now: () => Date;
  /** From 0 up to 1, by lot: nobody can foresee what is drawn. */
  chance: () => number;
  limits: RateLimits;
  /** Password hashes: each takes a core for about 30 ms, so no more run at once than there are cores. */
  hashing: WorkGate;
  /** Where photos of strangers are read. */
  isolate: Isolate;
  /** How many tasks of this process's isolate crashed or ran out of time since it started. */
  isolateFailures: () => number;
  /** How far the photo checks have come that somebody watches. */
  progress: ProgressBoard;
  /** What a worker may look at beyond this site. */
  outside: Outside;
}

/** The public DNS and the web pages of strangers. */
export interface Outside {
  resolveTxt: Resolver["txt"];
  fetch: SafeFetch;
}

function createOutside(env: Pick<Env, "DNS_SERVERS">): Outside {
  const resolver = createResolver(env.DNS_SERVERS);
  return { resolveTxt: resolver.txt, fetch: createSafeFetch({ resolver }) };
}

export const createHashingGate = () => createWorkGate({ atOnce: availableParallelism(), waiting: 32 });

export const databaseFile = (env: Pick<Env, "DATA_DIR">) => join(env.DATA_DIR, "scalpmark.db");
/** What `openStore` opens: PostgreSQL's address, or the file of SQLite. */
export const databaseAddress = (env: Pick<Env, "DATA_DIR" | "DATABASE_URL">) => env.DATABASE_URL ?? databaseFile(env);
/** Whether there is one to open; of a server elsewhere that is for the server to say. */
export const hasDatabase = (env: Pick<Env, "DATA_DIR" | "DATABASE_URL">) => env.DATABASE_URL !== null || existsSync(databaseFile(env));
export const outboxFolder = (env: Env) => join(env.DATA_DIR, "outbox");

/** What an isolate is made for: its tasks may read these. */
export type IsolateParts = Pick<Ctx, "store" | "files" | "env">;

/**
 * Opens database and storage under the data folder. The caller closes `ctx.store` and `ctx.isolate`; without `openIsolate` there is none, for
 * processes that read no photos.
 */
export function createContext(
  env: Env,
  log: Log,
  openIsolate: (parts: IsolateParts) => Isolate = () => NO_ISOLATE,
  metrics: Metrics = createMetrics("command"),
): Ctx {
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
  const store = openStore(databaseAddress(env), inEachWrite(beginSending, sealWrites(env.APP_SECRET)), env.DATABASE_READ_URL);
  const files = openFileStorage(env);
  const counted = countFailures(openIsolate({ store, files, env }));
  return {
    store,
    files,
    mailer: countMails(env.SMTP_URL ? createSmtpMailer(env.SMTP_URL, env.MAIL_FROM) : createOutboxMailer(outboxFolder(env)), metrics),
    env,
    log,
    metrics,
    now: () => new Date(),
    chance: () => randomInt(2 ** 32) / 2 ** 32,
    limits: countRefusals(createRateLimits(env.APP_SECRET), metrics),
    hashing: countHashes(createHashingGate(), metrics),
    isolate: counted.isolate,
    isolateFailures: counted.failures,
    progress: createProgressBoard(),
    outside: createOutside(env),
  };
}
