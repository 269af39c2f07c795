import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Isolate, IsolateError, type IsolateFailure, type RunOptions } from "#app/platform/isolate.server.ts";
import { ISOLATE_PRIORITY, lowerPriority, runWhenIdle } from "#app/platform/priority.server.ts";
import type { ChildMessage, TaskMessage, ToldMessage } from "#app/platform/serve-isolate.server.ts";
import { createWorkGate } from "#app/platform/work-gate.server.ts";

const MB = 1024 * 1024;
/** Of JavaScript objects; pixels and wasm lie outside of it. */
const HEAP_MB = 256;
/** A child that has this much when a task is done gives way to a new one: wasm memory never shrinks, and native memory hardly. */
const RESTING_BYTES = 512 * MB;
/** A task that makes its child grow beyond this is ended: 50 megapixels are 150 MB as pixels, and twice that where they are turned. */
const MOST_BYTES = 1024 * MB;
const MOST_TASKS = 500;
/** A task asks for one thing after the other, or for a few at once: more is no reader of photos. */
const MOST_QUESTIONS = 64;
const WATCH_MS = 100;
/** From source, on a busy machine, a start takes some seconds. */
const START_MS = 30_000;
/** /proc counts memory in pages of this on every machine that Node supports with a prebuilt binary. */
const PAGE_BYTES = 4096;

export interface ProcessIsolateOptions {
  /** The child's file, which calls `serveIsolate`: TypeScript from source, JavaScript from a build. */
  entry: string;
  /** All of the child's environment: it reads strangers' files, so it gets no secret. */
  env: NodeJS.ProcessEnv;
  /** Given to the child's `open`. */
  settings?: unknown;
  /** Answers what a child asks while it runs a task, one question after the other; without it nothing may be asked. */
  answer?: (question: unknown) => Promise<unknown>;
  /** Why a task ran out of time whose child still waited for an answer: the cause of its error. */
  unanswered?: () => Error;
  /** Tasks that may wait while one runs. */
  waiting?: number;
  /** Bytes of resident memory while a task runs, watched where the system has /proc. */
  mostBytes?: number;
  restingBytes?: number;
  mostTasks?: number;
  /** True: the child gets only what nobody else wants of the cores, so it starves where others keep all of them busy. False: it has the lowest nice value. */
  whenIdle?: boolean;
  /** Where the child's last words go, such as V8's own stack of a crash. */
  stderr?: "inherit" | "ignore";
}

interface Child {
  process: ChildProcess;
  /** Resolves once it takes tasks. */
  ready: Promise<void>;
  tasks: number;
}

/**
 * Runs tasks one at a time in a child process of low priority, which the first one starts and later ones find. A child that hangs, crashes
 * or grows too large is killed, which costs the task it ran; the next one gets a new child. It holds nobody open, and goes when its parent does.
 */
export function createProcessIsolate(options: ProcessIsolateOptions): Isolate {
  const {
    waiting = 32,
    mostBytes = MOST_BYTES,
    restingBytes = RESTING_BYTES,
    mostTasks = MOST_TASKS,
    settings,
    answer: tell,
    unanswered,
  } = options;
  const gate = createWorkGate({ atOnce: 1, waiting });
  let child: Child | null = null;
  let closed = false;
  let lastId = 0;

  function current(): Child {
    if (closed) throw new IsolateError("failed", "The isolate is closed");
    if (child === null) {
      const started = start(options);
      child = started;
      started.process.once("exit", () => {
        if (child === started) child = null;
      });
    }
    return child;
  }

  function retire(): void {
    child?.process.kill("SIGKILL");
    child = null;
  }

  async function ask(task: string, input: unknown, { timeoutMs, onStep, signal }: RunOptions): Promise<unknown> {
    signal?.throwIfAborted();
    const used = current();
    hold(used.process, true);
    try {
      await used.ready;
      const answer = await askChild(
        used.process,
        { id: ++lastId, task, input, settings },
        { timeoutMs, mostBytes, onStep, tell, unanswered },
      );
      used.tasks += 1;
      if (answer.rss > restingBytes || used.tasks >= mostTasks) retire();
      if (answer.kind === "failure") throw new IsolateError("failed", answer.message, answer.cause);
      return answer.value;
    } finally {
      hold(used.process, false);
    }
  }

  return {
    async run<T>(task: string, input: unknown, runOptions: RunOptions): Promise<T> {
      runOptions.onStep?.("waiting");
      const done = await gate.run(async () => ({ answer: await ask(task, input, runOptions) }));
      if (done === null) throw new IsolateError("busy", `${waiting} tasks wait already`);
      return done.answer as T;
    },
    close() {
      closed = true;
      retire();
    },
  };
}

