/**
 * `npm run bench:pages [-- --clinics N --rounds N --folder F]`: what the reading pages of a large directory cost, beside the smallest page there is: rendered anew, from
 * the page cache, and answered with 304; and what a browser has to fetch for them. Pages take turns in rounds and the figures are medians, so that whatever else the machine does
 * falls on all alike. With `--folder` the database is kept, and filled once only. A table and one line of JSON; exit code 1 if a goal is missed. Needs `npm run build`.
 */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { askRepeatedly, medianOf } from "#app/cli/bench/ask-repeatedly.ts";
import { drive, memoryOf } from "#app/cli/bench/drive.ts";
import { fillPages } from "#app/cli/bench/fill-pages.ts";
import { answers, freePort, requireBuild, startBuilt } from "#app/cli/bench/local-server.ts";
import { type PageWeight, weighPages } from "#app/cli/bench/page-weight.ts";

/** Issue 7. Costs of pages are times the smallest page's. */
const GOALS = { rendered: 2, cachedMs: 0.06, unchangedPerSecond: 25_000, scriptBytes: 20_000, styleBytes: 12_000, requests: 10 };
const LIST_BYTES = 8_000;
const CLINIC_BYTES = 20_000;
/** Any cookie keeps a request away from the page cache; this one means nothing to the product. */
const UNCACHED = { cookie: "bench=1" };
const WARMED_BY = 300;
const RENDERED_AT_ONCE = 60;
const KEPT_AT_ONCE = 2_000;
const CONNECTIONS = 16;

/** The smallest page Remix renders here: the frame around one form with one field, no data from the database. */
const SMALLEST = { name: "smallest Remix page", path: "/forgot-password" };

interface Page {
  name: string;
  path: string;
  /** Null: no goal was set for it. */
  mostBytes: number | null;
  /** Whether its cost rendered anew has a goal. */
  judged: boolean;
}

const list = (name: string, path: string): Page => ({ name, path, mostBytes: LIST_BYTES, judged: true });
const PAGES: readonly Page[] = [
  { name: "home", path: "/", mostBytes: null, judged: false },
  list("search: all", "/clinics"),
  list("search: place and treatment", "/clinics?place=London&treatment=hairline"),
  list("search: place", "/clinics?place=London"),
  list("search: treatment", "/clinics?treatment=hairline"),
  list("search: words", "/clinics?q=harbour+studio"),
  { name: "clinic", path: "/clinics/bench-77", mostBytes: CLINIC_BYTES, judged: true },
  { name: "clinic with 1,000 reviews", path: "/clinics/bench-0", mostBytes: CLINIC_BYTES, judged: true },
  { name: "compare two", path: "/compare?clinics=bench-77,bench-81", mostBytes: null, judged: true },
  { name: "compare four", path: "/compare?clinics=bench-77,bench-81,bench-90,bench-4", mostBytes: null, judged: true },
  { name: "decisions", path: "/decisions", mostBytes: null, judged: false },
  { name: "method", path: "/method", mostBytes: null, judged: false },
  { name: "guide", path: "/guide", mostBytes: null, judged: false },
  { name: "map", path: "/clinics?place=London&view=map", mostBytes: null, judged: false },
];

const { values } = parseArgs({
  options: { clinics: { type: "string", default: "100000" }, rounds: { type: "string", default: "9" }, folder: { type: "string" } },
});
requireBuild();
const clinics = Number(values.clinics);
const rounds = Number(values.rounds);
const dataDir = values.folder ?? mkdtempSync(join(tmpdir(), "scalpmark-bench-"));
const say = (line: string) => process.stderr.write(`${line}\n`);
let server: ChildProcess | undefined;

try {
  mkdirSync(dataDir, { recursive: true });
  await fillPages(dataDir, clinics, say);
  const port = await freePort();
  const started = startBuilt("server", { PORT: String(port), DATA_DIR: dataDir });
  server = started;
  const pid = started.pid ?? 0;
  const site = `http://127.0.0.1:${port}`;
  await answers(`${site}/healthz`);
  const lines = await measure(site, pid);
  const unchanged = await driveUnchanged(site, pid);
  const weights = await weighPages(site, Object.fromEntries(PAGES.map(({ name, path }) => [name, path])));
  report(lines, unchanged, weights, memoryOf(pid));
} finally {
  server?.kill("SIGKILL");
  if (values.folder === undefined) rmSync(dataDir, { recursive: true, force: true });
}

interface Line extends Page {
  renderedMs: number | null;
  /** Times the smallest page's, of the same rounds. */
  times: number | null;
  cachedMs: number | null;
  htmlBytes: number;
}

