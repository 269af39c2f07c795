import type { ServerResponse } from "node:http";
import { OPEN_HEADERS, PROBLEM_TYPE, problemOf } from "#app/web/problem.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";
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

/** The whole page, without style or script: a refusal must never need anything else to work. */
export function refusalPage(refusal: Refusal, requestId: string): string {
  const say = requestRefusalWords();
  const title = say.titles[refusal.status];
  const link = refusal.link ?? "/";
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say.documentTitle(title)}</title></head>
<body><main><h1>${title}</h1><p>${refusal.says}</p><p><a href="${link}">${link === "/" ? say.startPage : link}</a></p>
<p>${say.quoteRequest(requestId)}</p></main></body></html>
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
