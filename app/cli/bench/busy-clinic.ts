/**
 * `npm run bench:busy [-- --reviews N --requests N]`: the pages of one clinic that has thousands of reviews, as the built server renders them one after another, past every
 * cache. Milliseconds from request to last byte, milliseconds of the server's processor time, and bytes. A table and one line of JSON; exit code 1 if a page's p95 is over its goal. Needs `npm run build`.
 */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { cpuOf } from "#app/cli/bench/drive.ts";
import { addReviews, fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { answers, freePort, requireBuild, startBuilt } from "#app/cli/bench/local-server.ts";
import { loadPlaces } from "#app/directory/load-places.server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";

const GOAL_P95_MS = 100;
const WARM_UP = 15;
const OTHER_CLINICS = 60;
/** Eight years, as the busiest clinic might have. */
const DAYS = 2_900;

interface Line {
  page: string;
  p50: number;
  p95: number;
  /** Milliseconds a request; null where the system has no /proc. On a busy machine the clock says much more. */
  cpu: number | null;
  bytes: number;
}

const { values } = parseArgs({ options: { reviews: { type: "string", default: "5000" }, requests: { type: "string", default: "100" } } });
process.exitCode = await main(Number(values.reviews), Number(values.requests));

async function main(reviews: number, requests: number): Promise<number> {
  requireBuild();
  const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-busy-"));
  let server: ChildProcess | undefined;
  try {
    await fill(dataDir, reviews);
    const port = await freePort();
    const started = startBuilt("server", { PORT: String(port), DATA_DIR: dataDir });
    server = started;
    const site = `http://127.0.0.1:${port}`;
    await answers(`${site}/healthz`);
    return await measure({ site, pid: started.pid ?? 0, reviews, requests });
  } finally {
    server?.kill("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure({
  site,
  pid,
  reviews,
  requests,
}: {
  site: string;
  pid: number;
  reviews: number;
  requests: number;
}): Promise<number> {
  const first = `${site}/clinics/bench-0`;
  const pages: [string, string][] = [
    ["clinic, newest reviews", first],
    ["clinic, reviews of three years ago", `${first}?after=2023-11-01.${"f".repeat(32)}`],
    ["score, line by line", `${first}/score`],
    ["an ordinary clinic beside it", `${site}/clinics/bench-7`],
    ["score.json, all inputs", `${first}/score.json`],
  ];
  const lines: Line[] = [];
  for (const [page, url] of pages) lines.push({ page, ...(await timesOf(url, pid, requests)) });
  console.log(`${"".padEnd(40)}${"p50 ms".padStart(10)}${"p95 ms".padStart(10)}${"cpu ms".padStart(10)}${"bytes".padStart(12)}`);
  for (const { page, bytes, ...times } of lines) {
    const figures = [times.p50, times.p95, times.cpu].map((ms) => (ms?.toFixed(1) ?? "?").padStart(10));
    console.log(`${page.padEnd(40)}${figures.join("")}${String(bytes).padStart(12)}`);
  }
  console.log(JSON.stringify({ bench: "busy", reviews, goalP95: GOAL_P95_MS, lines }));
  return lines.every((line) => line.p95 <= GOAL_P95_MS) ? 0 : 1;
}

async function timesOf(url: string, pid: number, requests: number): Promise<Omit<Line, "page">> {
  const times: number[] = [];
  let bytes = 0;
  let before: number | null = null;
  for (let turn = 0; turn < WARM_UP + requests; turn += 1) {
    if (turn === WARM_UP) before = cpuOf(pid);
    const start = performance.now();
    // Any cookie keeps a request away from the page cache; this one means nothing to the product.
    const answer = await fetch(url, { headers: { cookie: "bench=1" } });
    const body = await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
    if (turn >= WARM_UP) times.push(performance.now() - start);
    bytes = body.byteLength;
  }
  const after = cpuOf(pid);
  times.sort((a, b) => a - b);
  return {
    p50: times[requests >> 1] ?? 0,
    p95: times[Math.floor(requests * 0.95)] ?? 0,
    cpu: before === null || after === null ? null : (after - before) / requests,
    bytes,
  };
}

async function fill(dataDir: string, reviews: number): Promise<void> {
  const ctx = createContext(parseEnv({ NODE_ENV: "development", DATA_DIR: dataDir }), createLog({ level: "silent" }));
  try {
    await ctx.store.migrate();
    await loadPlaces(ctx);
    await fillDirectory(ctx, OTHER_CLINICS, () => {}, { clients: reviews + 20 });
    await addReviews(ctx, 1, 1, reviews, DAYS);
    await rescoreClinic(ctx, 1);
    await ctx.store.write(async (tx) => void (await tx.run("delete from jobs")));
  } finally {
    await ctx.store.close();
  }
}
