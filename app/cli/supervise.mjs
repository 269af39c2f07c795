import { spawn } from "node:child_process";

/** Young objects get half of Node's usual room: under load a process then stays below 250 MB (bench:pages: 239 instead of 273 MB at most) at the same speed. */
export const NODE_FLAGS = ["--enable-source-maps", "--max-semi-space-size=8"];

/** A process that ran this long before it failed starts again at once. */
const SETTLED_MS = 60_000;
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
/** A wrong setting: starting again would only repeat it. */
const CONFIG_EXIT_CODE = 78;

/**
 * Keeps `processes` (name -> file) running: a crashed one is started again, at first after 0.2 s, then ever later.
 * SIGTERM and SIGINT are passed on; this process ends when all have ended.
 * @param {Record<string, string>} processes
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} say
 */
export function supervise(processes, env, say) {
  /** @type {Map<string, import("node:child_process").ChildProcess>} */
  const running = new Map();
  let stopping = false;
  let exitCode = 0;

  /** @param {string} name @param {string} file @param {number} failures */
  function start(name, file, failures) {
    if (stopping) return;
    const startedAt = performance.now();
    const child = spawn(process.execPath, [...NODE_FLAGS, file], { stdio: ["ignore", "inherit", "inherit"], env });
    running.set(name, child);
    child.once("exit", (code) => {
      running.delete(name);
      if (stopping) return endWhenAllEnded();
      if (code === CONFIG_EXIT_CODE) return stop(CONFIG_EXIT_CODE);
      const failed = performance.now() - startedAt > SETTLED_MS ? 0 : failures;
      const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failed);
      say(`the ${name} ended unexpectedly; starting it again in ${delay / 1_000} s`);
      setTimeout(() => start(name, file, failed + 1), delay);
    });
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
  for (const [name, file] of Object.entries(processes)) start(name, file, 0);
}
