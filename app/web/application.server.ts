import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import express, { type ErrorRequestHandler } from "express";
import type { Log } from "#app/platform/log.server.ts";
import { PROBE_PATH } from "#app/platform/way-probe.server.ts";
import { CSP_REPORTS_PATH } from "#app/web/content-security-policy.server.ts";
import { isForPrograms } from "#app/web/problem.ts";
import { sendRefusal } from "#app/web/refusal.server.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";
import { PRIVATE_CACHE_CONTROL, SECURITY_HEADERS } from "#app/web/security-headers.server.ts";
import { storageRefusal } from "#app/web/storage-refusal.server.ts";
import { visitOf } from "#app/web/visit.server.ts";

export type ApplicationParts = {
  log: Log;
  /** The file of that address, or null. */
  staticFile: (url: string) => RequestListener | null;
  isReady: () => Promise<boolean>;
  /** How each copy of the database is: the site is ready without them. */
  copyLines?: () => Promise<string[]>;
  /** Says in headers what arrived of the operator's own question; false: it is not theirs. */
  tellWay: (req: IncomingMessage, res: ServerResponse) => boolean;
  /** Figures for whoever watches the site, and 404 for anybody else. */
  sendFigures: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  takeCspReports: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** Remix: everything that is not a file or a health check. */
  pages: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
};

/** What stands behind the guard and the page cache: files, health, pages, and the last word on errors. */
export function createApplication({
  log,
  staticFile,
  isReady,
  copyLines = async () => [],
  tellWay,
  sendFigures,
  takeCspReports,
  pages,
}: ApplicationParts): RequestListener {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  // "/Healthz" and "/metrics/" are no addresses of ours: the guard knows these by their one spelling.
  app.enable("case sensitive routing");
  app.enable("strict routing");

  app.use((req, res, next) => {
    const file = req.method === "POST" ? null : staticFile(req.url);
    if (file === null) next();
    else file(req, res);
  });
  app.get("/healthz", (_req, res) => sendHealth(res, true));
  app.get("/readyz", (_req, res, next) => {
    Promise.all([isReady(), copyLines()]).then(([ready, copies]) => sendHealth(res, ready, copies), next);
  });
  app.get(PROBE_PATH, (req, res, next) => {
    if (tellWay(req, res)) sendHealth(res, true);
    else next();
  });
  app.get("/metrics", (req, res, next) => {
    sendFigures(req, res).catch(next);
  });
  app.post(CSP_REPORTS_PATH, (req, res, next) => {
    takeCspReports(req, res).catch(next);
  });
  app.use((req, res, next) => {
    pages(req, res).catch(next);
  });

  const lastWord: ErrorRequestHandler = (error, req, res, _next) => {
    const { requestId } = visitOf(res);
    log.error("request failed", { requestId, method: req.method, path: req.path, error });
    if (res.headersSent) res.destroy();
    else
      sendRefusal(res, storageRefusal(error) ?? { status: 500, says: requestRefusalWords().noted }, requestId, {
        head: req.method === "HEAD",
        keepAlive: false,
        forPrograms: isForPrograms(req.url),
      });
  };
  app.use(lastWord);
  return app;
}

function sendHealth(res: ServerResponse, healthy: boolean, copies: readonly string[] = []): void {
  for (const [name, value] of SECURITY_HEADERS) res.setHeader(name, value);
  res.setHeader("Cache-Control", PRIVATE_CACHE_CONTROL);
  res.setHeader("Content-Type", "text/plain; charset=utf-8");
  res.writeHead(healthy ? 200 : 503).end([healthy ? "ok" : "not ready", ...copies, ""].join("\n"));
}
