import { isFileFault, type StorageFault, storageFaultOf } from "#app/platform/storage-fault.ts";

/** How long after a failed write the next is tried, when nobody else asks for one. */
const AGAIN_MS = 1_000;

export interface WriteWatch {
  /** Null while writes are taken. */
  fault(): StorageFault | null;
  /** How often that changed. */
  changes(): number;
  succeeded(): void;
  failed(error: unknown): void;
  close(): void;
}

/**
 * Remembers whether writes are taken. After one that the disk refused, `tryWrite` is called every second until one succeeds: the site says by itself that it is
 * well again, although nobody sends anything meanwhile.
 */
export function createWriteWatch(tryWrite: () => Promise<unknown>): WriteWatch {
  let fault: StorageFault | null = null;
  let changes = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function become(next: StorageFault | null): void {
    if (fault !== next) changes += 1;
    fault = next;
    clearTimeout(timer);
    if (fault === null || closed) return;
    timer = setTimeout(() => void tryWrite().catch(() => {}), AGAIN_MS);
    timer.unref();
  }

  return {
    fault: () => fault,
    changes: () => changes,
    succeeded() {
      if (fault !== null) become(null);
    },
    failed(error) {
      const found = storageFaultOf(error);
      // Somebody else's long transaction is over by itself, and a store of photos elsewhere takes no rows: nothing is wrong with the disk.
      if (found !== null && found !== "busy" && !isFileFault(found)) become(found);
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
