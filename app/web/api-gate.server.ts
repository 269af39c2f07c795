import type { IncomingMessage, ServerResponse } from "node:http";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { type UseCounter, waitOf } from "#app/platform/use-counter.ts";
import { isForPrograms, OPEN_HEADERS } from "#app/web/problem.ts";
import type { Refusal } from "#app/web/refusal.server.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";
import { SECURITY_HEADERS } from "#app/web/security-headers.server.ts";

/** Requests of one visitor in one window. Ten a second hold every page of a directory of 100,000 clinics in nine minutes. */
export const API_LIMIT = { requests: 600, seconds: 60 } as const;

/** A day's preflight answer is kept by browsers this long, in seconds. */
const PREFLIGHT_AGE = 86_400;

export interface ApiGate {
  /** "answered": a preflight, nothing is left to do. A refusal is to be sent by the caller. Null: let it in. */
  pass(req: IncomingMessage, res: ServerResponse, clientIp: string): "answered" | Refusal | null;
}

/**
 * What stands before everything under /api/: the answer to preflights, and how often one visitor may ask. Before the page cache, since an answer from memory is a
 * request too, and its own headers are the same for everybody.
 */
export function createApiGate(counter: UseCounter, limit: { requests: number; seconds: number } = API_LIMIT): ApiGate {
  return {
    pass(req, res, clientIp) {
      if (!isForPrograms(req.url ?? "")) return null;
      if (req.method === "OPTIONS") {
        sendOptions(res);
        return "answered";
      }
      const counted = counter.count(`api ${limit.seconds} ${addressBlock(clientIp)}`, limit.seconds);
      const seconds = Math.max(1, Math.ceil(counted.leftMs / 1_000));
      // draft-ietf-httpapi-ratelimit-headers-10
      res.setHeader("RateLimit-Policy", `"visitor";q=${limit.requests};w=${limit.seconds}`);
      res.setHeader("RateLimit", `"visitor";r=${Math.max(0, limit.requests - counted.used)};t=${seconds}`);
      if (waitOf(counted, limit.requests) === null) return null;
      return { status: 429, says: requestRefusalWords().tooManyRequests, headers: { "Retry-After": String(seconds) } };
    },
  };
}

function sendOptions(res: ServerResponse): void {
  for (const [name, value] of [...SECURITY_HEADERS, ...Object.entries(OPEN_HEADERS)]) res.setHeader(name, value);
  res.setHeader("Allow", "GET, HEAD, OPTIONS");
  res.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
  res.setHeader("Access-Control-Allow-Headers", "If-None-Match");
  res.setHeader("Access-Control-Max-Age", PREFLIGHT_AGE);
  res.setHeader("Cache-Control", `public, max-age=${PREFLIGHT_AGE}`);
  res.writeHead(204).end();
}
