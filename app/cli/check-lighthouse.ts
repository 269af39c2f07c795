/**
 * `npm run check:lighthouse`: what Lighthouse says, with its settings for a phone, of the pages that most people see first: the built site with the data in DATA_DIR
 * (default ./data, the demo's after `npm start`). The median of three runs each. Exit code 0 if accessibility, best practices and search engines are at 100 and speed
 * at 98 or more everywhere, else 1.
 *
 * Lighthouse is no dependency: it is 159 packages and 185 MB. npm fetches this version when it is first asked for, and keeps it in its own folder.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { answers, freePort } from "#app/cli/bench/local-server.ts";
import { findChromium } from "#app/cli/chromium.mjs";
import { NODE_FLAGS } from "#app/cli/supervise.mjs";

const LIGHTHOUSE = "lighthouse@12.8.2";
const RUNS = 3;
const PAGES = ["/", "/clinics", "/clinics/harrow-lane-scalp-studio", "/check-photo"];
const GOALS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
type Category = keyof typeof GOALS;
const CATEGORIES = Object.keys(GOALS) as Category[];

const MOST_REPORT_BYTES = 64 * 1024 * 1024;

const Score = z.object({ score: z.number() });
const Report = z.object({
  categories: z.object({ performance: Score, accessibility: Score, "best-practices": Score, seo: Score }),
  audits: z.record(z.string(), z.object({ score: z.number().nullable(), title: z.string(), displayValue: z.string().optional() })),
});
type Report = z.infer<typeof Report>;

async function startSite(port: number): Promise<ChildProcess> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", DEMO: "1", PORT: String(port) };
  const site = spawn(process.execPath, [...NODE_FLAGS, "build/bin/server.js"], { env, stdio: ["ignore", "ignore", "inherit"] });
  await answers(`http://127.0.0.1:${port}/healthz`).catch((error) => {
    site.kill();
    throw new Error("The site did not start. Run `npm run build` and `npm start` once before.", { cause: error });
  });
  return site;
}

async function look(url: string, chromium: string): Promise<Report> {
  const flags = `--chrome-flags=--headless=new --no-sandbox --disable-background-networking`;
  const args = [
    "--yes",
    LIGHTHOUSE,
    url,
    "--quiet",
    "--output=json",
    "--output-path=stdout",
    `--only-categories=${CATEGORIES.join(",")}`,
    flags,
  ];
  const { stdout } = await promisify(execFile)("npx", args, {
    env: { ...process.env, CHROME_PATH: chromium },
    maxBuffer: MOST_REPORT_BYTES,
  });
  return Report.parse(JSON.parse(stdout));
}

const scoreOf = ({ categories }: Report, category: Category): number => Math.round(categories[category].score * 100);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function checkPage(origin: string, path: string, chromium: string): Promise<boolean> {
  // The first visitor after a change waits for the page to be rendered and packed; what is looked at is what everybody else gets.
  for (let visit = 0; visit < 3; visit += 1) {
    await (await fetch(origin + path, { headers: { "Accept-Encoding": "br" } })).arrayBuffer();
    await wait(300);
  }
  const reports: Report[] = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await look(origin + path, chromium));
  const medians = CATEGORIES.map((category) => ({ category, score: median(reports.map((report) => scoreOf(report, category))) }));
  console.log(`${path}: ${medians.map(({ category, score }) => `${category} ${score}`).join(", ")}`);
  const missed = medians.filter(({ category, score }) => score < GOALS[category]);
  if (missed.length > 0) {
    const low = Object.entries(reports.at(-1)?.audits ?? {}).filter(([, { score }]) => score !== null && score < 0.9);
    for (const [name, { title, displayValue = "" }] of low) console.log(`  ${name}: ${title} ${displayValue}`);
  }
  return missed.length === 0;
}

async function main(): Promise<number> {
  const chromium = await findChromium();
  if (chromium === null) throw new Error("There is no Chromium here: set CHROMIUM to its path");
  const port = await freePort();
  const site = await startSite(port);
  try {
    const met: boolean[] = [];
    for (const path of PAGES) met.push(await checkPage(`http://127.0.0.1:${port}`, path, chromium));
    return met.every(Boolean) ? 0 : 1;
  } finally {
    site.kill();
  }
}

process.exitCode = await main();
