import { Worker } from "node:worker_threads";

/** Odd while a job runs; each change wakes the watcher. */
const WATCHER = `
const { workerData: { beats, longestMs } } = require("node:worker_threads");
const { writeSync } = require("node:fs");
for (;;) {
  const seen = Atomics.load(beats, 0);
  if (Atomics.wait(beats, 0, seen, seen % 2 === 1 ? longestMs : Infinity) !== "timed-out") continue;
  writeSync(2, JSON.stringify({ level: 60, time: Date.now(), name: "worker", msg: "a job hangs: ending the worker, which the supervisor starts again" }) + "\\n");
  process.kill(process.pid, "SIGKILL");
}
`;

export interface JobWatch {
  /** Runs something that may end up nowhere. */
  over<T>(run: () => Promise<T>): Promise<T>;
}

/**
 * Ends this process outright once something has run for longer than `longestMs`: a job that waits for ever would hold up all others, and one that turns in
 * circles cannot even be asked. So a thread of its own looks on. Its lease over, the job is tried again or set aside like one whose worker crashed.
 */
export function watchJobs(longestMs: number): JobWatch {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  new Worker(WATCHER, { eval: true, execArgv: [], workerData: { beats, longestMs } }).unref();
  const beat = () => {
    Atomics.add(beats, 0, 1);
    Atomics.notify(beats, 0);
  };
  return {
    async over(run) {
      beat();
      try {
        return await run();
      } finally {
        beat();
      }
    },
  };
}
