import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

/** Nice values. The worker holds the database's one writer for moments, so it must go on getting some of a busy core; an isolate holds nothing. */
export const WORKER_PRIORITY = 10;
export const ISOLATE_PRIORITY = 19;

/**
 * Lets everything else go first. On Linux a nice value belongs to a thread, and new threads take it over from the one that starts them: so those
 * there already are set one by one. Does nothing where the system will not.
 */
export function lowerPriority(pid: number, priority: number): void {
  for (const thread of threadsOf(pid)) {
    try {
      setPriority(thread, priority);
    } catch {
      // The thread has ended, or the system does not let us: slower neighbours are no reason to stop.
    }
  }
}

/**
 * Only what nobody else wants of the cores. A nice value is not enough: Linux lets a process of any nice value use up its slice of some milliseconds
 * before the server, just woken by a request, gets the core; one of the idle class gives way at once. `chrt` is part of util-linux; without it the
 * nice value stands alone.
 */
export function runWhenIdle(pid: number): void {
  lowerPriority(pid, ISOLATE_PRIORITY);
  if (process.platform === "linux")
    spawn("chrt", ["--all-tasks", "--idle", "--pid", "0", String(pid)], { stdio: "ignore" }).on("error", () => {});
}

function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [pid];
  }
}
