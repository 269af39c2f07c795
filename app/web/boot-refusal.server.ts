import { existsSync } from "node:fs";
import { join } from "node:path";
import { countDemoAccounts } from "#app/accounts/account-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { schemaStanding, standingRefusal } from "#app/platform/schema-version.server.ts";

/**
 * One line why this database must not be served by this version with these settings, or null. The demo's accounts are moderators whose passwords a command
 * prints; a file of settings in the project's `folder` is handed on with every copy of it.
 */
export async function bootRefusal(ctx: Ctx, folder = "."): Promise<string | null> {
  const refusal = standingRefusal(await schemaStanding(ctx.store.read));
  if (refusal !== null) return refusal;
  if (ctx.env.NODE_ENV !== "production" || ctx.env.DEMO) return null;
  if (existsSync(join(folder, ".env")))
    return "NODE_ENV must not be production beside a file .env: keep settings outside of the project's folder.";
  const demoAccounts = await countDemoAccounts(ctx);
  return demoAccounts === 0 ? null : "DATA_DIR must not hold the demo's accounts in production: use another directory, or set DEMO=1.";
}