async function measure(site: string, pid: number): Promise<Line[]> {
  const all = [{ ...SMALLEST, mostBytes: null, judged: false }, ...PAGES];
  const rendered = new Map<string, (number | null)[]>(all.map(({ name }) => [name, []]));
  const cached = new Map<string, (number | null)[]>(PAGES.map(({ name }) => [name, []]));
  const bytes = new Map<string, number>();
  const render = (path: string, times: number) => askRepeatedly(site + path, pid, { times, headers: UNCACHED });
  // As a server that has run for some minutes: at first a page takes twice as long.
  for (const { path } of all) await render(path, WARMED_BY);
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, path } of all) rendered.get(name)?.push((await render(path, RENDERED_AT_ONCE)).cpuMs);
    say(`rendered: round ${round} of ${rounds}`);
  }
  // In rounds of their own: a hundred thousand answers from memory make the engine forget what it has compiled for rendering.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, path } of PAGES) {
      const asked = await askRepeatedly(site + path, pid, { times: KEPT_AT_ONCE });
      if (round > 0) cached.get(name)?.push(asked.cpuMs);
      bytes.set(name, asked.bytes);
    }
    say(`from the cache: round ${round} of ${rounds}`);
  }
  const smallest = medianOf(rendered.get(SMALLEST.name) ?? []);
  return all.map((page) => {
    const renderedMs = medianOf(rendered.get(page.name) ?? []);
    const times = renderedMs === null || smallest === null ? null : renderedMs / smallest;
    return { ...page, renderedMs, times, cachedMs: medianOf(cached.get(page.name) ?? [null]), htmlBytes: bytes.get(page.name) ?? 0 };
  });
}

/** How often the server can say that a page is what the visitor has already. By autocannon: a driver in this process would be the slower of the two. */
async function driveUnchanged(
  site: string,
  pid: number,
): Promise<{ perSecond: number; cpuMs: number | null; perCpuSecond: number | null }> {
  const url = `${site}/clinics/bench-77`;
  const etag = (await fetch(url)).headers.get("etag") ?? "";
  const target = { url, pid, connections: CONNECTIONS, headers: { "if-none-match": etag }, seconds: 3 };
  await drive(target);
  const driven = [await drive(target), await drive(target), await drive(target)];
  const perSecond = Math.max(...driven.map(({ requestsPerSecond }) => requestsPerSecond));
  const cpuMs = medianOf(driven.map((one) => one.cpuMs));
  return { perSecond, cpuMs, perCpuSecond: cpuMs === null ? null : Math.round(1_000 / cpuMs) };
}

function report(
  lines: readonly Line[],
  unchanged: Awaited<ReturnType<typeof driveUnchanged>>,
  weights: readonly PageWeight[] | null,
  memory: ReturnType<typeof memoryOf>,
): void {
  const missed: string[] = [];
  const judge = (ok: boolean, what: string) => void (ok || missed.push(what));
  for (const { name, judged, times, cachedMs, htmlBytes, mostBytes } of lines) {
    judge(!judged || times === null || times <= GOALS.rendered, `${name}: ${times?.toFixed(2)} times the smallest page`);
    judge(cachedMs === null || cachedMs <= GOALS.cachedMs, `${name}: ${cachedMs?.toFixed(3)} ms from the cache`);
    judge(mostBytes === null || htmlBytes <= mostBytes, `${name}: ${htmlBytes} bytes`);
  }
  judge((unchanged.perCpuSecond ?? unchanged.perSecond) >= GOALS.unchangedPerSecond, `${unchanged.perCpuSecond} answers 304 a second`);
  for (const { page, requests, pictures, scriptBytes, styleBytes } of weights ?? []) {
    judge(requests - pictures <= GOALS.requests, `${page}: ${requests} requests, ${pictures} of them pictures`);
    judge(scriptBytes <= GOALS.scriptBytes, `${page}: ${scriptBytes} bytes of script`);
    judge(styleBytes <= GOALS.styleBytes, `${page}: ${styleBytes} bytes of style`);
  }
  console.table(
    lines.map(({ name, renderedMs, times, cachedMs, htmlBytes }) => ({
      page: name,
      "rendered, cpu ms": renderedMs?.toFixed(2),
      "x smallest": times?.toFixed(2),
      "cached, cpu ms": cachedMs?.toFixed(3),
      "HTML bytes": htmlBytes,
    })),
  );
  console.table(weights ?? "There is no browser here to load the pages in.");
  console.log(
    `304: ${unchanged.perSecond} a second, ${unchanged.perCpuSecond} for a second of processor time. Memory: ${memory?.peakMb} MB at most.`,
  );
  for (const what of missed) console.log(`Missed: ${what}`);
  console.log(JSON.stringify({ bench: "pages", clinics, rounds, lines, unchanged, weights, memory, missed }));
  process.exitCode = missed.length === 0 ? 0 : 1;
}
