import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { and, count, inArray, lte, sql } from "drizzle-orm";
import { openSession } from "#app/accounts/sessions.server.ts";
import type { Kind } from "#app/cli/bench/crowd.ts";
import { fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { answers, freePort, requireBuild, startBuilt } from "#app/cli/bench/local-server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { jobs } from "#db/schema/platform.ts";

/** A real site of invented clinics: servers and a worker on one data folder, as behind a proxy. */
export interface CrowdSite {
  origins: string[];
  host: string;
  /** Of people who are signed in. */
  cookies: string[];
  servers: ChildProcess[];
  worker: ChildProcess;
  dataDir: string;
  stop(): Promise<void>;
}

const HOST = "bench.example";
export const CROWD_CLINICS = 200;
const ACCOUNTS = 50;
/** The worker asks for work more often than that. */
const IDLE_SECONDS = 3;
const DUE = and(inArray(jobs.state, ["queued", "running"]), lte(jobs.runAt, sql`unixepoch() * 1000`));
const WORDS = ["hairline", "density", "scar", "london", "leeds", "ink", "studio", "grain", "crown", "line"];

export async function startCrowdSite(servers: number): Promise<CrowdSite> {
  requireBuild();
  const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-bench-"));
  const settings = {
    NODE_ENV: "production" as const,
    APP_ORIGIN: `https://${HOST}`,
    APP_SECRET: "only for this bench, 32 bytes or more",
    DATA_DIR: dataDir,
    TRUSTED_PROXY_HOPS: "1",
    DEMO: "0",
  };
  const ctx = createContext(parseEnv(settings), createLog({ level: "silent" }));
  await ctx.store.migrate();
  await fillDirectory(ctx, CROWD_CLINICS, () => {});
  const people = await ctx.store.read.select().from(accounts).limit(ACCOUNTS);
  const cookies: string[] = [];
  for (const account of people) cookies.push((await openSession(ctx, { id: account.id, role: "client" })).split(";", 1)[0] ?? "");
  const isIdle = async () => (await ctx.store.read.select({ due: count() }).from(jobs).where(DUE))[0]?.due === 0;

  const ports = await Promise.all(Array.from({ length: servers }, freePort));
  const running = ports.map((port) => startBuilt("server", { ...settings, PORT: String(port) }));
  const worker = startBuilt("worker", settings);
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  for (const origin of origins) await answers(`${origin}/healthz`);
  // A new directory is scored, listed and looked over once, and then once a day: an ordinary minute is none of those.
  await sleep(IDLE_SECONDS * 1_000);
  while (!(await isIdle())) await sleep(IDLE_SECONDS * 1_000);
  await ctx.store.close();
  return {
    origins,
    host: HOST,
    cookies,
    servers: running,
    worker,
    dataDir,
    async stop() {
      const alive = [...running, worker].filter((child) => child.exitCode === null && child.signalCode === null);
      const ended = alive.map((child) => once(child, "exit"));
      for (const child of alive) child.kill("SIGKILL");
      await Promise.all(ended);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Of 100 requests 80 read a clinic's page, 15 search, 4 are sign-ins that fail and one writes. */
export function readersAndWriters(cookies: readonly string[]): Kind[] {
  const form = { origin: `https://${HOST}`, "content-type": "application/x-www-form-urlencoded" };
  const clinics = Array.from({ length: CROWD_CLINICS }, (_, n) => `bench-${n}`);
  return [
    { name: "clinic", share: 80, method: "GET", paths: clinics.map((slug) => `/clinics/${slug}`) },
    { name: "search", share: 15, method: "GET", paths: WORDS.map((word) => `/clinics?q=${word}`) },
    {
      name: "sign-in",
      share: 4,
      method: "POST",
      paths: ["/sign-in"],
      headers: form,
      body: "email=nobody-{n}%40example.org&password=not+the+password+of+anybody",
    },
    {
      name: "write",
      share: 1,
      method: "POST",
      paths: ["/shortlist"],
      headers: form,
      cookies,
      body: "intent=add&clinic=bench-1&note=",
    },
  ];
}

/** Files and sockets a process has open; null where it cannot be told. */
export function openFilesOf(pid: number): number | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return null;
  }
}
