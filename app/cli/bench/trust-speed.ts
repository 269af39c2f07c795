/**
 * `npm run bench:score [-- --clinics N]`: how long a score takes. 1,000 reviews at once and one update among them, by the pure functions; then every clinic of
 * an invented directory on a real SQLite file: scored only, and scored and listed anew as the worker does it once a day. A table and one line of JSON; exit code 1 if a
 * goal is missed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { createRandom, fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { addDays, type Day } from "#app/platform/date.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { CHUNK, rescoreAll } from "#app/trust/rescore-all.server.ts";
import { addScore } from "#app/trust/rescore-clinic.server.ts";
import { addWitness, removeWitness, sumWitnesses } from "#app/trust/review-sums.ts";
import { liveReviews, witnessOf } from "#app/trust/review-weights.ts";
import { listScoredClinicIds } from "#app/trust/score-repository.server.ts";
import type { ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic, scoreFromSums } from "#app/trust/trust-score.ts";

/** TRUST.md, Cost; and the daily run of a whole directory. */
const GOALS = { fullMs: 5, updateMs: 1, allSeconds: 60 };
const REVIEWS = 1_000;
const ROUNDS = 200;
const GOAL_CLINICS = 10_000;
const AS_OF: Day = "2026-11-23";

interface Line {
  what: string;
  figure: number;
  unit: "ms" | "s";
  goal: number | null;
  /** Seconds of processor time, where the figure is what a clock on the wall said: on a busy machine the two differ. */
  cpu?: number;
}

const { values } = parseArgs({ options: { clinics: { type: "string", default: String(GOAL_CLINICS) } } });
process.exitCode = await main(Number(values.clinics));

async function main(clinics: number): Promise<number> {
  const lines = measurePure();
  const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-score-"));
  const ctx = createContext(parseEnv({ NODE_ENV: "development", DATA_DIR: dataDir }), createLog({ level: "silent" }));
  try {
    await ctx.store.migrate();
    await fillDirectory(ctx, clinics, (done) => process.stderr.write(`${done} of ${clinics} clinics made\n`));
    lines.push(...(await measureAll(ctx)));
  } finally {
    await ctx.store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  for (const { what, figure, unit, goal, cpu } of lines) {
    const beside = [goal === null ? "" : `goal ${goal} ${unit}`, cpu === undefined ? "" : `${cpu.toFixed(1)} s of processor time`];
    console.log(`${what.padEnd(68)}${`${figure.toFixed(3)} ${unit}`.padStart(12)}   ${beside.filter(Boolean).join(", ")}`);
  }
  console.log(JSON.stringify({ bench: "score", clinics, lines }));
  return lines.every(({ figure, goal }) => goal === null || figure <= goal) ? 0 : 1;
}

function measurePure(): Line[] {
  const facts = inventFacts();
  const full = rounds(() => scoreClinic(facts, AS_OF));
  const live = [...liveReviews(facts.reviews, AS_OF).values()];
  const sums = sumWitnesses(live.map((review) => witnessOf(review)));
  let turn = 0;
  const update = rounds(() => {
    const review = live[turn++ % live.length] as ReviewFacts;
    removeWitness(sums, witnessOf(review));
    addWitness(sums, witnessOf({ ...review, overall: (turn % 5) + 1 }));
    const score = scoreFromSums(facts, sums, AS_OF);
    removeWitness(sums, witnessOf({ ...review, overall: (turn % 5) + 1 }));
    addWitness(sums, witnessOf(review));
    return score;
  });
  return [
    { what: `${REVIEWS} reviews scored at once, median`, figure: full.median, unit: "ms", goal: GOALS.fullMs },
    { what: `${REVIEWS} reviews scored at once, slowest of 100`, figure: full.p99, unit: "ms", goal: null },
    { what: `one of ${REVIEWS} reviews changed and back, and scored, median`, figure: update.median, unit: "ms", goal: GOALS.updateMs },
    { what: `one of ${REVIEWS} reviews changed and back, and scored, slowest of 100`, figure: update.p99, unit: "ms", goal: null },
  ];
}

async function measureAll(ctx: Ctx): Promise<Line[]> {
  const ids = await listScoredClinicIds(ctx.store.read);
  // A goal for 10,000 says nothing of fewer.
  const goal = ids.length >= GOAL_CLINICS ? GOALS.allSeconds : null;
  const direct = await seconds(async () => {
    for (let start = 0; start < ids.length; start += CHUNK)
      await ctx.store.write(async (tx) => {
        for (const id of ids.slice(start, start + CHUNK)) await addScore(tx, id, ctx.now());
      });
  });
  await ctx.store.write(async (tx) => void (await tx.run("delete from jobs")));
  const worker = await seconds(async () => {
    await rescoreAll(ctx);
    await runAllJobs(ctx);
  });
  return [
    { what: `${ids.length} clinics rescored, ${CHUNK} in a transaction`, ...direct, unit: "s", goal },
    { what: `${ids.length} clinics rescored and listed anew by the worker's daily run`, ...worker, unit: "s", goal },
  ];
}

/** 1,000 clients over four years, of every proof and stage, some linked and some doubted. */
function inventFacts(): TrustFacts {
  const random = createRandom(20_261_123);
  const rating = () => 1 + Math.floor(5 * random());
  const one = (place: number): ReviewFacts => ({
    id: `review ${place}`,
    client: `client ${place}`,
    writtenOn: addDays(AS_OF, -Math.floor(1_461 * random())),
    stage: random() < 0.3 ? "fresh" : "healed",
    overall: rating(),
    dimensions: [rating(), rating(), rating(), rating(), rating(), rating()],
    provenCorrection: random() < 0.02,
    proof: random() < 0.4 ? "V0" : random() < 0.5 ? "V1" : "V2",
    linkCluster: random() < 0.1 ? `cluster ${Math.floor(20 * random())}` : null,
    suspicion: random() < 0.1 ? { p: random(), signals: 2 } : null,
  });
  return {
    practitioners: [{ share: 1, verifiedHours: 120, evidencedYears: 4, trainerYears: 6 }],
    photos: { original: 9, noMatch: 14, disputed: 1, confirmedStolen: 0 },
    reviews: Array.from({ length: REVIEWS }, (_, place) => one(place)),
    decisions: [],
  };
}

/** Milliseconds of one call, after as many to warm up. */
function rounds(call: () => unknown): { median: number; p99: number } {
  for (let round = 0; round < ROUNDS; round += 1) call();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[ROUNDS >> 1] ?? 0, p99: times[Math.floor(ROUNDS * 0.99)] ?? 0 };
}

async function seconds(work: () => Promise<void>): Promise<{ figure: number; cpu: number }> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { figure: (performance.now() - start) / 1_000, cpu: (user + system) / 1_000_000 };
}
