/** What a task became when it gave no answer. "busy": too many wait already, and it was not begun. "failed": it threw. */
export type IsolateFailure = "timed_out" | "crashed" | "failed" | "busy";

/** `cause`: what kept its parent from telling a child what it asked, where that is why. The message is for a log or a job's last error; what a person is told depends on the task. */
export class IsolateError extends Error {
  override name = "IsolateError";

  constructor(
    readonly failure: IsolateFailure,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }

  // By its name: pages and server are bundled apart, and what the one throws is not of the other's class.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "IsolateError";
  }
}

export interface RunOptions {
  /** Milliseconds from the moment the task begins; waiting for its turn does not count. */
  timeoutMs: number;
  /** Called for each step the task reports; the first is "waiting". */
  onStep?: (step: string) => void;
  /** Whoever asked has gone: a task that still waits is not begun. */
  signal?: AbortSignal;
}

/** Where work is done that may hang, crash or grow without end: never in the process that serves or that takes jobs. */
export interface Isolate {
  /** Input and answer are copied (structured clone). Throws IsolateError, or the signal's reason. */
  run<T>(task: string, input: unknown, options: RunOptions): Promise<T>;
  /** Ends what runs. Afterwards every task fails. */
  close(): void;
}

/** One kind of work by its name; it checks its own input. */
export type IsolatedTask = (input: unknown, report: (step: string) => void) => Promise<unknown>;
export type IsolatedTasks = Readonly<Record<string, IsolatedTask>>;

/** Only names of the table are tasks, whatever else an object answers to. */
export async function runTask(tasks: IsolatedTasks, name: string, input: unknown, report: (step: string) => void): Promise<unknown> {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task === undefined) throw new TypeError(`There is no isolated task ${name}`);
  return task(input, report);
}

/** Runs tasks in this very process, for tests and command lines: nothing protects it, and no time-out ends anything. */
export function createInlineIsolate(tasks: IsolatedTasks): Isolate {
  return {
    async run<T>(name: string, input: unknown, { onStep, signal }: RunOptions): Promise<T> {
      signal?.throwIfAborted();
      onStep?.("waiting");
      try {
        return (await runTask(tasks, name, input, (step) => onStep?.(step))) as T;
      } catch (error) {
        throw new IsolateError("failed", error instanceof Error ? error.message : String(error), error);
      }
    },
    close() {},
  };
}

/** For a process that has no such work: it says so when there is some after all. */
export const NO_ISOLATE: Isolate = {
  run: async (name) => {
    throw new IsolateError("failed", `This process was started without an isolate and cannot run ${name}`);
  },
  close() {},
};

/** The same isolate, and how many of its tasks crashed or ran out of time so far: each has cost a child process. */
export function countFailures(isolate: Isolate): { isolate: Isolate; failures: () => number } {
  let count = 0;
  return {
    failures: () => count,
    isolate: {
      async run<T>(task: string, input: unknown, options: RunOptions): Promise<T> {
        try {
          return await isolate.run<T>(task, input, options);
        } catch (error) {
          if (error instanceof IsolateError && (error.failure === "crashed" || error.failure === "timed_out")) count += 1;
          throw error;
        }
      },
      close: () => isolate.close(),
    },
  };
}
