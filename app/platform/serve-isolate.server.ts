import { Worker } from "node:worker_threads";
import { type IsolatedTasks, runTask } from "#app/platform/isolate.server.ts";

/** One task, as the parent sends it. `settings` are the same every time. */
export interface TaskMessage {
  id: number;
  task: string;
  input: unknown;
  settings: unknown;
}

/** What the child says. `rss` is its resident memory in bytes, since some of it never shrinks again. */
export type ChildMessage =
  | { kind: "ready" }
  | { kind: "step"; id: number; step: string }
  | { kind: "answer"; id: number; value: unknown; rss: number }
  | { kind: "failure"; id: number; message: string; rss: number };

/** Looks every second whether the parent still lives: a task that hangs would never see the channel close, and burn a core for ever. */
const WATCH_PARENT = `
const { workerData } = require("node:worker_threads");
setInterval(() => process.ppid !== workerData && process.kill(process.pid, "SIGKILL"), 1_000);`;

/** The whole of a child process: answers tasks one by one until its parent goes. `open` is called with the settings of the first task. */
export function serveIsolate(open: (settings: unknown) => IsolatedTasks): void {
  // A parent that went while this was being sent is no error of the child's: there is nobody left to work for.
  const say = (message: ChildMessage) => process.send?.(message, undefined, undefined, (error) => error && process.exit());
  let tasks: IsolatedTasks | null = null;
  process.on("disconnect", () => process.exit());
  new Worker(WATCH_PARENT, { eval: true, workerData: process.ppid, execArgv: [], env: {} }).unref();

  process.on("message", async ({ id, task, input, settings }: TaskMessage) => {
    try {
      tasks ??= open(settings);
      const value = await runTask(tasks, task, input, (step) => say({ kind: "step", id, step }));
      say({ kind: "answer", id, value, rss: process.memoryUsage.rss() });
    } catch (error) {
      say({ kind: "failure", id, message: error instanceof Error ? error.message : String(error), rss: process.memoryUsage.rss() });
    }
  });
  say({ kind: "ready" });
}
