import { createContext } from "#app/platform/context.server.ts";
import { copyBeforeUpdate } from "#app/platform/copies-before-update.server.ts";
import { CONFIG_EXIT_CODE, parseEnvOrExit } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { assertNotRestoring } from "#app/platform/restoring.server.ts";
import { schemaStanding, standingRefusal } from "#app/platform/schema-version.server.ts";
import { assertUndamaged, startOrExit } from "#app/platform/start-or-exit.server.ts";

/**
 * Brings the database up to date. Safe to repeat and to be cut off at any moment: all that is missing is one transaction. A database with something in it is
 * copied first, and one of a newer version is left alone.
 */
const env = parseEnvOrExit(process.env, assertNotRestoring);
const ctx = await startOrExit(() => createContext(env, createLog({ name: "migrate", level: env.LOG_LEVEL })));
try {
  const standing = await startOrExit(async () => {
    await assertUndamaged(ctx.store);
    return schemaStanding(ctx.store.read);
  });
  const refusal = standingRefusal(standing);
  if (refusal !== null) {
    process.stderr.write(`Scalpmark cannot start: ${refusal}\n`);
    process.exitCode = CONFIG_EXIT_CODE;
  } else {
    if (standing === "behind" && env.DATABASE_URL === null) await copyBeforeUpdate(ctx);
    await startOrExit(() => ctx.store.migrate());
  }
} finally {
  await ctx.store.close();
}
