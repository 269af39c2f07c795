import type { Plot } from "#app/cli/bench/log-plot.ts";
import type { ScaleFigures } from "#app/cli/bench/scale-measure.ts";
import type { Group } from "#app/cli/bench/scale-questions.ts";
import { ENGINES, type Engine } from "#app/platform/engine.server.ts";
import { printNumber } from "#app/platform/printed.ts";

const ENGINE_NAMES: Record<Engine, string> = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** A line of the table: of one engine at one size. Null: it was not measured. */
interface Figure {
  what: string;
  unit: "ms" | "MB" | "s";
  of: (figures: ScaleFigures) => number | null;
}

type Share = "p50" | "p95" | "clock";

/** Of all kinds in a group the one in the middle, or the slowest. */
function among(figures: ScaleFigures, group: Group, share: Share, which: "middle" | "slowest"): number | null {
  const times = figures.times
    .filter((one) => one.group === group)
    .map((one) => one[share])
    .sort((a, b) => a - b);
  return (which === "slowest" ? times.at(-1) : times[times.length >> 1]) ?? null;
}

const answered = (what: string, group: Group): Figure[] => [
  { what, unit: "ms", of: (figures) => among(figures, group, "p50", "middle") },
  { what: `${what}, 95th percentile`, unit: "ms", of: (figures) => among(figures, group, "p95", "middle") },
  { what: `${what}, on the clock`, unit: "ms", of: (figures) => among(figures, group, "clock", "middle") },
];

const FIGURES: readonly Figure[] = [
  ...answered("a search (the middle of 22 kinds)", "search"),
  { what: "the slowest kind of search, 95th percentile", unit: "ms", of: (figures) => among(figures, "search", "p95", "slowest") },
  ...answered("a map (the middle of 4 kinds)", "map"),
  ...answered("a clinic's page, read", "clinic"),
  ...answered("the moderators' queue, read", "queue"),
  ...answered("a job taken and done", "job"),
  ...answered("a review published", "review"),
  ...answered("a clinic listed anew", "listing"),
  ...answered("a photo's hashes among all", "photo"),
  ...answered("how many photos are known", "known"),
  { what: "reading all hashes at a start", unit: "s", of: ({ loadHashesMs }) => loadHashesMs / 1_000 },
  { what: "database on disk", unit: "MB", of: ({ megabytes }) => megabytes.disk },
  { what: "memory of a process", unit: "MB", of: ({ megabytes }) => megabytes.process },
  { what: "memory of a process that knows all hashes", unit: "MB", of: ({ megabytes }) => megabytes.withHashes },
  { what: "memory of PostgreSQL", unit: "MB", of: ({ megabytes }) => megabytes.server },
];

const WIDE = 48;
const NARROW = 13;

/** All figures, a column for each engine and size. */
export function printScale(all: readonly ScaleFigures[]): string {
  const columns = inOrder(all);
  const row = (first: string, cells: readonly string[]) => first.padEnd(WIDE) + cells.map((cell) => cell.padStart(NARROW)).join("");
  return [
    row(
      "",
      columns.map(({ engine }) => ENGINE_NAMES[engine]),
    ),
    row(
      "clinics",
      columns.map(({ clinics }) => printNumber(clinics)),
    ),
    row(
      "fingerprints",
      columns.map(({ fingerprints }) => printNumber(fingerprints)),
    ),
    row(
      "load of the machine",
      columns.map(({ load }) => load.toFixed(1)),
    ),
    ...FIGURES.map(({ what, unit, of }) =>
      row(
        `${what}, ${unit}`,
        columns.map((figures) => cell(of(figures))),
      ),
    ),
  ].join("\n");
}

const cell = (value: number | null) => (value === null ? "-" : value >= 100 ? printNumber(Math.round(value)) : value.toPrecision(2));

const inOrder = (all: readonly ScaleFigures[]) =>
  all.toSorted((a, b) => a.clinics - b.clinics || ENGINES.indexOf(a.engine) - ENGINES.indexOf(b.engine));

const DRAWN: readonly [title: string, figure: string][] = [
  ["A search", "a search (the middle of 22 kinds)"],
  ["The slowest kind of search", "the slowest kind of search, 95th percentile"],
  ["A map", "a map (the middle of 4 kinds)"],
  ["A clinic's page, read", "a clinic's page, read"],
  ["The moderators' queue, read", "the moderators' queue, read"],
  ["A job taken and done", "a job taken and done"],
  ["A review published", "a review published"],
  ["A photo's hashes among all", "a photo's hashes among all"],
  ["Database on disk", "database on disk"],
];

const UNITS: Record<Figure["unit"], string> = { ms: "ms of processor time", s: "seconds", MB: "megabytes" };

/** What the table says, as lines by size. */
export function scalePlots(all: readonly ScaleFigures[]): Plot[] {
  const ordered = inOrder(all);
  return DRAWN.map(([title, what]) => {
    const figure = FIGURES.find((one) => one.what === what);
    if (figure === undefined) throw new Error(`no figure is called ${what}`);
    const lines = ENGINES.map((engine) => ({
      name: ENGINE_NAMES[engine],
      points: ordered.filter((one) => one.engine === engine).map((one) => ({ x: one.clinics, y: figure.of(one) ?? 0 })),
    }));
    const late = what.endsWith("95th percentile") ? ", 95th percentile" : "";
    return { title, unit: UNITS[figure.unit] + late, lines: lines.filter(({ points }) => points.length > 0) };
  });
}
