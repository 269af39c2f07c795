import type { IncomingMessage } from "node:http";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { isAnonymous } from "#app/web/page-cache.server.ts";

/** Another machine has heard of a commit long before, or been cut off and begun anew. */
const MAX_AGE_SECONDS = 10;

/** Makes an answer; for visitors who bring nothing of theirs from a copy of the database, where there is one that shows all that was written. */
export async function readForVisitor<T>(ctx: Ctx, req: IncomingMessage | "page cache", make: () => Promise<T>): Promise<T> {
  if (req !== "page cache" && !isAnonymous(req)) return make();
  const { result, from } = await ctx.store.readCopies(make);
  if (from !== null) ctx.metrics.count("copy_reads", { from });
  return result;
}

/**
 * The header for whoever has sent a form: for some seconds they come with a cookie, and are answered from the primary by whichever machine they meet, also by one that
 * has not heard of their write yet. Null where there are no copies.
 */
export function wroteCookie({ DATABASE_READ_URL, APP_ORIGIN }: Pick<Env, "DATABASE_READ_URL" | "APP_ORIGIN">): string | null {
  if (DATABASE_READ_URL === null) return null;
  const secure = APP_ORIGIN.startsWith("https:");
  // As with every cookie of ours, a browser refuses the prefix on the plain http of a local demo.
  const [name, ...more] = secure ? ["__Host-w", "Secure"] : ["w"];
  return [`${name}=1`, `Max-Age=${MAX_AGE_SECONDS}`, "Path=/", "HttpOnly", "SameSite=Lax", ...more].join("; ");
}
