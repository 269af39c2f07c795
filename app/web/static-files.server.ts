import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { SECURITY_HEADERS } from "#app/web/security-headers.server.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

const SERVICE_WORKER = "/service-worker.js";
/** Reads map tiles beside the page. */
const TILE_WORKER = "/assets/maplibre-gl-worker-";

/** A worker runs by the policy it is served with: it may ask this site, and one other origin where map tiles come from there. */
const workerHeaders = (tiles: string | null) =>
  SECURITY_HEADERS.flatMap(([name, value]) => [
    name,
    name === "Content-Security-Policy" ? `default-src 'none'; connect-src 'self'${tiles === null ? "" : ` ${tiles}`}` : value,
  ]);

type Encoding = "identity" | "gzip" | "br";
type StaticFile = Partial<Record<Encoding, { body: Buffer; headers: string[] }>> & { etag: string };

/**
 * The browser's part of the build, read into memory at boot with the compressed forms made at build time.
 * A request can only name what this index holds, so no path can lead anywhere else.
 * `tiles` is the origin of the operator's map tiles, where it is not this site's.
 * @returns null for a request that is not for one of the files.
 */
export function loadStaticFiles(root: string, tiles: string | null = null): (url: string) => RequestListener | null {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(root, file).split(sep).join("/")}`;
    files.set(path, staticFile(file, path, type, tiles));
  }
  return (url) => {
    const file = files.get(url.split("?", 1)[0] ?? "");
    return file === undefined ? null : (req, res) => send(file, req, res);
  };
}

function staticFile(file: string, path: string, type: string, tiles: string | null): StaticFile {
  const identity = readFileSync(file);
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  // Names under /assets/ carry a hash of the content, so such a file never changes.
  const age = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
  const isWorker = path === SERVICE_WORKER || path.startsWith(TILE_WORKER);
  const security = isWorker ? workerHeaders(path === SERVICE_WORKER ? null : tiles) : SECURITY_HEADERS.flat();
  const common = [
    ...security,
    "Content-Type",
    type,
    "Cache-Control",
    path === SERVICE_WORKER ? "no-cache" : age,
    "Vary",
    "Accept-Encoding",
  ];
  const variant = (body: Buffer, encoding: Encoding) => ({
    body,
    headers: [
      ...common,
      "ETag",
      encoding === "identity" ? etag : `${etag.slice(0, -1)}-${encoding}"`,
      "Content-Length",
      String(body.length),
      ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    ],
  });
  const result: StaticFile = { etag, identity: variant(identity, "identity") };
  for (const [encoding, suffix] of [
    ["br", ".br"],
    ["gzip", ".gz"],
  ] as const) {
    const body = readIfThere(file + suffix);
    if (body !== null) result[encoding] = variant(body, encoding);
  }
  return result;
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const send = (file: StaticFile, ...[req, res]: Parameters<RequestListener>): void => {
  const encodings = String(req.headers["accept-encoding"] ?? "");
  const variant = (encodings.includes("br") ? file.br : undefined) ?? (encodings.includes("gzip") ? file.gzip : undefined) ?? file.identity;
  if (variant === undefined) return;
  if (req.headers["if-none-match"]?.includes(file.etag.slice(0, -1))) {
    res.writeHead(304, variant.headers.slice(0, variant.headers.indexOf("Content-Length"))).end();
    return;
  }
  res.writeHead(200, variant.headers);
  res.end(req.method === "HEAD" ? undefined : variant.body);
};
