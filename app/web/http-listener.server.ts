import type { IncomingMessage, RequestListener } from "node:http";
import type { Env } from "#app/platform/env.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import type { Metrics } from "#app/platform/metrics.server.ts";
import { countAnswer, guardReason, logAnswer } from "#app/web/answer-record.server.ts";
import type { ApiGate } from "#app/web/api-gate.server.ts";
import type { PageCache } from "#app/web/page-cache.server.ts";
import { isForPrograms } from "#app/web/problem.ts";
import { type Refusal, sendRefusal } from "#app/web/refusal.server.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";
import { refuseRequest } from "#app/web/request-guard.server.ts";
import { beginVisit } from "#app/web/visit.server.ts";

/** The slowest pace at which a body may come: a kilobyte a second, looked at every eight. Node's own limit of 60 s for the whole of it holds as well. */
const SLOWEST_BODY = { bytes: 8_000, everyMs: 8_000 } as const;

const tooSlow = (): Refusal => ({ status: 408, says: requestRefusalWords().tooSlow });

/** How long what a refused client still sends is read and dropped, so that it sees the refusal and not a reset connection. */
const LINGER_MS = 2_000;

export type ListenerParts = {
  env: Pick<Env, "APP_ORIGIN" | "TRUSTED_PROXY_HOPS">;
  log: Log;
  metrics: Metrics;
  cache: PageCache;
  gate: ApiGate;
  /** Everything behind guard and cache: the Express application. */
  next: RequestListener;
  /** True from SIGTERM on: answers then ask the client to connect anew, elsewhere. */
  isDraining: () => boolean;
};

/** Guard, gate, page cache, then Express, in this order for every request. */
export function createHttpListener({ env, log, metrics, cache, gate, next, isDraining }: ListenerParts): RequestListener {
  return (req, res) => {
    const visit = beginVisit(req, res, env.TRUSTED_PROXY_HOPS);
    countAnswer(metrics, req, res, visit);
    if (isDraining()) res.shouldKeepAlive = false;
    const facts = { method: req.method ?? "", url: req.url ?? "", headers: req.headers, rawHeaders: req.rawHeaders };
    const refusal = refuseRequest(facts, env.APP_ORIGIN) ?? gate.pass(req, res, visit.clientIp);
    if (refusal !== null) {
      if (refusal === "answered") return logAnswer(log, req, res, visit);
      const reason = guardReason(refusal.status);
      logAnswer(log, req, res, visit, reason);
      metrics.count("guard_refusals", { reason });
      sendRefusal(res, refusal, visit.requestId, { head: req.method === "HEAD", keepAlive: false, forPrograms: isForPrograms(facts.url) });
      dropBody(req);
      return;
    }
    if (req.method === "POST") {
      watchBody(req, () => {
        // What needs nothing of the body, or not all, may have been answered meanwhile.
        if (!res.headersSent) sendRefusal(res, tooSlow(), visit.requestId, { head: false, keepAlive: false });
      });
    }
    cache.answer(req, res, () => {
      logAnswer(log, req, res, visit);
      next(req, res);
    });
  };
}

/** Gives up a body that comes more slowly than `SLOWEST_BODY`. What lies unread on our side is no fault of the sender's. */
function watchBody(req: IncomingMessage, refuse: () => void): void {
  let before = req.socket.bytesRead;
  const watch = setInterval(() => {
    const { bytesRead } = req.socket;
    const isSlow = bytesRead - before < SLOWEST_BODY.bytes && req.readableLength === 0;
    before = bytesRead;
    if (!isSlow || req.complete) return;
    clearInterval(watch);
    refuse();
    setTimeout(() => req.destroy(), LINGER_MS);
  }, SLOWEST_BODY.everyMs);
  for (const event of ["end", "close"]) req.once(event, () => clearInterval(watch));
}

/** Reads on without keeping anything; a client that has not come to its end after a while is cut off. */
export function dropBody(req: IncomingMessage): void {
  if (req.complete) return;
  const timer = setTimeout(() => req.socket.destroy(), LINGER_MS);
  // The connection may serve other requests after this one.
  for (const event of ["end", "close"]) req.once(event, () => clearTimeout(timer));
  req.resume();
}
