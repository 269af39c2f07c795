import type { Ctx } from "#app/platform/context.server.ts";
import type { storageRefusal } from "#app/web/storage-refusal.server.ts";

/** What every loader and action gets as `context`. */
export type LoadContext = {
  ctx: Ctx;
  /** For the script tags of an answer made for one person. The renderer leaves it out of pages that many share. */
  nonce: string;
  /** 16 characters, in the log, in X-Request-Id and on error pages. */
  requestId: string;
  /** The client's address by TRUSTED_PROXY_HOPS. For rate limits only: never stored whole. */
  clientIp: string;
  /** Cookie header of the session that this request's action began: the loaders that run after it come with the old one. */
  renewedCookie?: string;
  /** What the request met on the disk or in the database, written by `handleError`: decides the answer in place of 500. */
  storageRefusal?: ReturnType<typeof storageRefusal>;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
