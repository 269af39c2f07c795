import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Env } from "#app/platform/env.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import type { RateLimits } from "#app/platform/rate-limit.server.ts";
import type { KeptUse } from "#app/platform/use-counter.ts";

/** What a process that is killed forgets of its counters, at most. */
const KEPT_EVERY_MS = 2_000;

const keptUses = z.array(z.tuple([z.string(), z.number(), z.number()]));

/**
 * Rate limits that outlive their process: whoever has used up their attempts does not get new ones by making the server restart. One file for each port, as
 * two servers on one data folder count for themselves. The answer writes what is counted a last time.
 */
export function keepLimits(limits: RateLimits, env: Pick<Env, "DATA_DIR" | "PORT">, log: Log, everyMs = KEPT_EVERY_MS): () => void {
  const file = join(env.DATA_DIR, `limits-${env.PORT}.json`);
  limits.resume(readUses(file, log));
  let written = "[]";
  let writing = false;
  const unkept = (error: unknown) => log.warn("what the rate limits have counted could not be kept", { error });

  async function keep(): Promise<void> {
    const text = JSON.stringify(limits.uses());
    if (writing || text === written) return;
    writing = true;
    try {
      await writeFile(`${file}.tmp`, text, { mode: 0o600 });
      await rename(`${file}.tmp`, file);
      written = text;
    } catch (error) {
      unkept(error);
    } finally {
      writing = false;
    }
  }

  const timer = setInterval(() => void keep(), everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    // The process is about to end: nothing would wait for a promise.
    try {
      writeFileSync(`${file}.tmp`, JSON.stringify(limits.uses()), { mode: 0o600 });
      renameSync(`${file}.tmp`, file);
    } catch (error) {
      unkept(error);
    }
  };
}

/** Without the file, or with one that cannot be read, everybody begins anew. */
function readUses(file: string, log: Log): KeptUse[] {
  try {
    return keptUses.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") log.warn("what the rate limits had counted cannot be read", { error });
    return [];
  }
}
