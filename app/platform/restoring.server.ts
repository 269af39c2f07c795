import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Env, EnvError } from "#app/platform/env.server.ts";

/** The folder within DATA_DIR in which a backup is being put back. */
export const RESTORING = "restoring";

/** Beside a restore that was cut off an empty site would begin, and be taken for the one that was lost. Throws EnvError. */
export function assertNotRestoring({ DATA_DIR }: Pick<Env, "DATA_DIR">): void {
  if (existsSync(join(DATA_DIR, RESTORING)))
    throw new EnvError("DATA_DIR must not hold a restore that was cut off: run npm run restore again.");
}
