import { expect, test } from "vitest";
import { drawLogPlots } from "#app/cli/bench/log-plot.ts";
import { printScale, scalePlots } from "#app/cli/bench/scale-figures.ts";
import { growDirectory, growFingerprints } from "#app/cli/bench/scale-filling.ts";
import { measureScale, type ScaleFigures } from "#app/cli/bench/scale-measure.ts";
import { GROUPS } from "#app/cli/bench/scale-questions.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import { openHashIndex } from "#app/provenance/known-photos.server.ts";
import { places } from "#db/schema/directory.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("a directory grows, and every kind of question has its times, memory and disk on the engine of the process", async () => {
  const ctx = await createTestContext();
  const town = { id: 1, name: "Leeds", folded: "leeds", country: "GB", region: null, lat: 53.8, lng: -1.55, population: 400_000 };
  await ctx.store.write((tx) => tx.insert(places).values(town));
  const world = { whole: 12, matters: 10 };
  for (const count of [40, 100]) await growDirectory(ctx, count, () => {}, world);
  for (const count of [200, 600]) await growFingerprints(ctx.store, count, () => {});
  const figures = await measureScale(ctx, { clinics: 100, fingerprints: 600, load: 0, rounds: 2, whole: world.whole });
  expect(figures.engine).toBe(ENGINE);
  expect([...new Set(figures.times.map(({ group }) => group))]).toEqual(GROUPS);
  expect(figures.times.every(({ p50, p95, clock }) => 0 < p50 && p50 <= p95 && clock > 0)).toBe(true);
  expect(figures.megabytes.disk).toBeGreaterThan(0);
  expect(figures.megabytes.server === null).toBe(ENGINE === "sqlite");
  expect((await openHashIndex(ctx.store)).size).toBe(600);
});

/** All its times are of one length. */
const figuresOf = (engine: ScaleFigures["engine"], clinics: number, ms: number): ScaleFigures => ({
  engine,
  clinics,
  fingerprints: clinics * 10,
  load: 1,
  times: GROUPS.map((group) => ({ group, kind: group, p50: ms, p95: ms * 2, clock: ms })),
  megabytes: { disk: clinics / 10, process: 150, withHashes: 160, server: engine === "sqlite" ? null : 300 },
  loadHashesMs: ms * 100,
});

test("the table has a column for each engine and size, the smallest first, and says what was not measured", () => {
  const table = printScale([figuresOf("postgres", 1_000, 2), figuresOf("sqlite", 10_000, 3), figuresOf("sqlite", 1_000, 1)]).split("\n");
  const cells = (name: string) =>
    table
      .find((line) => line.startsWith(name))
      ?.slice(48)
      .trim()
      .split(/\s+/);
  expect(table[0]?.trim().split(/\s+/)).toEqual(["SQLite", "PostgreSQL", "SQLite"]);
  expect(cells("clinics")).toEqual(["1,000", "1,000", "10,000"]);
  expect(cells("a review published, ms")).toEqual(["1.0", "2.0", "3.0"]);
  expect(cells("a review published, 95th percentile, ms")).toEqual(["2.0", "4.0", "6.0"]);
  expect(cells("memory of PostgreSQL, MB")).toEqual(["-", "300", "-"]);
});

test("ten times as many stand as far to the right wherever they are, and ten times as long as far up", () => {
  const all = [1_000, 10_000, 100_000].map((clinics, at) => figuresOf("sqlite", clinics, 10 ** at));
  const drawing = drawLogPlots(scalePlots(all), "clinics");
  const [line = ""] = /(?<=points=")[^"]+/.exec(drawing) ?? [];
  const [first, second, third] = line.split(" ").map((point) => point.split(",").map(Number)) as unknown as [
    [number, number],
    [number, number],
    [number, number],
  ];
  expect(second[0] - first[0]).toBeGreaterThan(10);
  expect(third[0] - second[0]).toBeCloseTo(second[0] - first[0], 0);
  expect(first[1] - second[1]).toBeGreaterThan(10);
  expect(second[1] - third[1]).toBeCloseTo(first[1] - second[1], 0);
});

test("what was not measured is no point, and a name cannot break the drawing", () => {
  const drawing = drawLogPlots(
    [
      {
        title: "A <b> & c",
        unit: "ms",
        lines: [
          {
            name: "x",
            points: [
              { x: 10, y: 0 },
              { x: 100, y: 5 },
            ],
          },
        ],
      },
    ],
    "n",
  );
  expect(drawing.match(/<circle/g)).toHaveLength(1);
  expect(drawing).toContain("A &lt;b> &amp; c");
});
