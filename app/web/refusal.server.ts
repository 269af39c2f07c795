import type { ServerResponse } from "node:http";
import { OPEN_HEADERS, PROBLEM_TYPE, problemOf } from "#app/web/problem.ts";
import { PRIVATE_CACHE_CONTROL, SECURITY_HEADERS } from "#app/web/security-headers.server.ts";

/** An answer given before any route runs. */
export type Refusal = {
  status: 400 | 403 | 404 | 405 | 408 | 410 | 413 | 415 | 421 | 422 | 429 | 431 | 500 | 503;
  /** One sentence for a person, without anything the request said. */
  says: string;
  headers?: Record<string, string>;
  /** An address of ours to go on from; "/" unless told. */
  link?: string;
};

const TITLES: Record<Refusal["status"], string> = {
  400: "This request could not be read",
  403: "This form was not sent from Scalpmark",
  404: "There is no such page",
  405: "This cannot be done here",
  408: "The request took too long",
  410: "This is no longer here",
  413: "This is too large",
  415: "This kind of content is not accepted",
  421: "Scalpmark is not served at this address",
  422: "This form has been sent already",
  429: "Too many requests",
  431: "This request could not be read",
  500: "Something went wrong on our side",
  503: "Scalpmark is not ready to answer",
};

/** The whole page, without style or script: a refusal must never need anything else to work. */
export function refusalPage(refusal: Refusal, requestId: string): string {
  const title = TITLES[refusal.status];
  const link = refusal.link ?? "/";
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Scalpmark</title></head>
<body><main><h1>${title}</h1><p>${refusal.says}</p><p><a href="${link}">${link === "/" ? "Go to the start page" : link}</a></p>
<p>If you write to us about this, quote request ${requestId}.</p></main></body></html>
`;
}

/** Writes the refusal; afterwards the connection closes unless `keepAlive`, since an unread body may still be on its way. */
export function sendRefusal(
  res: ServerResponse,
  refusal: Refusal,
  requestId: string,
  options: { head: boolean; keepAlive: boolean; forPrograms?: boolean },
): void {
  const body = options.forPrograms
    ? `${JSON.stringify(problemOf(refusal.status, refusal.says, requestId))}\n`
    : refusalPage(refusal, requestId);
  for (const [name, value] of SECURITY_HEADERS) res.setHeader(name, value);
  if (options.forPrograms) for (const [name, value] of Object.entries(OPEN_HEADERS)) res.setHeader(name, value);
  res.setHeader("Cache-Control", PRIVATE_CACHE_CONTROL);
  res.setHeader("Content-Type", options.forPrograms ? PROBLEM_TYPE : "text/html; charset=utf-8");
  res.setHeader("Content-Length", Buffer.byteLength(body));
  res.setHeader("X-Request-Id", requestId);
  for (const [name, value] of Object.entries(refusal.headers ?? {})) res.setHeader(name, value);
  if (!options.keepAlive) res.setHeader("Connection", "close");
  res.writeHead(refusal.status);
  res.end(options.head ? undefined : body);
}
