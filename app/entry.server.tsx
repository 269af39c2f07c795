import type { EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import "#app/platform/ambient-locale.server.ts";
import { isDamagedFile } from "#app/platform/file-storage.server.ts";
import { currentLocale } from "#app/platform/locale.ts";
import { FAULT_WORDS, storageFaultOf } from "#app/platform/storage-fault.ts";
import { AnswerContext } from "#app/web/answer-context.tsx";
import { pagePolicy, REPORTING_ENDPOINTS, tilesOrigin } from "#app/web/content-security-policy.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { withSendingKeys } from "#app/web/sending-key.server.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";
import { withStaticParts } from "#app/web/static-part.tsx";
import { storageRefusal } from "#app/web/storage-refusal.server.ts";

/**
 * Renders a page into one string. There is no hydration, so no marks for it, no streaming and no copy of the loaders' data in the page.
 * A page that declares itself shared gets no nonce when asked for without a cookie, because others will be given the same bytes.
 */
export default function handleRequest(
  request: Request,
  given: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, requestId, ctx, storageRefusal: refusal }: LoadContext,
): Response {
  if (refusal && remix.staticHandlerContext.errors) {
    for (const route of Object.keys(remix.staticHandlerContext.errors))
      remix.staticHandlerContext.errors[route] = asThrownAnswer(refusal.status);
    for (const [name, value] of Object.entries(refusal.headers ?? {})) headers.set(name, value);
  }
  const status = refusal && given === 500 ? refusal.status : given;
  const shared = headers.has(SHARED_HEADER) && status === 200 && !request.headers.has("cookie") && !headers.has("set-cookie");
  if (!shared) headers.delete(SHARED_HEADER);
  for (const own of Object.values(remix.staticHandlerContext.actionHeaders)) {
    const retryAfter = own.get("Retry-After");
    if (retryAfter !== null) headers.set("Retry-After", retryAfter);
  }
  // Only hydration would read it.
  void remix.serverHandoffStream?.cancel();
  delete remix.serverHandoffStream;
  const staticParts: string[][] = [];
  const html = renderToStaticMarkup(
    <AnswerContext.Provider value={{ nonce: shared ? undefined : nonce, requestId, staticParts }}>
      <RemixServer context={remix} url={request.url} />
    </AnswerContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", currentLocale());
  const scripts = shared ? { prefix: `${ctx.env.APP_ORIGIN}/assets/` } : { nonce };
  headers.set("Reporting-Endpoints", REPORTING_ENDPOINTS);
  headers.set("Content-Security-Policy", pagePolicy(scripts, isMap(request.url) ? tilesOrigin(ctx.env.MAP_STYLE) : null));
  const pieces = withStaticParts(`<!doctype html>${html}`, staticParts);
  return new Response(bytesOf(shared ? pieces : pieces.map(withSendingKeys)), { status, headers });
}

/** All pieces in one buffer: one of its own for each would be as much memory again, to be cleared away after every page. */
function bytesOf(pieces: readonly string[]): Buffer<ArrayBuffer> {
  const bytes = Buffer.allocUnsafe(pieces.reduce((length, piece) => length + Buffer.byteLength(piece), 0));
  let at = 0;
  for (const piece of pieces) at += bytes.write(piece, at);
  return bytes;
}

/** What React knows for a Response that a loader threw: the boundary then prints the page of its status. */
const asThrownAnswer = (status: number) => ({ status, statusText: "", internal: false, data: null });

function isMap(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  return pathname === "/clinics" && searchParams.get("view") === "map";
}

/** Every error a loader, action or page threw: kind, code and place go to the log under the request's id, the words stay out. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  // The answer of the process that was quicker takes the place of this one's.
  if (error instanceof Error && error.name === "SentTwice") return;
  const visit = context as unknown as LoadContext;
  const { ctx, requestId } = visit;
  visit.storageRefusal = storageRefusal(error);
  const fault = storageFaultOf(error);
  const reason = isDamagedFile(error) ? { reason: error.sha256 } : fault === null ? {} : { reason: FAULT_WORDS[fault] };
  if (isDamagedFile(error)) ctx.metrics.count("damaged_files", {});
  ctx.store.noticeFault(error);
  ctx.log.error("request failed", { requestId, method: request.method, path: new URL(request.url).pathname, error, ...reason });
};
