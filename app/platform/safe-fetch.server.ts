import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isPublicAddress, isPublicName } from "#app/platform/public-address.ts";
import type { Resolver } from "#app/platform/resolver.server.ts";

/** Milliseconds until a connection stands, and until everything has arrived, redirects included. */
const CONNECT_MS = 3_000;
const TOTAL_MS = 5_000;
const MOST_REDIRECTS = 3;
/** Of the decoded body; what travels is never more either. */
const MOST_BYTES = 256 * 1024;
const PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

export type FetchRefusal =
  | "bad_address"
  | "not_public"
  | "unreachable"
  | "too_slow"
  | "too_large"
  | "bad_encoding"
  | "bad_redirect"
  | "too_many_redirects";

export type FetchAnswer =
  | { ok: true; status: number; url: URL; contentType: string; body: Buffer }
  /** For our log only: who asked is told "not yet", so that nobody scans a network through us. */
  | { ok: false; reason: FetchRefusal };

export interface FetchOptions {
  /** Asked for each redirect; false ends the fetch. */
  mayFollow?: (url: URL) => boolean;
}

/** Fetches a stranger's address: never throws, never reaches anything but the public internet, carries nothing of ours. */
export type SafeFetch = (address: string, options?: FetchOptions) => Promise<FetchAnswer>;

export interface SafeFetchParts {
  resolver: Pick<Resolver, "addresses">;
  /** What may be connected to. Only a test that serves on the loopback gives its own. */
  mayConnect?: (address: string, port: number) => boolean;
  /** Certificates of authorities to trust besides; only for tests. */
  ca?: string;
}

class Refusal extends Error {
  constructor(readonly reason: FetchRefusal) {
    super(reason);
  }
}

/** Every name is looked up once, every address it has is checked, and the connection goes to the very address that was checked. */
export function createSafeFetch({ resolver, mayConnect = isPublicDestination, ca }: SafeFetchParts): SafeFetch {
  return async (address, { mayFollow = () => true } = {}) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), TOTAL_MS);
    try {
      let url = readUrl(address);
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const destination = await beforeEnd(checkedDestination(url, resolver, mayConnect), deadline.signal);
        const answer = await ask(url, destination, { signal: deadline.signal, ca });
        const to = redirectOf(answer, url);
        if (to === null) return await read(answer, url, deadline.signal);
        answer.destroy();
        if ((url.protocol === "https:" && to.protocol === "http:") || !mayFollow(to)) throw new Refusal("bad_redirect");
        url = to;
      }
      throw new Refusal("too_many_redirects");
    } catch (error) {
      if (deadline.signal.aborted) return { ok: false, reason: "too_slow" };
      return { ok: false, reason: error instanceof Refusal ? error.reason : "unreachable" };
    } finally {
      clearTimeout(timer);
      deadline.abort();
    }
  };
}

const isPublicDestination = (address: string, port: number) => (port === 80 || port === 443) && isPublicAddress(address);

/** The URL parser turns every spelling of an address (127.1, 0x7f.1, 2130706433, full-width digits) into the plain one. */
function readUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url === null || PORTS[url.protocol] === undefined || url.username !== "" || url.password !== "") throw new Refusal("bad_address");
  return url;
}

interface Destination {
  address: string;
  port: number;
}

async function checkedDestination(
  url: URL,
  resolver: Pick<Resolver, "addresses">,
  mayConnect: (address: string, port: number) => boolean,
): Promise<Destination> {
  const port = url.port === "" ? Number(PORTS[url.protocol]) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const literal = isIP(host) !== 0;
  if (!literal && !isPublicName(host)) throw new Refusal("not_public");
  const addresses = literal ? [host] : await resolver.addresses(host);
  // One private address among public ones is enough: whoever mixes them wants us to pick it.
  if (addresses.some((address) => !mayConnect(address, port))) throw new Refusal("not_public");
  const [address] = addresses;
  if (address === undefined) throw new Refusal("unreachable");
  return { address, port };
}

function beforeEnd<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => signal.addEventListener("abort", () => reject(new Refusal("too_slow")), { once: true })),
  ]);
}

function ask(url: URL, { address, port }: Destination, { signal, ca }: { signal: AbortSignal; ca?: string }): Promise<IncomingMessage> {
  const secure = url.protocol === "https:";
  const options: RequestOptions & { servername?: string; ca?: string } = {
    host: address,
    port,
    path: `${url.pathname}${url.search}`,
    headers: { Host: url.host, "User-Agent": "Scalpmark-Check", Accept: "text/plain", "Accept-Encoding": "identity" },
    agent: false,
    signal,
    maxHeaderSize: 16_384,
    ...(secure && isIP(url.hostname) === 0 ? { servername: url.hostname } : {}),
    ...(ca === undefined ? {} : { ca }),
  };
  return new Promise((resolve, reject) => {
    const request = secure ? requestHttps(options) : requestHttp(options);
    const timer = setTimeout(() => request.destroy(new Refusal("too_slow")), CONNECT_MS);
    request.on("socket", (socket) => socket.once(secure ? "secureConnect" : "connect", () => clearTimeout(timer)));
    request.once("response", resolve);
    request.on("error", reject);
    request.on("close", () => clearTimeout(timer));
    request.end();
  });
}

function redirectOf(answer: IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(answer.statusCode ?? 0) || answer.headers.location === undefined) return null;
  return readUrl(answer.headers.location, from);
}

async function read(answer: IncomingMessage, url: URL, signal: AbortSignal): Promise<FetchAnswer> {
  const known = { ok: true as const, status: answer.statusCode ?? 0, url, contentType: answer.headers["content-type"] ?? "" };
  if (known.status !== 200) {
    answer.destroy();
    return { ...known, body: Buffer.alloc(0) };
  }
  if (Number(answer.headers["content-length"] ?? 0) > MOST_BYTES) throw new Refusal("too_large");
  const decoder = decoderOf(answer.headers["content-encoding"]);
  answer.on("error", () => decoder?.destroy());
  const source: Readable = decoder === null ? answer : answer.pipe(decoder);
  const stop = () => source.destroy(new Refusal("too_slow"));
  signal.addEventListener("abort", stop, { once: true });
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new Refusal("too_large");
      chunks.push(chunk);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    answer.destroy();
    decoder?.destroy();
  }
  return { ...known, body: Buffer.concat(chunks) };
}

/** We asked for none. One is borne with; several, one inside the other, are how a small file unpacks to a huge one. */
function decoderOf(encoding: string | undefined) {
  switch ((encoding ?? "identity").trim().toLowerCase()) {
    case "identity":
      return null;
    case "gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new Refusal("bad_encoding");
  }
}
