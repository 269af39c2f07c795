import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Ctx } from "#app/platform/context.server.ts";
import { addressBlock, type RateLimit } from "#app/platform/rate-limit.server.ts";
import { CSP_REPORT_LIMIT } from "#app/web/content-security-policy.server.ts";
import { dropBody } from "#app/web/http-listener.server.ts";
import { PRIVATE_CACHE_CONTROL, SECURITY_HEADERS } from "#app/web/security-headers.server.ts";
import { visitOf } from "#app/web/visit.server.ts";

/** A browser that reports more has a page full of the same, or is no browser. */
const REPORTS_LIMIT: RateLimit = { name: "csp_reports", points: 30, seconds: 60 };
/** Reports of one request that are looked at; browsers send some at once. */
const MOST_AT_ONCE = 20;

/** CSP 3's directives that can be broken. Anything else somebody names is "other": a label has few values. */
const DIRECTIVES = new Set(
  "base-uri connect-src default-src font-src form-action frame-ancestors frame-src img-src manifest-src media-src object-src script-src script-src-attr script-src-elem style-src style-src-attr style-src-elem worker-src".split(
    " ",
  ),
);

const text = z.string().max(4_096).optional().catch(undefined);
/** `report-uri`, one report in a request. */
const older = z.object({
  "csp-report": z.object({ "effective-directive": text, "violated-directive": text, "blocked-uri": text, "document-uri": text }),
});
/** `report-to`, several in a request (Reporting API). */
const newer = z
  .array(
    z.object({ type: z.string(), body: z.object({ effectiveDirective: text, blockedURL: text, documentURL: text }).catch({}) }).catch({
      type: "unreadable",
      body: {},
    }),
  )
  .max(MOST_AT_ONCE);

/** What a report is reduced to before anything is done with it: words of ours, and a path of ours. */
export interface CspReport {
  directive: string;
  /** What was refused: text in the page, code made of text, something of this site, or of elsewhere. */
  blocked: "inline" | "eval" | "data" | "own" | "elsewhere";
  /** The page it happened on; null: not one of ours, then nothing of it is kept. */
  path: string | null;
}

/** The reports in a body of either kind. Null: it is neither. */
export function readCspReports(type: string, body: string, appOrigin: string): CspReport[] | null {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return null;
  }
  if (type === "application/csp-report") {
    const parsed = older.safeParse(data);
    if (!parsed.success) return null;
    const report = parsed.data["csp-report"];
    const directive = report["effective-directive"] ?? report["violated-directive"];
    return [reduced(directive, report["blocked-uri"], report["document-uri"], appOrigin)];
  }
  const parsed = newer.safeParse(data);
  if (!parsed.success) return null;
  return parsed.data
    .filter((report) => report.type === "csp-violation")
    .map(({ body }) => reduced(body.effectiveDirective, body.blockedURL, body.documentURL, appOrigin));
}

function reduced(directive = "", blocked = "", page = "", appOrigin: string): CspReport {
  const name = directive.split(" ", 1)[0] ?? "";
  return { directive: DIRECTIVES.has(name) ? name : "other", blocked: kindOf(blocked, appOrigin), path: ownPath(page, appOrigin) };
}

function kindOf(blocked: string, appOrigin: string): CspReport["blocked"] {
  if (/^(?:inline|self)?$/.test(blocked)) return "inline";
  if (/^(?:eval|wasm-eval|trusted-types.*)$/.test(blocked)) return "eval";
  if (/^(?:data|blob)(?::|$)/.test(blocked)) return "data";
  return URL.canParse(blocked) && new URL(blocked).origin === appOrigin ? "own" : "elsewhere";
}

function ownPath(page: string, appOrigin: string): string | null {
  const url = URL.canParse(page) ? new URL(page) : null;
  return url?.origin === appOrigin ? url.pathname.slice(0, 256) : null;
}

/**
 * Takes browsers' reports of what a page's policy refused. They come without an origin of ours, so nothing here looks at a cookie, and nothing but a count and
 * a line of words of ours is kept. Answers 204 whatever was in it, 400 where it is no report.
 */
export function createCspReports(
  ctx: Pick<Ctx, "limits" | "log" | "metrics" | "env">,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const visit = visitOf(res);
    const wait = await ctx.limits.take(REPORTS_LIMIT, addressBlock(visit.clientIp));
    if (wait !== null) {
      res.setHeader("Retry-After", wait);
      return end(req, res, 429);
    }
    const body = await readBody(req);
    if (body === null) return end(req, res, 413);
    const type = req.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
    const reports = readCspReports(type, body, ctx.env.APP_ORIGIN);
    if (reports === null) return end(req, res, 400);
    for (const { directive, blocked, path } of reports) {
      ctx.metrics.count("csp_reports", { directive });
      ctx.log.warn("a page's policy refused something", {
        requestId: visit.requestId,
        reason: `${directive} ${blocked}`,
        ...(path === null ? {} : { path }),
      });
    }
    end(req, res, 204);
  };
}

async function readBody(req: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Not `for await`: leaving that early would close the connection before the answer.
  return new Promise((resolve, reject) => {
    req.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= CSP_REPORT_LIMIT) chunks.push(chunk);
      else resolve(null);
    });
    req.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    req.once("error", reject);
  });
}

function end(req: IncomingMessage, res: ServerResponse, status: 204 | 400 | 413 | 429): void {
  for (const [name, value] of SECURITY_HEADERS) res.setHeader(name, value);
  res.setHeader("Cache-Control", PRIVATE_CACHE_CONTROL);
  res.setHeader("X-Request-Id", visitOf(res).requestId);
  res.writeHead(status).end();
  dropBody(req);
}
