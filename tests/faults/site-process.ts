import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { run } from "#app/cli/install.mjs";
import { NODE_FLAGS } from "#app/cli/supervise.mjs";
import { freePort } from "#tests/support/free-port.ts";

/** The built server and worker, as two processes of the operating system on one data folder. */
export interface SiteProcess {
  origin: string;
  /** Resolves when the server answers and the worker has begun to take jobs. */
  start(): Promise<void>;
  /** `kill -9` of both: neither gets a chance to finish anything. */
  kill(): Promise<void>;
  /** Ends both in their own time. */
  stop(): Promise<void>;
  /** Resolves when one of them has ended by itself. */
  ended(): Promise<void>;
  /** The server first; null for one that has ended. */
  pids(): (number | null)[];
}

export interface SiteOptions {
  /** Settings beside those of every site under test. */
  env?: NodeJS.ProcessEnv;
  /** Which of the two there are; both unless told. */
  parts?: readonly ("server" | "worker")[];
  /** What tests/faults/mischief.mjs does inside of them. */
  mischief?: Record<string, unknown>;
  /** Errors are what the fault is about: they are not shown to whoever runs it. */
  quiet?: boolean;
  /** Every line either process writes. */
  onLine?: (line: string) => void;
  /** Where `build/` and `node_modules/` are; the project otherwise. */
  folder?: string;
}

const MISCHIEF_FILE = new URL("mischief.mjs", import.meta.url).href;

/** Lines of this level and above go where a person running the tests sees them. */
const PINO_ERROR = 50;

/** Builds what is not built yet: the processes under test are the ones `npm start` runs. BUILT_SITE names a folder with a build that stays as it is. */
export async function buildSite(): Promise<void> {
  if (process.env.BUILT_SITE !== undefined) return;
  if ((await run(process.execPath, ["app/cli/build.mjs"])) !== 0) throw new Error("the project could not be built");
}

export async function createSiteProcess(dataDir: string, options: SiteOptions = {}): Promise<SiteProcess> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    DEMO: "1",
    HOST: "127.0.0.1",
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: "info",
    ...(options.mischief && { MISCHIEF: JSON.stringify(options.mischief), NODE_OPTIONS: `--import ${MISCHIEF_FILE}` }),
    ...options.env,
  };
  const parts = options.parts ?? ["server", "worker"];
  let running: ChildProcess[] = [];
  let endings: Promise<unknown>[] = [];

  async function launch(file: string, ready: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, [...NODE_FLAGS, file], {
      stdio: ["ignore", "pipe", "inherit"],
      env,
      cwd: options.folder ?? process.env.BUILT_SITE,
    });
    running.push(child);
    endings.push(once(child, "exit"));
    // Whoever started it may be ended at any time, and it would go on without them.
    const endWithUs = () => child.kill("SIGKILL");
    process.once("exit", endWithUs);
    child.once("exit", () => process.off("exit", endWithUs));
    await new Promise<void>((resolve, reject) => {
      child.once("exit", (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
        options.onLine?.(line);
        const { level, msg } = JSON.parse(line) as { level: number; msg: string };
        if (msg === ready) resolve();
        else if (level >= PINO_ERROR && !options.quiet) process.stderr.write(`${line}\n`);
      });
    });
    return child;
  }

  async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const ending = running.filter((child) => child.exitCode === null && child.signalCode === null);
    [running, endings] = [[], []];
    const ended = ending.map((child) => once(child, "exit"));
    for (const child of ending) child.kill(signal);
    await Promise.all(ended);
  }

  return {
    origin,
    start: async () =>
      void (await Promise.all([
        ...(parts.includes("server") ? [launch("build/bin/server.js", "listening")] : []),
        ...(parts.includes("worker") ? [launch("build/bin/jobs/worker.js", "worker ready")] : []),
      ])),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    ended: async () => void (await Promise.race(endings)),
    pids: () => running.map((child) => (child.exitCode === null && child.signalCode === null ? (child.pid ?? null) : null)),
  };
}
