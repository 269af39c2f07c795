import type { IncomingMessage, RequestListener } from "node:http";
import type { Env } from "#app/platform/env.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import type { Metrics } from "#app/platform/metrics.server.ts";
import { countAnswer, guardReason, logAnswer } from "#app/web/answer-record.server.ts";
import type { ApiGate } from "#app/web/api-gate.server.ts";
import { bodyLimit, FORM_LIMIT } from "#app/web/body-limits.ts";
import type { PageCache } from "#app/web/page-cache.server.ts";
import { isForPrograms } from "#app/web/problem.ts";
import { sendRefusal } from "#app/web/refusal.server.ts";
import { refuseRequest } from "#app/web/request-guard.server.ts";
import { beginVisit } from "#app/web/visit.server.ts";

/** An ordinary form that is not all here by then is given up; Node's own limit of 60 s is for uploads. */
const FORM_TIMEOUT_MS = 30_000;

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
    if (req.method === "POST") limitBodyTime(req, facts.url);
    cache.answer(req, res, () => {
      logAnswer(log, req, res, visit);
      next(req, res);
    });
  };
}

function limitBodyTime(req: IncomingMessage, url: string): void {
  const type = req.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (bodyLimit(url, type) !== FORM_LIMIT) return;
  const timer = setTimeout(() => req.destroy(), FORM_TIMEOUT_MS);
  req.once("close", () => clearTimeout(timer));
  req.once("end", () => clearTimeout(timer));
}

/** Reads on without keeping anything; a client that has not come to its end after a while is cut off. */
export function dropBody(req: IncomingMessage): void {
  if (req.complete) return;
  const timer = setTimeout(() => req.socket.destroy(), LINGER_MS);
  // The connection may serve other requests after this one.
  for (const event of ["end", "close"]) req.once(event, () => clearTimeout(timer));
  req.resume();
}