function start({ entry, env, whenIdle = false, stderr = "inherit" }: ProcessIsolateOptions): Child {
  const fromSource = entry.endsWith(".ts") ? ["--import", "tsx"] : ["--enable-source-maps"];
  const child = fork(entry, [], {
    env,
    execArgv: [`--max-old-space-size=${HEAP_MB}`, "--max-semi-space-size=8", ...fromSource],
    serialization: "advanced",
    stdio: ["ignore", "ignore", stderr, "ipc"],
  });
  const pid = child.pid ?? 0;
  const giveWay = () => (whenIdle ? runWhenIdle(pid) : lowerPriority(pid, ISOLATE_PRIORITY));
  giveWay();
  const ready = new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => child.kill("SIGKILL"), START_MS);
    child.once("message", () => {
      clearTimeout(limit);
      // Once more, for the threads that it has made meanwhile.
      giveWay();
      resolve();
    });
    const fail = (how: string) => {
      clearTimeout(limit);
      reject(new IsolateError("crashed", `The child process did not start: ${how}`));
    };
    child.once("exit", (code, signal) => fail(String(signal ?? code)));
    child.on("error", ({ message }) => fail(message));
  });
  return { process: child, ready, tasks: 0 };
}

interface Limits {
  timeoutMs: number;
  mostBytes: number;
  onStep: RunOptions["onStep"];
  tell: ProcessIsolateOptions["answer"];
  unanswered: ProcessIsolateOptions["unanswered"];
}

type Answer = Extract<ChildMessage, { kind: "answer" | "failure" }> & { cause?: unknown };

/** One task given to a child that is ready. Rejects once the child has ended, so that two are never there at once. */
function askChild(child: ChildProcess, message: TaskMessage, { timeoutMs, mostBytes, onStep, tell, unanswered }: Limits): Promise<Answer> {
  const { id, task } = message;
  return new Promise((resolve, reject) => {
    let reason: IsolateError | null = null;
    let untold: unknown;
    let over = false;
    const kill = (failure: IsolateFailure, words: string, cause?: unknown) => {
      reason ??= new IsolateError(failure, words, cause);
      child.kill("SIGKILL");
    };
    const questions = createQuestions(
      (asked) => tellChild(child, asked, tell, (error) => (untold = error)),
      () => over || reason !== null,
    );
    const limit = setTimeout(() => {
      kill("timed_out", `${task} took longer than ${timeoutMs} ms`, questions.waiting() > 0 ? unanswered?.() : undefined);
    }, timeoutMs);
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > mostBytes) kill("crashed", `${task} took more than ${Math.round(mostBytes / MB)} MB of memory`);
    }, WATCH_MS);
    const settle = () => {
      over = true;
      clearTimeout(limit);
      clearInterval(watch);
      child.off("message", onMessage).off("exit", onExit);
    };
    const onMessage = (said: ChildMessage) => {
      if (said.kind === "ready" || said.id !== id) return;
      if (said.kind === "step") return onStep?.(said.step);
      if (said.kind === "ask") {
        if (questions.waiting() < MOST_QUESTIONS) questions.add(said);
        else kill("crashed", `${task} asked for more than ${MOST_QUESTIONS} things at once`);
        return;
      }
      settle();
      resolve({ ...said, cause: untold });
    };
    const onExit = (code: number | null, signal: string | null) => {
      settle();
      reject(reason ?? new IsolateError("crashed", `The child process ended by ${signal ?? `code ${code}`} while it ran ${task}`));
    };
    child.on("message", onMessage).on("exit", onExit);
    child.send(message, (error) => error && kill("crashed", `${task} could not be given to the child process`));
  });
}

type Question = Extract<ChildMessage, { kind: "ask" }>;

/** Answers one question after the other, so that no more than one answer is in memory, and none any more once `isOver`. */
function createQuestions(answer: (question: Question) => Promise<void>, isOver: () => boolean) {
  const waiting: Question[] = [];
  async function work(): Promise<void> {
    for (let next = waiting[0]; next !== undefined && !isOver(); next = waiting[0]) {
      await answer(next);
      waiting.shift();
    }
  }
  return {
    /** With the one that is being answered. */
    waiting: () => waiting.length,
    add(question: Question): void {
      if (waiting.push(question) === 1) void work();
    },
  };
}

async function tellChild(
  child: ChildProcess,
  { asked: told, question }: Question,
  tell: ProcessIsolateOptions["answer"],
  onFailure: (error: unknown) => void,
): Promise<void> {
  const answer = async (): Promise<ToldMessage> => {
    if (tell === undefined) return { told, failure: "Nothing may be asked" };
    return { told, value: await tell(question) };
  };
  const message = await answer().catch((error: unknown) => {
    onFailure(error);
    return { told, failure: error instanceof Error ? error.message : String(error) };
  });
  // A child that has ended meanwhile is seen to where its task was given.
  if (child.connected) await new Promise<void>((resolve) => child.send(message, () => resolve()));
}

/** A child at work keeps whoever waits for it from ending; an idle one does not. */
function hold(child: ChildProcess, held: boolean): void {
  child[held ? "ref" : "unref"]();
  child.channel?.[held ? "ref" : "unref"]();
}

/** 0 where the system does not tell, or the process has ended. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
