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

function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [pid];
  }
}
