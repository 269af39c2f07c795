/**
 * `npm run bench:scale [-- --clinics 1000,10000,100000 --fingerprints 10 --engines sqlite,postgres --rounds 100 --folder F --server postgres://…/postgres]`: the main
 * queries of both engines with ever more clinics, and so many fingerprints for each clinic. A directory is filled on SQLite, grows from size to size, and
 * is moved into PostgreSQL as `npm run move` does it, by default into a server that is started for it. A folder that is named keeps databases and figures, and
 * what is there is not made again: sizes may be measured one at a time. A table, and `scale.svg` in the folder.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { drawLogPlots } from "#app/cli/bench/log-plot.ts";
import { printScale, scalePlots } from "#app/cli/bench/scale-figures.ts";
import type { ScaleFigures } from "#app/cli/bench/scale-measure.ts";
import { databaseFile } from "#app/platform/context.server.ts";
import type { Engine } from "#app/platform/engine.server.ts";
import { startCluster } from "#tests/postgres/throw-away-cluster.ts";
import { ask } from "#tests/support/test-database.ts";

const { values } = parseArgs({
  options: {
    clinics: { type: "string", default: "1000,10000,100000" },
    fingerprints: { type: "string", default: "10" },
    engines: { type: "string", default: "sqlite,postgres" },
    rounds: { type: "string", default: "100" },
    folder: { type: "string" },
    server: { type: "string" },
  },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "scalpmark-scale-"));
const sizes = values.clinics
  .split(",")
  .map(Number)
  .sort((a, b) => a - b);
const engines = values.engines.split(",") as Engine[];
/** As a server for a site has it: what is committed is on the disk. */
const SETTINGS = { fsync: "on", full_page_writes: "on", shared_buffers: "2GB", max_wal_size: "8GB", random_page_cost: "1.1" };
const cluster = engines.includes("postgres") && values.server === undefined ? await startCluster(SETTINGS) : null;
const server = values.server ?? cluster?.address("postgres") ?? "";

try {
  mkdirSync(folder, { recursive: true });
  let smaller: string | null = null;
  for (const size of sizes) {
    smaller = fill(size, smaller);
    // Before measuring adds to what is moved.
    if (engines.includes("postgres")) await move(size);
    for (const engine of engines) measure(engine, size);
  }
  report();
} finally {
  cluster?.remove();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

/** The data folder with so many clinics on SQLite, grown from a smaller one where there is one. */
function fill(size: number, from: string | null): string {
  const dataDir = join(folder, String(size));
  const file = databaseFile({ DATA_DIR: dataDir });
  if (existsSync(file)) return dataDir;
  const unfinished = `${dataDir}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  if (from !== null) for (const name of ["scalpmark.db", "secret"]) copyFileSync(join(from, name), join(unfinished, name));
  run("app/cli/bench/scale-step.ts", { DATA_DIR: unfinished }, ["--do", "list", "--clinics", String(size)]);
  renameSync(unfinished, dataDir);
  return dataDir;
}

/** Brings the same rows into PostgreSQL, unless they are there. */
async function move(size: number): Promise<void> {
  if (existsSync(figuresFile("postgres", size))) return;
  await ask(new URL(server), `create database scale_${size}`);
  run("app/cli/move.ts", { DATA_DIR: join(folder, String(size)) }, ["--to", addressOf(size)]);
}

function measure(engine: Engine, size: number): void {
  const out = figuresFile(engine, size);
  if (existsSync(out)) return;
  const settings: Record<string, string> = { DATA_DIR: join(folder, String(size)) };
  if (engine === "postgres") settings.DATABASE_URL = addressOf(size);
  const fingerprints = String(size * Number(values.fingerprints));
  run("app/cli/bench/scale-step.ts", settings, ["--do", "fingerprint", "--fingerprints", fingerprints]);
  const asked = ["--do", "measure", "--clinics", String(size), "--fingerprints", fingerprints, "--rounds", values.rounds, "--out", out];
  run("app/cli/bench/scale-step.ts", settings, asked);
}

function addressOf(size: number): string {
  const address = new URL(server);
  address.pathname = `/scale_${size}`;
  return address.href;
}

function figuresFile(engine: Engine, size: number): string {
  return join(folder, `${engine}-${size}.json`);
}

function run(script: string, settings: Record<string, string>, args: readonly string[]): void {
  const env = { ...process.env, DATABASE_URL: "", ...settings };
  if (env.DATABASE_URL === "") delete (env as Record<string, string | undefined>).DATABASE_URL;
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...args], { env, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
}

/** Of all that was ever measured in this folder. */
function report(): void {
  const all = readdirSync(folder)
    .filter((name) => /^(?:sqlite|postgres)-\d+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as ScaleFigures);
  const plot = join(folder, "scale.svg");
  writeFileSync(plot, drawLogPlots(scalePlots(all), "clinics"));
  console.log(`${printScale(all)}\n${values.folder === undefined ? "" : plot}`);
}
