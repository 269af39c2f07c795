import { Worker } from "node:worker_threads";
import { type IsolatedTasks, runTask } from "#app/platform/isolate.server.ts";

/** One task, as the parent sends it. `settings` are the same every time. */
export interface TaskMessage {
  id: number;
  task: string;
  input: unknown;
  settings: unknown;
}

/** The parent's answer to a child that asked for something while it ran a task. */
export interface ToldMessage {
  told: number;
  value?: unknown;
  /** Why there is none. */
  failure?: string;
}

/** What the child says. `rss` is its resident memory in bytes, since some of it never shrinks again, without what it keeps on purpose. */
export type ChildMessage =
  | { kind: "ready" }
  | { kind: "step"; id: number; step: string }
  | { kind: "ask"; id: number; asked: number; question: unknown }
  | { kind: "answer"; id: number; value: unknown; rss: number }
  | { kind: "failure"; id: number; message: string; rss: number };

/** Looks every second whether the parent still lives: a task that hangs would never see the channel close, and burn a core for ever. */
const WATCH_PARENT = `
const { workerData } = require("node:worker_threads");
setInterval(() => process.ppid !== workerData && process.kill(process.pid, "SIGKILL"), 1_000);`;

/** Asks the parent, which has what a reader of strangers' files must not have. Throws what the parent says where it cannot tell. */
export type AskParent = (question: unknown) => Promise<unknown>;

/** The whole of a child process: answers tasks one by one until its parent goes. `open` is called with the settings of the first task. `keptBytes`: memory a new child would fill again. */
export function serveIsolate(open: (settings: unknown, askParent: AskParent) => IsolatedTasks, keptBytes = () => 0): void {
  // A parent that went while this was being sent is no error of the child's: there is nobody left to work for.
  const say = (message: ChildMessage) => process.send?.(message, undefined, undefined, (error) => error && process.exit());
  const rss = () => process.memoryUsage.rss() - keptBytes();
  let tasks: IsolatedTasks | null = null;
  let current = 0;
  let lastAsked = 0;
  const waiting = new Map<number, (told: ToldMessage) => void>();
  const askParent: AskParent = (question) =>
    new Promise((resolve, reject) => {
      const asked = ++lastAsked;
      waiting.set(asked, ({ value, failure }) => (failure === undefined ? resolve(value) : reject(new Error(failure))));
      say({ kind: "ask", id: current, asked, question });
    });
  process.on("disconnect", () => process.exit());
  new Worker(WATCH_PARENT, { eval: true, workerData: process.ppid, execArgv: [], env: {} }).unref();

  process.on("message", async (message: TaskMessage | ToldMessage) => {
    if ("told" in message) {
      waiting.get(message.told)?.(message);
      waiting.delete(message.told);
      return;
    }
    const { id, task, input, settings } = message;
    current = id;
    try {
      tasks ??= open(settings, askParent);
      const value = await runTask(tasks, task, input, (step) => say({ kind: "step", id, step }));
      say({ kind: "answer", id, value, rss: rss() });
    } catch (error) {
      say({ kind: "failure", id, message: error instanceof Error ? error.message : String(error), rss: rss() });
    }
  });
  say({ kind: "ready" });
}
