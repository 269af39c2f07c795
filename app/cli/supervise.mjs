import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** Young objects get half of Node's usual room: under load a process then stays below 250 MB (bench:pages: 239 instead of 273 MB at most) at the same speed. */
export const NODE_FLAGS = ["--enable-source-maps", "--max-semi-space-size=8"];

/** A process that ran this long before it failed starts again at once. */
const SETTLED_MS = 60_000;
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
/** A wrong setting: starting again would only repeat it. */
const CONFIG_EXIT_CODE = 78;

/** How long a replaced process may take until it is ready; the others are then left as they are. */
const READY_MS = 60_000;
const ASK_EVERY_MS = 100;

/**
 * `readyAt`: the address that answers 200 once the process can do its work; without one it is ready as soon as it runs.
 * @typedef {{ file: string, env?: Record<string, string>, readyAt?: string }} Process
 */

/**
 * Keeps `processes` running: a crashed one is started again, at first after 0.2 s, then ever later.
 * SIGTERM and SIGINT are passed on; this process ends when all have ended.
 *
 * `roll` replaces one after the other, each as soon as the one before is ready, so that there is always one that answers; it is told by true whether all were
 * replaced. Files are looked up anew from `folder` (a link to the newest release, say) whenever a process starts.
 * @param {Record<string, string | Process>} processes
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} say
 * @param {string} [folder]
 * @returns {{ roll: () => Promise<boolean> }}
 */
export function supervise(processes, env, say, folder = process.cwd()) {
  /** @type {Map<string, import("node:child_process").ChildProcess>} */
  const running = new Map();
  /** Those that end because they are replaced. */
  const leaving = new Set();
  /** Those that a setting keeps from starting, until they are replaced again. */
  const refused = new Set();
  let rolling = false;
  let rolledBefore = false;
  let stopping = false;
  let exitCode = 0;

  /** @param {string} name @param {number} failures */
  function start(name, failures) {
    const { file, env: more } = parts(processes[name]);
    // Whoever is replaced while it waits to be started again has been started by then.
    if (stopping || running.has(name)) return;
    const startedAt = performance.now();
    const child = spawn(process.execPath, [...NODE_FLAGS, file], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...env, ...more },
      cwd: folder,
    });
    running.set(name, child);
    child.once("error", () => child.emit("exit", 1));
    child.once("exit", (code) => {
      running.delete(name);
      if (stopping) return endWhenAllEnded();
      if (leaving.has(name)) return;
      if (code === CONFIG_EXIT_CODE) {
        if (!rolledBefore) return stop(CONFIG_EXIT_CODE);
        // The others still serve: a release that wants a setting nobody gave must not end them.
        refused.add(name);
        say(`the ${name} does not start with these settings; it is left out until it is replaced again`);
        return;
      }
      const failed = performance.now() - startedAt > SETTLED_MS ? 0 : failures;
      const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failed);
      say(`the ${name} ended unexpectedly; starting it again in ${delay / 1_000} s`);
      setTimeout(() => start(name, failed + 1), delay);
    });
  }

  /** @param {string} name */
  async function replace(name) {
    leaving.add(name);
    const old = running.get(name);
    const ended = old && new Promise((resolve) => old.once("exit", resolve));
    old?.kill("SIGTERM");
    await ended;
    leaving.delete(name);
    refused.delete(name);
    start(name, 0);
    const { readyAt } = parts(processes[name]);
    const until = performance.now() + READY_MS;
    while (!stopping && !refused.has(name) && performance.now() < until) {
      if (readyAt === undefined || (await isReady(readyAt))) return true;
      await sleep(ASK_EVERY_MS);
    }
    return false;
  }

  async function roll() {
    if (rolling || stopping) return false;
    rolling = true;
    rolledBefore = true;
    try {
      for (const name of Object.keys(processes)) {
        say(`replacing the ${name}`);
        if (await replace(name)) continue;
        if (!stopping) say(`the new ${name} did not become ready; the others stay as they are`);
        return false;
      }
      say("all processes are replaced");
      return true;
    } finally {
      rolling = false;
    }
  }

  /** @param {number} code */
  function stop(code) {
    stopping = true;
    exitCode ||= code;
    for (const child of running.values()) child.kill("SIGTERM");
    endWhenAllEnded();
  }

  function endWhenAllEnded() {
    if (running.size === 0) process.exit(exitCode);
  }

  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => stop(0));
  // npm runs scripts through a shell, which dies of a signal without passing it on: nobody would ever end what it started.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => {
      if (process.ppid !== parent && !stopping) stop(0);
    }, 250).unref();
  }
  for (const name of Object.keys(processes)) start(name, 0);
  return { roll };
}

/** @param {string | Process | undefined} given @returns {Process} */
const parts = (given = "") => (typeof given === "string" ? { file: given } : given);

/** @param {string} address */
const isReady = (address) =>
  fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
