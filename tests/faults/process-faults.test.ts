import { beforeAll } from "vitest";
import { killedMigration } from "#tests/faults/killed-migration.ts";
import { killedWorker } from "#tests/faults/killed-worker.ts";
import { mixedFaults } from "#tests/faults/mixed-faults.ts";
import { poisonedJobs, poisonWorker } from "#tests/faults/poisoned-jobs.ts";
import { sentTwice } from "#tests/faults/sent-twice.ts";
import { testFault } from "#tests/faults/short-form.ts";
import { buildSite } from "#tests/faults/site-process.ts";
import { steppedClock } from "#tests/faults/stepped-clock.ts";
import { syncedWrites } from "#tests/faults/synced-writes.ts";
import { thrownTimer } from "#tests/faults/thrown-timer.ts";
import { tornUploads } from "#tests/faults/torn-uploads.ts";

// The short forms; `npm run test:faults` goes through all of each.
beforeAll(buildSite, 300_000);

testFault("Q2: of a hundred acknowledged writes each was forced to the disk before its answer, as strace counts", syncedWrites, 100);
testFault(
  "Q3, U11: killed between a file's coming to its place and its row, and anywhere in an upload: nothing dangles after the sweep",
  tornUploads,
  4,
);
testFault(
  "Q11: a job that throws and one that kills its worker are set aside after three tries each, and the others are done",
  { ...poisonedJobs, run: () => poisonWorker(["throw", "die"]) },
  1,
);
testFault("Q12: a worker killed again and again in the midst of its jobs leaves each with its one effect", killedWorker, 5);
testFault(
  "Q13: wherever the clock of the running site is put, pages say no nonsense, sessions end by it and no job is stuck",
  steppedClock,
  1,
);
testFault(
  "Q14: fifty equal forms at once, ten equal uploads and a double click in Chromium are each done once, with one answer",
  sentTwice,
  1,
);
testFault(
  "Q16: killed, stopped and with a moved clock in an order drawn by lot, the histories of twenty clients hold together",
  mixedFaults,
  5,
);
testFault("Q17: an update killed half-way leaves the old schema or the new with every row; a newer one is refused", killedMigration, 1);
testFault(
  "Q22: an error in a timer under load ends the server after what it had begun, it is started again within 2 s, and nothing is lost",
  thrownTimer,
  1,
);
