import type { IncomingMessage, ServerResponse } from "node:http";
import { type Log, truncatedIp } from "#app/platform/log.server.ts";
import type { Metrics } from "#app/platform/metrics.server.ts";
import { bodyLimit, UPLOAD_LIMIT } from "#app/web/body-limits.ts";
import type { Refusal } from "#app/web/refusal.server.ts";
import { routeClassOf } from "#app/web/route-class.ts";
import type { Visit } from "#app/web/visit.server.ts";

/** Why the guard, or a gate beside it, let a request go no further; each status has one reason there. */
const GUARD_REASONS: Partial<Record<Refusal["status"], string>> = {
  400: "unreadable address",
  403: "form from elsewhere",
  404: "closed address",
  405: "method",
  413: "too large",
  415: "content type",
  421: "foreign host",
  429: "too many requests",
  503: "overload",
};

export const guardReason = (status: Refusal["status"]): string => GUARD_REASONS[status] ?? "other";

/** Counts and times an answer once it has gone, or was cut. On every request, also those answered from memory. */
export function countAnswer(metrics: Metrics, req: IncomingMessage, res: ServerResponse, { startedAt }: Visit): void {
  res.once("close", () => {
    const routeClass = routeClassOf(req.url ?? "");
    const method = req.method === "POST" ? "POST" : req.method === "GET" || req.method === "HEAD" ? "GET" : "other";
    metrics.count("http_requests", { class: routeClass, method, status: res.writableFinished ? String(res.statusCode) : "cut" });
    if (carriesFiles(req)) metrics.count("uploads", { outcome: res.writableFinished && res.statusCode < 400 ? "taken" : "refused" });
    metrics.time(routeClass, (performance.now() - startedAt) / 1_000);
  });
}

const carriesFiles = (req: IncomingMessage): boolean =>
  req.method === "POST" &&
  bodyLimit(req.url ?? "", req.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "") === UPLOAD_LIMIT;

/** One line about an answer once it has gone, or was cut. `reason` is the guard's, where it refused. */
export function logAnswer(log: Log, req: IncomingMessage, res: ServerResponse, visit: Visit, reason?: string): void {
  res.once("close", () => {
    const why = reason ?? (carriesFiles(req) && res.statusCode >= 400 ? "upload refused" : undefined);
    log.info(res.writableFinished ? "answered" : "cut", {
      requestId: visit.requestId,
      method: req.method ?? "",
      path: (req.url ?? "").split("?", 1)[0]?.slice(0, 256) ?? "",
      status: res.statusCode,
      ms: Math.round((performance.now() - visit.startedAt) * 10) / 10,
      ip: truncatedIp(visit.clientIp),
      ...(why === undefined ? {} : { reason: why }),
    });
  });
}
