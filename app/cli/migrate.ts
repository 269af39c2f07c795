import { createContext } from "#app/platform/context.server.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { assertNotRestoring } from "#app/platform/restoring.server.ts";

/** Brings the database up to date. Safe to repeat; all that is missing is one transaction. */
const env = parseEnvOrExit(process.env, assertNotRestoring);
const ctx = createContext(env, createLog({ name: "migrate", level: env.LOG_LEVEL }));
try {
  ctx.store.migrate();
} finally {
  ctx.store.close();
}
