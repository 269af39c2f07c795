import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isKnown, weakEtag } from "#app/web/etag.server.ts";
import { addSecurityHeaders } from "#app/web/security-headers.server.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** Browsers and shared caches keep it and ask again each time (and get 304), so that nobody sees what has been taken down. */
const SHARED_CACHE_CONTROL = "public, no-cache";

/** A body below this fits one packet either way. */
const MIN_COMPRESSED_SIZE = 1_000;

type Encoding = "br" | "gzip";
type Variant = { body: Buffer; headers: string[] };

/** One kept answer with its bodies. `bytes` grows when the compressed ones arrive. */
export type CachedPage = {
  bytes: number;
  etag: string;
  identity: Variant;
  compressed: Partial<Record<Encoding, Variant>>;
  notModified: string[];
  /** Compresses once, in zlib's own threads, the first time somebody can use it; null: the page is too small to be worth it. */
  compress: (() => Promise<void>) | null;
};

export function cachedPage(responseHeaders: Headers, body: Buffer, onGrowth: (bytes: number) => void): CachedPage {
  const headers = new Headers(responseHeaders);
  headers.delete(SHARED_HEADER);
  headers.set("Cache-Control", SHARED_CACHE_CONTROL);
  // Only a page is in a language; data are the same for everybody.
  headers.set("Vary", headers.has("Content-Language") ? "Accept-Encoding, Accept-Language, Cookie" : "Accept-Encoding, Cookie");
  addSecurityHeaders(headers);
  const etag = weakEtag(body);
  headers.set("ETag", etag);
  const plain = [...headers].flat();
  const variant = (bytes: Buffer, ...more: string[]): Variant => ({
    body: bytes,
    headers: [...plain, ...more, "Content-Length", String(bytes.length)],
  });
  let compressing: Promise<void> | undefined;
  const page: CachedPage = {
    bytes: body.length + 2_000,
    etag,
    identity: variant(body),
    compressed: {},
    notModified: plain,
    compress: body.length < MIN_COMPRESSED_SIZE ? null : () => (compressing ??= compress()),
  };
  async function compress(): Promise<void> {
    const { br, zipped } = await compressBoth(body);
    page.compressed.br = variant(br, "Content-Encoding", "br");
    page.compressed.gzip = variant(zipped, "Content-Encoding", "gzip");
    onGrowth(br.length + zipped.length);
    page.bytes += br.length + zipped.length;
  }
  return page;
}

async function compressBoth(body: Buffer): Promise<{ br: Buffer; zipped: Buffer }> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(body, { params }), promisify(gzip)(body, { level: 6 })]);
  return { br, zipped };
}

/**
 * Writes the best variant the client accepts, or 304 when it has the same bytes already. The first who asks for a page waits the milliseconds until it is
 * compressed: on a telephone's line ten times the bytes take longer.
 */
export function sendCachedPage(page: CachedPage, req: IncomingMessage, res: ServerResponse): void {
  if (isKnown(req.headers["if-none-match"], page.etag)) {
    res.writeHead(304, page.notModified).end();
    return;
  }
  const encoding = page.compress === null ? null : acceptedEncoding(req.headers["accept-encoding"]);
  const variant = encoding === null ? page.identity : page.compressed[encoding];
  const send = () => sendVariant((encoding && page.compressed[encoding]) ?? page.identity, req, res);
  if (variant === undefined) void page.compress?.().then(send, send);
  else sendVariant(variant, req, res);
}

function sendVariant({ headers, body }: Variant, { method }: IncomingMessage, res: ServerResponse): void {
  res.writeHead(200, headers);
  res.end(method === "HEAD" ? undefined : body);
}

function acceptedEncoding(encodings: string | string[] | undefined): Encoding | null {
  if (typeof encodings !== "string") return null;
  if (encodings.includes("br") && !/\bbr\s*;\s*q=0(\.0*)?(,|\s|$)/.test(encodings)) return "br";
  return encodings.includes("gzip") && !/\bgzip\s*;\s*q=0(\.0*)?(,|\s|$)/.test(encodings) ? "gzip" : null;
}
