import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { type UseCounter, waitOf } from "#app/platform/use-counter.ts";
import type { ApiGate } from "#app/web/api-gate.server.ts";
import { isForPrograms } from "#app/web/problem.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";

/**
 * What one visitor may open. Discourse lets an address ask 50 times in 10 s and 200 times in a minute, Mastodon page 300 times in 15 minutes; whoever wants
 * everything takes the data dump or the interface under /api/, which has a count of its own.
 */
const PAGE_LIMITS = [
  { kind: "page", requests: 50, seconds: 10 },
  { kind: "page", requests: 200, seconds: 60 },
  { kind: "list", requests: 300, seconds: 900 },
  { kind: "part", requests: 600, seconds: 60 },
] as const;

type Kind = (typeof PAGE_LIMITS)[number]["kind"];

/** Pictures and files of the build: a page has dozens, and browsers keep them. */
const PICTURE = /^\/(?:photos\/[^/]+\/[^/]+|assets\/.*|.*\.(?:avif|css|ico|jpg|js|mjs|png|svg|webmanifest|webp|woff2))$/;
/** What pages ask for by themselves while somebody reads, types or waits. */
const PART = /^\/(?:.*\.json|check-photo\/progress|manage\/[^/]+\/photos\/results|moderation\/(?:events|matters))$/;
const HEALTH = /^\/(?:healthz|readyz|metrics)$/;
const PAGING = /[?&](?:page|after|before)=/;
const OWN_MACHINE = /^(?:::1|(?:::ffff:)?127\.)/;

/** How often one visitor may read, before anything is rendered or found in memory. This machine itself is not counted: its operator measures. */
export function createPageGate(counter: UseCounter): ApiGate {
  return {
    pass(req, _res, clientIp) {
      const kinds = kindsOf(req.method ?? "", req.url ?? "");
      if (kinds.length === 0 || OWN_MACHINE.test(clientIp)) return null;
      const visitor = addressBlock(clientIp);
      const waits = PAGE_LIMITS.filter(({ kind }) => kinds.includes(kind)).map(({ kind, requests, seconds }) =>
        waitOf(counter.count(`${kind} ${seconds} ${visitor}`, seconds), requests),
      );
      const wait = Math.max(0, ...waits.map((seconds) => seconds ?? 0));
      if (wait === 0) return null;
      return { status: 429, says: requestRefusalWords().tooManyRequests, headers: { "Retry-After": String(wait) } };
    },
  };
}

/** By which counts a request goes: none for what is sent, for pictures, health checks and what has a gate of its own. */
function kindsOf(method: string, url: string): Kind[] {
  const path = url.split("?", 1)[0] ?? "";
  if ((method !== "GET" && method !== "HEAD") || isForPrograms(url) || PICTURE.test(path) || HEALTH.test(path)) return [];
  if (PART.test(path)) return ["part"];
  return PAGING.test(url) ? ["page", "list"] : ["page"];
}

/** Gates one behind the other: what the first lets in is for the next to judge. */
export const allGates = (...gates: readonly ApiGate[]): ApiGate => ({
  pass(req, res, clientIp) {
    for (const gate of gates) {
      const refusal = gate.pass(req, res, clientIp);
      if (refusal !== null) return refusal;
    }
    return null;
  },
});
