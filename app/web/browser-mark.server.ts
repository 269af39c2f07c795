import { randomBytes } from "node:crypto";
import type { Env } from "#app/platform/env.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { sentCookie } from "#app/platform/sent-cookie.ts";

/** As long as a browser keeps any cookie. */
const MAX_AGE_SECONDS = 400 * 86_400;

/** The random mark of one browser: written when a review is sent or a clinic's tablet is declared, and read then only. */
export interface BrowserMark {
  /** SHA-256 of the mark: all that is kept here. */
  hash: string;
  /** The header that puts the mark into the browser, or keeps it there. */
  setCookie: string;
}

/** The mark that a browser has, or a new one. What is sent as a mark and is none of ours is replaced. */
export function markBrowser(request: Request, env: Env): BrowserMark {
  const mark = sentMark(request, env) ?? randomBytes(16).toString("hex");
  const secure = isSecure(env);
  const attributes = [`Max-Age=${MAX_AGE_SECONDS}`, "Path=/", "HttpOnly", "SameSite=Lax", ...(secure ? ["Secure"] : [])];
  return { hash: sha256(mark), setCookie: [`${cookieName(secure)}=${mark}`, ...attributes].join("; ") };
}

/** The SHA-256 of the mark that a browser has; null: none. */
export function readBrowserMark(request: Request, env: Env): string | null {
  const mark = sentMark(request, env);
  return mark === null ? null : sha256(mark);
}

// The __Host- prefix binds the cookie to this host over https; a browser refuses it on the plain http of a local demo.
const cookieName = (secure: boolean) => (secure ? "__Host-b" : "b");

const isSecure = (env: Env) => env.APP_ORIGIN.startsWith("https:");

function sentMark(request: Request, env: Env): string | null {
  const mark = sentCookie(request.headers.get("Cookie"), cookieName(isSecure(env))) ?? "";
  return /^[0-9a-f]{32}$/.test(mark) ? mark : null;
}
