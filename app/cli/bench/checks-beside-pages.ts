/**
 * `npm run bench:worker [-- --photos N --rounds N --rate N]`: how much slower a clinic's page is while the worker checks photos as large as a telephone's.
 * The worker has photos to check all the time; it is stopped (SIGSTOP) and let go on in turns of some seconds, so that whatever else the machine does
 * falls on both alike. Each turn measures the page from the cache and rendered anew; the figures are the medians of the turns. Needs `npm run build` and
 * Linux's /proc. Not autocannon: it tells no 95th percentile and counts whole milliseconds, and a cached page takes less than one.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { memoryOf } from "#app/cli/bench/drive.ts";
import { fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { answers, freePort, requireBuild, startBuilt } from "#app/cli/bench/local-server.ts";
import { phonePhoto } from "#app/cli/bench/phone-photo.ts";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { countOpenJobs } from "#app/platform/job-queue.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";

/** Issue 3: the page's 95th percentile moves by less than a fifth. */
const GOAL = 1.2;
const CLINICS = 40;
const SECONDS = 3;
const PAGE = "/clinics/bench-7";
const DRIVER = fileURLToPath(new URL("steady-driver.mjs", import.meta.url));
/** Any cookie keeps a request away from the page cache; this one means nothing to the product. */
const WAYS = { cached: "", rendered: "bench=1" } as const;
type Way = keyof typeof WAYS;

type Turns = Record<Way, Turn[]>;

interface Turn {
  p50: number;
  p95: number;
  p99: number;
  answers: number;
  failed: number;
}

const { values } = parseArgs({
  options: {
    photos: { type: "string", default: "200" },
    rounds: { type: "string", default: "20" },
    rate: { type: "string", default: "40" },
  },
});
requireBuild();
const rounds = Number(values.rounds);
const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-bench-"));
const running: ChildProcess[] = [];
const say = (line: string) => process.stderr.write(`${line}\n`);
const driver = spawn(process.execPath, [DRIVER], { stdio: ["pipe", "pipe", "inherit"] });
running.push(driver);
const turns = createInterface({ input: driver.stdout })[Symbol.asyncIterator]();
const ctx = createContext(parseEnv({ NODE_ENV: "development", DATA_DIR: dataDir }), createLog({ level: "silent" }));

try {
  await ctx.store.migrate();
  await fillDirectory(ctx, CLINICS, () => {});
  await addPhotos(ctx, Number(values.photos));
  const port = await freePort();
  const settings = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "error" };
  const server = start("server", settings);
  // As a real site's, not the demo's, whose isolate is not of the idle class.
  const real = { DEMO: "0", APP_ORIGIN: "https://bench.example", APP_SECRET: "only for this bench, 32 bytes or more" };
  const worker = start("worker", { ...settings, ...real });
  const url = `http://127.0.0.1:${port}${PAGE}`;
  await answers(url);
  const idle: Turns = { cached: [], rendered: [] };
  const busy: Turns = { cached: [], rendered: [] };
  const warmUp: Turns = { cached: [], rendered: [] };
  for (let turn = 0; turn < 3; turn++) await measure(url, warmUp);
  for (let round = 1; round <= rounds; round++) {
    signal(worker, "SIGSTOP");
    await measure(url, idle);
    signal(worker, "SIGCONT");
    await measure(url, busy);
    if (round % 5 === 0) say(`round ${round} of ${rounds}`);
  }
  const { queued } = await countOpenJobs(ctx.store.read);
  if (queued === 0) throw new Error("The worker was done before the page was measured: give it more photos.");
  report(idle, busy, {
    server: memoryOf(server.pid ?? 0),
    worker: memoryOf(worker.pid ?? 0),
    reader: memoryOf(childrenOf(worker)[0] ?? 0),
  });
} finally {
  await ctx.store.close();
  for (const child of running) child.kill("SIGKILL");
  await Promise.all(running.map((child) => (child.exitCode === null ? new Promise((resolve) => child.once("exit", resolve)) : null)));
  rmSync(dataDir, { recursive: true, force: true });
}

/** All of them wait when the worker starts. */
async function addPhotos(of: Ctx, count: number): Promise<void> {
  for (let seed = 1; seed <= count; seed++) {
    const photo = await receivePhoto(of, await phonePhoto(seed));
    if (!photo.ok) throw new Error(photo.message);
    await addPhoto(of, photo, { clinicId: 1 + (seed % CLINICS), purpose: "clinic", uploadedBy: "client-1" });
    if (seed % 50 === 0) say(`${seed} of ${count} photos made`);
  }
}

/** To the worker and to the process that reads its photos. */
function signal(worker: ChildProcess, name: "SIGSTOP" | "SIGCONT"): void {
  for (const pid of [worker.pid ?? 0, ...childrenOf(worker)]) process.kill(pid, name);
}

function childrenOf({ pid }: ChildProcess): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
}

async function measure(url: string, into: Turns): Promise<void> {
  for (const way of ["cached", "rendered"] as const) into[way].push(await drive(url, WAYS[way]));
}

async function drive(url: string, cookie: string): Promise<Turn> {
  driver.stdin.write(`${JSON.stringify({ url, rate: Number(values.rate), seconds: SECONDS, cookie })}\n`);
  const { value } = await turns.next();
  if (value === undefined) throw new Error("The driver has ended.");
  return JSON.parse(value) as Turn;
}

function start(part: "server" | "worker", settings: Record<string, string>): ChildProcess {
  const child = startBuilt(part, settings);
  child.once("exit", (code, by) => say(`the ${part} ended: ${by ?? code}`));
  running.push(child);
  return child;
}

function median(of: readonly Turn[], figure: "p50" | "p95" | "p99"): number {
  return of.map((turn) => turn[figure]).sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN;
}

function report(idle: Turns, busy: Turns, memory: object): void {
  const lines = (["cached", "rendered"] as const).flatMap((way) =>
    (["p50", "p95", "p99"] as const).map((figure) => {
      const [before, meanwhile] = [median(idle[way], figure), median(busy[way], figure)];
      const goal = figure === "p95" ? `< ${GOAL.toFixed(2)}` : "";
      const figures = { idleMs: before.toFixed(2), busyMs: meanwhile.toFixed(2), ratio: (meanwhile / before).toFixed(2), goal };
      return { page: `${PAGE}, ${way}`, figure, ...figures };
    }),
  );
  const failed = [...Object.values(idle), ...Object.values(busy)].flat().reduce((sum, turn) => sum + turn.failed, 0);
  console.table(lines);
  console.log(JSON.stringify({ bench: "worker", rate: Number(values.rate), seconds: SECONDS, rounds, failed, memory, lines }));
  const missed = lines.some(({ figure, ratio }) => figure === "p95" && Number(ratio) >= GOAL);
  process.exitCode = failed > 0 || missed ? 1 : 0;
}
