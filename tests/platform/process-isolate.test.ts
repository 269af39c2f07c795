import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { createInlineIsolate, IsolateError, type IsolateFailure } from "#app/platform/isolate.server.ts";
import { createProcessIsolate, type ProcessIsolateOptions } from "#app/platform/process-isolate.server.ts";
import { storageFaultOf } from "#app/platform/storage-fault.ts";

const MB = 1024 * 1024;
const ENTRY = fileURLToPath(new URL("misbehaving-tasks.ts", import.meta.url));
const OPTIONS: ProcessIsolateOptions = { entry: ENTRY, env: { NODE_ENV: "test" }, stderr: "ignore", mostBytes: 400 * MB };
const PATIENT = { timeoutMs: 30_000 };

const isolate = createProcessIsolate({ ...OPTIONS, settings: { anchors: null } });
afterAll(() => isolate.close());

const pidOf = async (of = isolate) => (await of.run<{ pid: number }>("environment", null, PATIENT)).pid;
const failureOf = (running: Promise<unknown>): Promise<IsolateError> =>
  running.then(
    (value) => Promise.reject(new Error(`it answered ${JSON.stringify(value)}`)),
    (error: IsolateError) => error,
  );
/** A process that has ended and that nobody has collected yet (Z) is not alive. */
const isAlive = (pid: number) => existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));

test("bytes go there and back, with the settings and each step", async () => {
  const steps: string[] = [];
  const answer = await isolate.run("echo", { bytes: new Uint8Array([1, 2, 255]) }, { ...PATIENT, onStep: (step) => steps.push(step) });
  expect(answer).toEqual({ input: { bytes: new Uint8Array([1, 2, 255]) }, settings: { anchors: null } });
  expect(steps).toEqual(["waiting", "listening"]);
});

// The next task after each of them is the proof that the child was replaced, and that this process lives.
test.each<[task: string, failure: IsolateFailure, message: RegExp]>([
  ["hang", "timed_out", /^hang took longer than 300 ms$/],
  ["sleep", "timed_out", /^sleep took longer than 300 ms$/],
  ["abort", "crashed", /ended by SIGABRT while it ran abort/],
  ["exit", "crashed", /ended by code 3 while it ran exit/],
  ["throw", "failed", /^not a photo$/],
  ["unspeakable", "failed", /could not be cloned/],
  ["no_such_task", "failed", /^There is no isolated task no_such_task$/],
  ["toString", "failed", /^There is no isolated task toString$/],
])("a task that ends with %s is answered as %s, and the next one as if nothing had happened", async (task, failure, message) => {
  await pidOf();
  const startedAt = performance.now();
  const error = await failureOf(isolate.run(task, null, { timeoutMs: task === "hang" || task === "sleep" ? 300 : 20_000 }));
  expect([error.failure, error.message]).toEqual([failure, expect.stringMatching(message)]);
  expect(performance.now() - startedAt).toBeLessThan(20_000);
  expect(await isolate.run("echo", task, PATIENT)).toMatchObject({ input: task });
});

test.each(["grow_objects", "grow_buffers"])(
  "a task that allocates without end (%s) loses its process, and nobody else does",
  async (task) => {
    await pidOf();
    expect((await failureOf(isolate.run(task, null, PATIENT))).failure).toBe("crashed");
    expect(await isolate.run("echo", task, PATIENT)).toMatchObject({ input: task });
  },
);

test("tasks of one isolate run one after the other in one process, and those behind one that hangs still get their answers", async () => {
  const behind = isolate.run("hang", null, { timeoutMs: 200 }).catch((error: IsolateError) => error.failure);
  const answers = await Promise.all([behind, pidOf(), pidOf(), pidOf()]);
  expect(answers[0]).toBe("timed_out");
  expect(new Set(answers.slice(1)).size).toBe(1);
});

test("more than may wait are turned away at once, and who has gone is not waited for", async () => {
  const small = createProcessIsolate({ ...OPTIONS, waiting: 1 });
  const gone = new AbortController();
  const first = failureOf(small.run("sleep", null, { timeoutMs: 300 }));
  const second = failureOf(small.run("sleep", null, { ...PATIENT, signal: gone.signal }));
  const third = await failureOf(small.run("echo", null, PATIENT));
  expect(third.failure).toBe("busy");
  gone.abort(new Error("the visitor left"));
  expect((await first).failure).toBe("timed_out");
  expect((await second).message).toBe("the visitor left");
  small.close();
});

test("a child is replaced after its last task, and after one that left it too large", async () => {
  const byCount = createProcessIsolate({ ...OPTIONS, mostTasks: 2 });
  const pids = [await pidOf(byCount), await pidOf(byCount), await pidOf(byCount)];
  expect(pids[0]).toBe(pids[1]);
  expect(pids[2]).not.toBe(pids[1]);
  byCount.close();
  const bySize = createProcessIsolate({ ...OPTIONS, restingBytes: 1 });
  expect(await pidOf(bySize)).not.toBe(await pidOf(bySize));
  bySize.close();
});

test("what a child keeps on purpose does not make it too large: the next one would have to fill it again", async () => {
  const keeping = createProcessIsolate({ ...OPTIONS, restingBytes: 300 * MB, mostBytes: 1_000 * MB });
  const pid = await pidOf(keeping);
  await keeping.run("keep", 400 * MB, PATIENT);
  expect(await pidOf(keeping)).toBe(pid);
  keeping.close();
});

