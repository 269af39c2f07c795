/**
 * `npm run test:faults [-- --only NAME[,NAME]] [--rounds N] [--seed N]`: does to the built site what machines and networks do to it, and says for each fault in
 * one line what was found. Exit code 1: something that must hold did not. A fault the machine has not the means for is named as skipped.
 */
import { parseArgs } from "node:util";
import { bitFlips } from "#tests/faults/bit-flips.ts";
import { blackHoles } from "#tests/faults/black-holes.ts";
import { diskFull } from "#tests/faults/disk-full.ts";
import { failingWrites } from "#tests/faults/failing-writes.ts";
import { chanceOf, type Fault, NotHere } from "#tests/faults/fault.ts";
import { killedMigration } from "#tests/faults/killed-migration.ts";
import { killedSite } from "#tests/faults/killed-site.ts";
import { killedWorker } from "#tests/faults/killed-worker.ts";
import { mixedFaults } from "#tests/faults/mixed-faults.ts";
import { photoStoreAway } from "#tests/faults/photo-store-away.ts";
import { poisonedJobs } from "#tests/faults/poisoned-jobs.ts";
import { readOnlyDisk } from "#tests/faults/read-only-disk.ts";
import { restartsBehindExample, restartsBehindPlainProxy } from "#tests/faults/restarts.ts";
import { sentTwice } from "#tests/faults/sent-twice.ts";
import { buildSite } from "#tests/faults/site-process.ts";
import { slowClients } from "#tests/faults/slow-clients.ts";
import { steppedClock } from "#tests/faults/stepped-clock.ts";
import { syncedWrites } from "#tests/faults/synced-writes.ts";
import { thrownTimer } from "#tests/faults/thrown-timer.ts";
import { tightMemory } from "#tests/faults/tight-memory.ts";
import { tornUploads } from "#tests/faults/torn-uploads.ts";

const FAULTS: readonly Fault[] = [
  killedSite,
  syncedWrites,
  tornUploads,
  killedWorker,
  poisonedJobs,
  thrownTimer,
  killedMigration,
  steppedClock,
  mixedFaults,
  sentTwice,
  restartsBehindPlainProxy,
  restartsBehindExample,
  diskFull,
  readOnlyDisk,
  failingWrites,
  photoStoreAway,
  bitFlips,
  slowClients,
  blackHoles,
  tightMemory,
];

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: "string" }, rounds: { type: "string" }, seed: { type: "string" } } });
  const wanted = values.only?.split(",") ?? FAULTS.map(({ name }) => name);
  const unknown = wanted.filter((name) => !FAULTS.some((fault) => fault.name === name));
  if (unknown.length > 0 || (values.rounds !== undefined && !/^[1-9]\d{0,6}$/.test(values.rounds))) {
    console.error(`usage: npm run test:faults -- [--only ${FAULTS.map(({ name }) => name).join(",")}] [--rounds N] [--seed N]`);
    return 2;
  }
  const seed = values.seed === undefined ? Date.now() % 2 ** 32 : Number(values.seed);
  console.log(`seed ${seed}`);
  await buildSite();
  let breaches = 0;
  for (const fault of FAULTS.filter(({ name }) => wanted.includes(name))) {
    const startedAt = performance.now();
    const seconds = () => `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
    try {
      const summary = await fault.run(Number(values.rounds ?? fault.rounds), chanceOf(seed));
      console.log(`held     ${fault.name}: ${summary} (${seconds()})`);
    } catch (error) {
      if (error instanceof NotHere) {
        console.log(`skipped  ${fault.name}: ${error.message}`);
        continue;
      }
      breaches += 1;
      console.log(`BREACHED ${fault.name}: ${fault.does} (${seconds()}, seed ${seed})`);
      console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  console.log(breaches === 0 ? "everything held" : `${breaches} of ${wanted.length} faults were too much`);
  return breaches === 0 ? 0 : 1;
}

process.exitCode = await main();
