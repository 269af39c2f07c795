import { isDamagedFile } from "#app/platform/file-storage.server.ts";
import { isFileFault, storageFaultOf } from "#app/platform/storage-fault.ts";
import type { Refusal } from "#app/web/refusal.server.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";

/** Seconds after which a form is sent again with good hope: the site itself tries every second whether the disk takes writes again. */
const RETRY_AFTER = 30;

/**
 * The answer to a request that met a disk or database which would not do its part; null for any other error. A stored file that is not what was put there is never
 * sent: it is as good as gone.
 */
export function storageRefusal(error: unknown): (Refusal & { status: 410 | 503 }) | null {
  const say = requestRefusalWords();
  if (isDamagedFile(error)) return { status: 410, says: say.damaged };
  const fault = storageFaultOf(error);
  if (fault === null) return null;
  return {
    status: 503,
    says: isFileFault(fault) ? say.filesOutOfReach : fault === "unsure" ? say.perhapsSaved : say.nothingSaved,
    headers: { "Retry-After": String(RETRY_AFTER) },
  };
}