test("the child has the environment it was given and no other, and goes behind everybody else", async () => {
  const { names, pid } = await isolate.run<{ names: string[]; pid: number }>("environment", null, PATIENT);
  expect(names.filter((name) => !name.startsWith("NODE_CHANNEL"))).toEqual(["NODE_ENV"]);
  expect(getPriority(pid)).toBe(19);
});

test("closing ends the child, and what is asked afterwards fails", async () => {
  const shut = createProcessIsolate(OPTIONS);
  const pid = await pidOf(shut);
  shut.close();
  await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  expect((await failureOf(shut.run("echo", null, PATIENT))).message).toBe("The isolate is closed");
});

test("an idle child holds no process open, and a child at work does not outlive a parent that is killed", async () => {
  const program = (task: string) => `
    import { createProcessIsolate } from "#app/platform/process-isolate.server.ts";
    const isolate = createProcessIsolate({ entry: ${JSON.stringify(ENTRY)}, env: {}, stderr: "ignore" });
    const { pid } = await isolate.run("environment", null, { timeoutMs: 30_000 });
    ${task}`;
  const run = (task: string) =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program(task)], { stdio: ["ignore", "pipe", "inherit"] });

  const idle = run("console.log(pid);");
  const idleChild = Number(String((await once(idle.stdout, "data"))[0]));
  expect((await once(idle, "exit"))[0]).toBe(0);
  await expect.poll(() => isAlive(idleChild), { timeout: 5_000 }).toBe(false);

  const working = run(`await isolate.run("hang", null, { timeoutMs: 60_000, onStep: (step) => step === "hanging" && console.log(pid) });`);
  const workingChild = Number(String((await once(working.stdout, "data"))[0]));
  working.kill("SIGKILL");
  await once(working, "exit");
  await expect.poll(() => isAlive(workingChild), { timeout: 10_000 }).toBe(false);
});

test("in the same process a task answers and fails alike", async () => {
  const inline = createInlineIsolate({
    double: async (input) => Number(input) * 2,
    throw: async () => {
      throw new RangeError("not a photo");
    },
  });
  expect(await inline.run("double", 21, PATIENT)).toBe(42);
  expect(await failureOf(inline.run("throw", null, PATIENT))).toMatchObject({ failure: "failed", message: "not a photo" });
  expect((await failureOf(inline.run("toString", null, PATIENT))).message).toBe("There is no isolated task toString");
});

test("U4: a task that gave no answer is known as such by pages too, which are bundled apart from the server that ran it", async () => {
  const file = new URL("../../app/platform/isolate.server.ts?bundled-apart", import.meta.url).href;
  const apart = (await import(/* @vite-ignore */ file)) as { IsolateError: typeof IsolateError };
  expect(apart.IsolateError).not.toBe(IsolateError);
  expect(new apart.IsolateError("busy", "4 tasks wait already")).toBeInstanceOf(IsolateError);
  expect(new Error("busy")).not.toBeInstanceOf(IsolateError);
});

test("a child is told by its parent what it asks, what the parent cannot tell fails the task with the parent's own error, and without an answer nothing may be asked", async () => {
  const away = new FileStoreError("unreachable", "ECONNREFUSED");
  const answer = async (question: unknown) => {
    if (question === "away") throw away;
    return { bytes: new Uint8Array([1, 2, 255]), question };
  };
  const asking = createProcessIsolate({ ...OPTIONS, answer });
  try {
    expect(await asking.run("ask", "which", PATIENT)).toEqual({ bytes: new Uint8Array([1, 2, 255]), question: "which" });
    const error = await failureOf(asking.run("ask", "away", PATIENT));
    expect([error.failure, error.message, error.cause]).toEqual(["failed", away.message, away]);
    expect(storageFaultOf(error)).toBe("files_unreachable");
    expect(await asking.run("ask", "again", PATIENT)).toMatchObject({ question: "again" });
  } finally {
    asking.close();
  }
  expect((await failureOf(isolate.run("ask", "which", PATIENT))).message).toBe("Nothing may be asked");
});

test("a task whose child still waits for its parent's answer when its time is out failed for want of that answer; one that asks for nothing did not", async () => {
  const away = new FileStoreError("unreachable", "no answer");
  const asking = createProcessIsolate({ ...OPTIONS, answer: () => new Promise(() => {}), unanswered: () => away });
  try {
    await pidOf(asking);
    const waited = await failureOf(asking.run("ask", "which", { timeoutMs: 300 }));
    expect([waited.failure, storageFaultOf(waited)]).toEqual(["timed_out", "files_unreachable"]);
    await pidOf(asking);
    const slept = await failureOf(asking.run("sleep", null, { timeoutMs: 300 }));
    expect([slept.failure, storageFaultOf(slept)]).toEqual(["timed_out", null]);
  } finally {
    asking.close();
  }
});

test("what a child asks at once is answered one after the other, no further once its task is over, and one that asks for too much is ended", async () => {
  let now = 0;
  let most = 0;
  let answered = 0;
  const answer = async (question: unknown) => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 20));
    now -= 1;
    answered += 1;
    return question;
  };
  const asking = createProcessIsolate({ ...OPTIONS, answer });
  try {
    expect(await asking.run("ask_often", 20, PATIENT)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect([most, answered]).toEqual([1, 20]);
    expect((await failureOf(asking.run("ask_often", 10_000, PATIENT))).failure).toBe("crashed");
    await pidOf(asking);
    expect(answered).toBeLessThan(100);
  } finally {
    asking.close();
  }
});
