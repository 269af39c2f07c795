import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { createReadableStreamFromReadable, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { inLocale } from "#app/platform/ambient-locale.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { createAnswerOnce } from "#app/web/answer-once.server.ts";
import { bodyLimit } from "#app/web/body-limits.ts";
import { sendCachedPage } from "#app/web/cached-page.server.ts";
import { newNonce } from "#app/web/content-security-policy.server.ts";
import { readForVisitor, wroteCookie } from "#app/web/copy-reader.server.ts";
import { dropBody } from "#app/web/http-listener.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import type { PageCache } from "#app/web/page-cache.server.ts";
import { sendRefusal } from "#app/web/refusal.server.ts";
import { tooLarge } from "#app/web/request-guard.server.ts";
import { addSecurityHeaders } from "#app/web/security-headers.server.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";
import { visitOf } from "#app/web/visit.server.ts";
import { localeOf } from "#app/web/visitor-locale.server.ts";

/** Headers a client may send to be believed about who it is or what it asked for. Frameworks read them; we do not. */
const IGNORED_HEADERS =
  /^(?:forwarded|x-forwarded-.*|x-real-ip|x-original-url|x-rewrite-url|x-http-method-override|x-method-override|x-remix-.*|x-react-router-.*)$/;

/**
 * Hands requests to Remix and its answers back. Not @remix-run/express: that takes host and port from X-Forwarded-Host,
 * streams every page in pieces, and gives no place for the byte count of an unannounced body.
 */
export function createRemixHandler(
  build: ServerBuild,
  ctx: Ctx,
  cache: PageCache,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  // Always "production": it decides whether error details reach the page, and no setting should.
  const answer = createRequestHandler(build, "production");
  const answerOnce = createAnswerOnce(ctx);
  const { APP_ORIGIN } = ctx.env;

  cache.renderWith((url, locale) => {
    const context: LoadContext = { ctx, nonce: newNonce(), requestId: "page-cache", clientIp: "unknown" };
    return readForVisitor(ctx, "page cache", () => inLocale(locale, () => answer(new Request(APP_ORIGIN + url), context)));
  });

  return async (req, res) => {
    const { requestId, clientIp } = visitOf(res);
    const aborted = new AbortController();
    res.once("close", () => aborted.abort());
    const request = new Request(APP_ORIGIN + req.url, {
      method: req.method ?? "GET",
      headers: fetchHeaders(req.headers),
      signal: aborted.signal,
      ...(req.method === "POST" ? { body: createReadableStreamFromReadable(limitedBody(req, res)), duplex: "half" } : {}),
    });
    const context: LoadContext = { ctx, nonce: newNonce(), requestId, clientIp };
    const { response, whole, kept } = await cache.make(req, async () => {
      const make = () => answerOnce(request, (sent) => answer(sent, context));
      const made = await readForVisitor(ctx, req, () => inLocale(localeOf(req), make));
      return { response: made, whole: await wholeBody(made) };
    });
    // A body over the limit has been answered already.
    if (res.headersSent) {
      if (whole === null) await response.body?.cancel();
      return;
    }
    // A page says it itself; files, data and what scripts ask for are answered here.
    if (context.storageRefusal && response.status === 500) {
      if (whole === null) await response.body?.cancel();
      sendRefusal(res, context.storageRefusal, requestId, { head: req.method === "HEAD", keepAlive: false });
      dropBody(req);
      return;
    }
    const wrote = req.method === "POST" ? wroteCookie(ctx.env) : null;
    if (wrote !== null) response.headers.append("Set-Cookie", wrote);
    if (kept !== null) sendCachedPage(kept, req, res);
    else await sendResponse(req, res, response, whole, requestId);
    dropBody(req);
  };
}

/** The body of a page or of what may be kept; null for what is sent piece by piece. */
async function wholeBody(response: Response): Promise<Buffer | null> {
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  return isPage || response.headers.has(SHARED_HEADER) ? Buffer.from(await response.arrayBuffer()) : null;
}

async function sendResponse(
  req: IncomingMessage,
  res: ServerResponse,
  response: Response,
  whole: Buffer | null,
  requestId: string,
): Promise<void> {
  const headers = response.headers;
  headers.delete(SHARED_HEADER);
  addSecurityHeaders(headers);
  headers.set("X-Request-Id", requestId);
  // For a HEAD there is nothing to measure.
  if (whole !== null && req.method !== "HEAD") headers.set("Content-Length", String(whole.length));
  res.statusCode = response.status;
  for (const [name, value] of headers) if (name !== "set-cookie") res.setHeader(name, value);
  if (headers.has("set-cookie")) res.setHeader("Set-Cookie", headers.getSetCookie());
  if (whole !== null || response.body === null || req.method === "HEAD") {
    res.end(req.method === "HEAD" ? undefined : (whole ?? undefined));
    if (whole === null) await response.body?.cancel();
    return;
  }
  await sendStream(response.body, res);
}

/** Piece by piece as the client takes them: Remix's own writer asks for the next piece without waiting, and a slow reader of an archive would have all of it in memory. */
async function sendStream(body: ReadableStream<Uint8Array>, res: ServerResponse): Promise<void> {
  try {
    // Node listens half a dozen times for its end here, beside those who count it, log it and wait for it: more than the ten it takes for a leak.
    res.setMaxListeners(20);
    await pipeline(Readable.fromWeb(body as WebStream), res);
  } catch (error) {
    // The client has gone: there is nobody to tell.
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}

function fetchHeaders(incoming: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming)) {
    if (value === undefined || IGNORED_HEADERS.test(name)) continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  return headers;
}

/** The guard has checked an announced length and Node holds a body to it; one that comes in chunks is counted here, and cut at the limit. */
function limitedBody(req: IncomingMessage, res: ServerResponse): (NodeJS.ReadableStream & Transform) | IncomingMessage {
  if (req.headers["content-length"] !== undefined) return req;
  const url = req.url ?? "";
  const type = req.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const limit = bodyLimit(url, type);
  let seen = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen <= limit) return done(null, chunk);
      req.unpipe(counter);
      sendRefusal(res, tooLarge(url, type), visitOf(res).requestId, { head: false, keepAlive: false });
      dropBody(req);
      done(new Error("the body is over its limit"));
    },
  });
  return req.pipe(counter);
}
