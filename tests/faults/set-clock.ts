import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The clock of a site under test, which its processes follow within some 20 ms (tests/faults/mischief.mjs). */
export interface SetClock {
  /** For `mischief`. */
  clockFile: string;
  /** Puts it so many ms before or after the machine's own. */
  shift(ms: number): void;
  /** What the site takes for now. */
  now(): Date;
  remove(): void;
}

export function createSetClock(): SetClock {
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-clock-"));
  const clockFile = join(folder, "clock");
  let offset = 0;
  writeFileSync(clockFile, "0");
  return {
    clockFile,
    shift(ms) {
      offset = Math.round(ms);
      writeFileSync(clockFile, String(offset));
    },
    now: () => new Date(Date.now() + offset),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
