import { databaseFile } from "#app/platform/context.server.ts";
import type { Env } from "#app/platform/env.server.ts";

/** Said by commands that need one, where `hasDatabase` finds none. */
export const noDatabase = (env: Pick<Env, "DATA_DIR">) =>
  `There is no database at ${databaseFile(env)}. Set DATA_DIR to the data folder of the site.`;
