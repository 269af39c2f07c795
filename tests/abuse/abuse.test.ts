import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ABUSE_CLASSES } from "#tests/abuse/abuse-classes.ts";
import { type AttackReport, attackAll } from "#tests/abuse/attack-all.ts";
import { keptCases } from "#tests/abuse/kept-cases.ts";
import { buildSite } from "#tests/faults/site-process.ts";

/** The same on every run: `npm run test:abuse` draws others. */
const SEED = 8;

let report: AttackReport;
beforeAll(async () => {
  await buildSite();
  report = await attackAll({
    folder: resolve(process.env.BUILT_SITE ?? "."),
    requests: 700,
    seed: SEED,
    only: null,
    keep: false,
    say: () => {},
  });
}, 600_000);

test("whatever is sent to the built site, it answers in time, stays up, changes nothing it refused, shows no secret and nothing raw", () => {
  expect(report.findings).toEqual([]);
});

test("each of the 110 classes of abuse, and that of documents, was sent at least once", () => {
  expect(ABUSE_CLASSES.map(({ id }) => id).sort((a, b) => a - b)).toEqual(Array.from({ length: 111 }, (_, at) => at + 1));
  expect(ABUSE_CLASSES.map(({ id }) => id).filter((id) => (report.tally.byClass.get(id) ?? 0) === 0)).toEqual([]);
});

test("every action of the build was found by itself, and most have a form on a page", () => {
  expect(report.actions).toBeGreaterThan(100);
  expect(report.forms).toBeGreaterThan(report.actions);
});

test("a case that failed once names a class there still is", () => {
  const known = new Set(ABUSE_CLASSES.map(({ id }) => id));
  expect(keptCases().filter(({ id }) => !known.has(id))).toEqual([]);
});
