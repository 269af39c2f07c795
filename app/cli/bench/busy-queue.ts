/**
 * `npm run bench:queue [-- --matters N --requests N]`: the moderators' queue with so many matters open, as the built server renders it one request after another. Milliseconds from
 * request to last byte: the first page, a kind, a page far down, and taking a matter. A table and one line of JSON; exit code 1 if a p95 is over its goal. Needs `npm run build`.
 */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { openSession } from "#app/accounts/sessions.server.ts";
import { fillQueue } from "#app/cli/bench/fill-queue.ts";
import { answers, freePort, requireBuild, startBuilt } from "#app/cli/bench/local-server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";

const GOAL_P95_MS = 100;
const WARM_UP = 15;
/** Pages walked through before the one far down is timed. */
const DEEP = 60;

interface Line {
  what: string;
  p50: number;
  p95: number;
}

const { values } = parseArgs({ options: { matters: { type: "string", default: "50000" }, requests: { type: "string", default: "100" } } });
process.exitCode = await main(Number(values.matters), Number(values.requests));

async function main(matters: number, requests: number): Promise<number> {
  requireBuild();
  const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-queue-"));
  let server: ChildProcess | undefined;
  try {
    const cookie = await fill(dataDir, matters);
    const port = await freePort();
    server = startBuilt("server", { PORT: String(port), DATA_DIR: dataDir });
    const site = `http://127.0.0.1:${port}`;
    await answers(`${site}/healthz`);
    return await measure(site, cookie, matters, requests);
  } finally {
    server?.kill("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Returns the cookie of a moderator. */
async function fill(dataDir: string, matters: number): Promise<string> {
  const ctx = createContext(parseEnv({ NODE_ENV: "development", DATA_DIR: dataDir }), createLog({ level: "silent" }));
  try {
    await ctx.store.migrate();
    const moderator = await fillQueue(ctx, matters);
    return (await openSession(ctx, moderator, { secondFactorAt: ctx.now() })).split(";", 1)[0] ?? "";
  } finally {
    await ctx.store.close();
  }
}

async function measure(site: string, cookie: string, matters: number, requests: number): Promise<number> {
  const deep = await walkDown(site, cookie);
  const pages: [string, string][] = [
    ["first page, with all counts", "/moderation"],
    ["one kind", "/moderation?kind=report"],
    ["one country", "/moderation?country=DE"],
    ["what is due", "/moderation?standing=due"],
    [`page ${DEEP + 1}`, deep],
  ];
  const lines: Line[] = [];
  for (const [what, path] of pages) lines.push({ what, ...(await timesOf(requests, () => read(site + path, cookie))) });
  let next = 1;
  lines.push({ what: "taking a matter", ...(await timesOf(requests, () => take(site, cookie, next++))) });
  console.log(`${"".padEnd(32)}${"p50 ms".padStart(10)}${"p95 ms".padStart(10)}`);
  for (const { what, p50, p95 } of lines) console.log(`${what.padEnd(32)}${p50.toFixed(1).padStart(10)}${p95.toFixed(1).padStart(10)}`);
  console.log(JSON.stringify({ bench: "queue", matters, goalP95: GOAL_P95_MS, lines }));
  return lines.every((line) => line.p95 <= GOAL_P95_MS) ? 0 : 1;
}

async function timesOf(requests: number, ask: () => Promise<unknown>): Promise<Omit<Line, "what">> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + requests; turn += 1) {
    const start = performance.now();
    await ask();
    if (turn >= WARM_UP) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { p50: times[requests >> 1] ?? 0, p95: times[Math.floor(requests * 0.95)] ?? 0 };
}

async function read(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie } });
  const page = await answer.text();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return page;
}

async function take(site: string, cookie: string, matter: number): Promise<void> {
  const body = new URLSearchParams({ intent: "take", matter: String(matter) });
  const answer = await fetch(`${site}/moderation/matters`, { method: "POST", headers: { cookie, origin: site }, body, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`Taking matter ${matter} answers ${answer.status}`);
}

/** The address of the page after so many. */
async function walkDown(site: string, cookie: string): Promise<string> {
  let path = "/moderation";
  for (let page = 0; page < DEEP; page += 1) {
    const next = /href="([^"]*after=[^"]*)"/.exec(await read(site + path, cookie))?.[1];
    if (next === undefined) throw new Error("The queue ends too soon: more matters are needed");
    path = next.replaceAll("&amp;", "&");
  }
  return path;
}
