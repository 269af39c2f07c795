/** How long an entry may be read after it was last written, milliseconds. */
const KEPT_MS = 120_000;
const MOST_ENTRIES = 1_000;

/** How far work of this process has come, for whoever knows its token. Nothing depends on it: an entry may be missing. */
export interface ProgressBoard {
  write(token: string, step: string, now: Date): void;
  /** Null: no such work, in this process or of late. */
  read(token: string, now: Date): string | null;
}

/** In this process's memory. The oldest entries go first when there are too many. */
export function createProgressBoard(): ProgressBoard {
  const entries = new Map<string, { step: string; until: number }>();
  return {
    write(token, step, now) {
      entries.delete(token);
      entries.set(token, { step, until: now.getTime() + KEPT_MS });
      for (const [oldest, { until }] of entries) {
        if (entries.size <= MOST_ENTRIES && until >= now.getTime()) break;
        entries.delete(oldest);
      }
    },
    read(token, now) {
      const entry = entries.get(token);
      return entry !== undefined && entry.until >= now.getTime() ? entry.step : null;
    },
  };
}
