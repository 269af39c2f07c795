import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Ctx } from "#app/platform/context.server.ts";
import { hmacSha256 } from "#app/platform/id.server.ts";
import { sentCookie } from "#app/platform/sent-cookie.ts";

/** A year: whoever signs in once in that time stays known. */
const MAX_AGE_SECONDS = 365 * 86_400;

// Sent to the pages of signing in alone, so that it keeps no page that many share from being shared.
const PATH = "/sign-in";

/**
 * The header that makes a browser known to one account: a random mark, sealed together with the account. Guesses made elsewhere do not count against a known
 * browser, and it proves nothing else.
 */
export function knowBrowser({ env }: Pick<Ctx, "env">, accountId: string): string {
  const mark = randomBytes(16).toString("hex");
  const attributes = [`Max-Age=${MAX_AGE_SECONDS}`, `Path=${PATH}`, "HttpOnly", "SameSite=Lax", ...(isSecure(env) ? ["Secure"] : [])];
  return [`${cookieName(env)}=${mark}.${seal(env, accountId, mark)}`, ...attributes].join("; ");
}

/** The mark by which this account knows the browser; null: it does not. */
export function knownMark({ env }: Pick<Ctx, "env">, accountId: string, cookieHeader: string | null): string | null {
  const sent = sentCookie(cookieHeader, cookieName(env)) ?? "";
  const [, mark = "", sealed = ""] = /^([0-9a-f]{32})\.([0-9a-f]{64})$/.exec(sent) ?? [];
  if (mark === "") return null;
  return timingSafeEqual(Buffer.from(sealed), Buffer.from(seal(env, accountId, mark))) ? mark : null;
}

const seal = (env: Ctx["env"], accountId: string, mark: string) => hmacSha256(env.APP_SECRET, `browser of ${accountId}: ${mark}`);

const isSecure = (env: Ctx["env"]) => env.APP_ORIGIN.startsWith("https:");

// Not __Host-, which demands the whole host as its path.
const cookieName = (env: Ctx["env"]) => (isSecure(env) ? "__Secure-k" : "k");
