/**
 * `npm run bench:connections [-- --people N --seconds N --pause MS --servers N]`: 1,000 people with a connection each read, search, sign in and write for a minute.
 * Goals (SECURITY.md Q8): no answer of 500 and above that was not meant, 99 of 100 within 2 s, and no process above 512 MB. Needs `npm run build`.
 */
import { parseArgs } from "node:util";
import { driveCrowd, statusesOf, unmeantOf } from "#app/cli/bench/crowd.ts";
import { readersAndWriters, startCrowdSite } from "#app/cli/bench/crowd-site.ts";
import { memoryOf } from "#app/cli/bench/drive.ts";

const GOAL = { p99Ms: 2_000, memoryMb: 512 };

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "1000" },
    seconds: { type: "string", default: "60" },
    pause: { type: "string", default: "2000" },
    servers: { type: "string", default: "2" },
  },
});

const site = await startCrowdSite(Number(values.servers));
try {
  const crowd = { origins: site.origins, host: site.host, rate: null, kinds: readersAndWriters(site.cookies) };
  // As servers that have run for a while: the first pages of a process take several times as long.
  await driveCrowd({ ...crowd, people: 16, seconds: 10, pauseMs: 0, seed: 2 });
  const seen = await driveCrowd({
    ...crowd,
    people: Number(values.people),
    seconds: Number(values.seconds),
    pauseMs: Number(values.pause),
    seed: 1,
  });
  const memory = [...site.servers, site.worker].map(({ pid }) => memoryOf(pid ?? 0)?.peakMb ?? null);
  const unmeant = unmeantOf(seen);
  const statuses = statusesOf(seen);
  const answers = Object.values(seen.kinds).reduce((sum, kind) => sum + kind.answers, 0);
  const slowest = Math.max(...Object.values(seen.kinds).map(({ p99 }) => p99));
  console.table(
    Object.fromEntries(
      Object.entries(seen.kinds).map(([name, { statuses: all, ...times }]) => [name, { ...times, statuses: JSON.stringify(all) }]),
    ),
  );
  console.log(
    JSON.stringify({
      bench: "connections",
      ...values,
      answers,
      perSecond: Math.round(answers / Number(values.seconds)),
      statuses,
      unmeant,
      slowestP99: slowest,
      memoryMb: memory,
      goal: GOAL,
    }),
  );
  process.exitCode = unmeant > 0 || slowest >= GOAL.p99Ms || memory.some((mb) => mb !== null && mb >= GOAL.memoryMb) ? 1 : 0;
} finally {
  await site.stop();
}
