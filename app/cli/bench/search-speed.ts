/** `npm run bench:search [-- --clinics 100000,1000000 --folder FOLDER]`: every kind of search in a large directory, its counts included. A folder that is named keeps its databases. */

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fillListings } from "#app/cli/bench/fill-listings.ts";
import { searchQuestions } from "#app/cli/bench/search-mix.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import { type Db, hotStatement, type Store } from "#app/platform/store.server.ts";

/** Milliseconds of processor time at the 95th percentile, by how many clinics there are. Between them the goal of the next larger. A map looks at every clinic it shows. */
const GOALS = [
  { clinics: 100_000, ms: 5, mapMs: 10 },
  { clinics: 1_000_000, ms: 20, mapMs: 50 },
];
/** Searches of each kind before any kind is measured: the compiler has seen them all, and the database's pages are in memory, as in a server that has been up for a minute. */
const WARM_UP = 30;
const ROUNDS = 100;

const { values } = parseArgs({ options: { clinics: { type: "string", default: "100000,1000000" }, folder: { type: "string" } } });
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "scalpmark-search-"));
mkdirSync(folder, { recursive: true });
try {
  for (const clinics of values.clinics.split(",").map(Number)) {
    const store = await openFilled(clinics);
    await measureAll(store.read, clinics);
    await store.close();
  }
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function openFilled(clinics: number): Promise<Store> {
  const file = join(folder, `${clinics}.db`);
  if (!existsSync(file)) {
    const unfinished = `${file}.part`;
    for (const ending of ["", "-wal", "-shm"]) rmSync(unfinished + ending, { force: true });
    const store = openStore(unfinished);
    await store.migrate();
    await fillListings(store, clinics, (done) => process.stderr.write(`${done} of ${clinics} clinics listed\n`));
    await store.checkpoint();
    await store.close();
    renameSync(unfinished, file);
  }
  return openStore(file);
}

interface Line {
  kind: string;
  p50: number;
  p95: number;
  p99: number;
  found: number;
  isMap?: true | undefined;
}

async function measureAll(db: Db, clinics: number): Promise<void> {
  const trivial = await measure("one clinic by its number", async (round) => {
    await hotStatement(db, "select * from listings where clinic_id = ?").get(1 + round * 7);
    return 1;
  });
  const kinds = await searchQuestions(db, clinics, WARM_UP + ROUNDS);
  for (const { once } of kinds) for (let round = 0; round < WARM_UP; round += 1) await once(ROUNDS + round);
  const lines: Line[] = [];
  for (const { kind, isMap, once } of kinds) lines.push({ ...(await measure(kind, once)), isMap });
  print(clinics, trivial, lines);
}

async function measure(kind: string, once: (round: number) => Promise<number>): Promise<Line> {
  const spent: number[] = [];
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [before, startedAt] = [process.cpuUsage(), performance.now()];
    const count = await once(round);
    const [used, passed] = [process.cpuUsage(before), performance.now() - startedAt];
    // Processor time is booked by ticks of 4 ms, now and then on a query that took one: none took longer than passed on the clock.
    spent.push(Math.min((used.user + used.system) / 1e3, passed));
    found.push(count);
  }
  const at = (list: number[], share: number) => list.sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
  return { kind, p50: at(spent, 0.5), p95: at(spent, 0.95), p99: at(spent, 0.99), found: at(found, 0.5) };
}

function print(clinics: number, trivial: Line, lines: readonly Line[]): void {
  const goal = GOALS.find((one) => clinics <= one.clinics) ?? null;
  const row = (cells: (string | number)[]) =>
    [String(cells[0]).padEnd(34), ...cells.slice(1).map((cell) => String(cell).padStart(11))].join("");
  const figures = ({ kind, p50, p95, p99, found }: Line, met: string) =>
    row([kind, p50.toFixed(2), p95.toFixed(2), p99.toFixed(2), `${Math.round(p50 / Math.max(trivial.p50, 0.001))} x`, found, met]);
  const out = [
    `${printNumber(clinics)} clinics; milliseconds of processor time${goal === null ? "" : `, goal ${goal.ms} ms at p95, of maps ${goal.mapMs} ms`}`,
    row(["", "p50", "p95", "p99", "to trivial", "found", ""]),
    figures(trivial, ""),
    ...lines.map((line) => figures(line, goal === null ? "" : line.p95 <= (line.isMap ? goal.mapMs : goal.ms) ? "met" : "MISSED")),
  ];
  process.stdout.write(`${out.join("\n")}\n\n`);
}
