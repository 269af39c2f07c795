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

type Variant = { body: Buffer; headers: string[] };

/** One kept answer with its bodies. `bytes` grows when the compressed ones arrive. */
export type CachedPage = {
  bytes: number;
  etag: string;
  identity: Variant;
  compressed: Partial<Record<"br" | "gzip", Variant>>;
  notModified: string[];
  /** Compresses once, in zlib's own threads, the first time somebody could have used it. */
  compress: () => void;
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
  let compressing = body.length < MIN_COMPRESSED_SIZE;
  const page: CachedPage = {
    bytes: body.length + 2_000,
    etag,
    identity: variant(body),
    compressed: {},
    notModified: plain,
    compress() {
      if (compressing) return;
      compressing = true;
      void compressBoth(body).then(({ br, zipped }) => {
        page.compressed.br = variant(br, "Content-Encoding", "br");
        page.compressed.gzip = variant(zipped, "Content-Encoding", "gzip");
        onGrowth(br.length + zipped.length);
        page.bytes += br.length + zipped.length;
      });
    },
  };
  return page;
}

async function compressBoth(body: Buffer): Promise<{ br: Buffer; zipped: Buffer }> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(body, { params }), promisify(gzip)(body, { level: 6 })]);
  return { br, zipped };
}

/** Writes the best variant the client accepts, or 304 when it has the same bytes already. */
export function sendCachedPage(page: CachedPage, req: IncomingMessage, res: ServerResponse): void {
  if (isKnown(req.headers["if-none-match"], page.etag)) {
    res.writeHead(304, page.notModified).end();
    return;
  }
  const variant = accepted(page, req.headers["accept-encoding"]);
  res.writeHead(200, variant.headers);
  res.end(req.method === "HEAD" ? undefined : variant.body);
}

function accepted(page: CachedPage, encodings: string | string[] | undefined): Variant {
  if (typeof encodings !== "string") return page.identity;
  const br = encodings.includes("br") && !/\bbr\s*;\s*q=0(\.0*)?(,|\s|$)/.test(encodings);
  const gzipped = encodings.includes("gzip") && !/\bgzip\s*;\s*q=0(\.0*)?(,|\s|$)/.test(encodings);
  if (br || gzipped) page.compress();
  return (br ? page.compressed.br : undefined) ?? (gzipped ? page.compressed.gzip : undefined) ?? page.identity;
}
