import type { IncomingHttpHeaders } from "node:http";
import { bodyLimit, UPLOAD_LIMIT } from "#app/web/body-limits.ts";
import { CSP_REPORT_LIMIT, CSP_REPORT_TYPES, CSP_REPORTS_PATH } from "#app/web/content-security-policy.server.ts";
import { isForPrograms } from "#app/web/problem.ts";
import type { Refusal } from "#app/web/refusal.server.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";

/** What the guard looks at: the request line and headers as Node read them. */
export type RequestFacts = { method: string; url: string; headers: IncomingHttpHeaders; rawHeaders: readonly string[] };

/** 1,024 characters hold every address of ours three times over; a path of 3,600 segments cost Remix's matcher 152 ms. */
const MAX_PATH_LENGTH = 1_024;
const MAX_QUERY_LENGTH = 4_096;
const MAX_SEGMENTS = 32;
const MAX_PARAMETERS = 64;

const HEALTH_PATHS = new Set(["/healthz", "/readyz", "/metrics"]);
/** Mail programs post here for their reader, without an origin (RFC 8058). It looks at no cookie: the secret in the address is all that counts. */
const WITHOUT_ORIGIN = new Set(["/review-invitation/stop", "/shortlist/alerts/stop"]);
const FORM_TYPES = new Set(["application/x-www-form-urlencoded", "multipart/form-data"]);

/**
 * The first thing every request meets, before files, cache and routes. Null: let it in.
 * Remix's own check of a form's origin is skipped by resource routes, believes X-Forwarded-Host and lets a missing Origin pass.
 */
export function refuseRequest(facts: RequestFacts, appOrigin: string): Refusal | null {
  return (
    refuseMethod(facts) ??
    refuseHost(facts, appOrigin) ??
    refuseAddress(facts.url) ??
    (facts.method === "POST" ? refusePost(facts, appOrigin) : null)
  );
}

function refuseMethod({ method, url, headers }: RequestFacts): Refusal | null {
  const forPrograms = isForPrograms(url);
  const say = requestRefusalWords();
  if (method === "GET" || method === "HEAD" || (method === "OPTIONS" && forPrograms)) {
    // We have no use for a body here, and one that nobody reads could be the start of another request.
    const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0;
    return hasBody ? { status: 400, says: say.noContent } : null;
  }
  if (forPrograms) return { status: 405, says: say.readOnly, headers: { Allow: "GET, HEAD, OPTIONS" } };
  return method === "POST" ? null : { status: 405, says: say.readAndSend, headers: { Allow: "GET, HEAD, POST" } };
}

function refuseHost({ url, headers, rawHeaders }: RequestFacts, appOrigin: string): Refusal | null {
  // Load balancers ask by address, and these answers name nothing.
  if (HEALTH_PATHS.has(url)) return null;
  const expected = appOrigin.slice(appOrigin.indexOf("//") + 2);
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.length === 4 && name.toLowerCase() === "host").length;
  if (hosts === 1 && headers.host?.toLowerCase() === expected) return null;
  return { status: 421, says: requestRefusalWords().addressBelow, link: appOrigin };
}

function refuseAddress(url: string): Refusal | null {
  const queryAt = url.indexOf("?");
  const path = queryAt === -1 ? url : url.slice(0, queryAt);
  const query = queryAt === -1 ? "" : url.slice(queryAt + 1);
  const say = requestRefusalWords();
  const unreadable: Refusal = { status: 400, says: say.notOurAddress };
  // "//host" and "http://host" would be another site's address to a URL parser.
  if (!path.startsWith("/") || path.startsWith("//") || path.includes("\\")) return unreadable;
  if (path.length > MAX_PATH_LENGTH || query.length > MAX_QUERY_LENGTH) return unreadable;
  if (count(path, "/") > MAX_SEGMENTS || count(query, "&") >= MAX_PARAMETERS) return unreadable;
  if (path.includes("%") && !decodesPlainly(path)) return unreadable;
  if (query.includes("%") && !decodes(query)) return unreadable;
  if (path === "/__manifest" || path.endsWith(".data")) return { status: 404, says: say.nothingHere };
  // Remix's private ways to ask for data without a page: our pages never use them.
  if (query.includes("_") || query.includes("%")) {
    // Read as Remix reads it: any letter of a name may be written as a percent sign and two digits.
    for (const name of new URLSearchParams(query).keys()) if (/^_(?:data|routes)$/i.test(name)) return unreadable;
  }
  return null;
}

function refusePost({ url, headers }: RequestFacts, appOrigin: string): Refusal | null {
  if (url === CSP_REPORTS_PATH) return refuseReport(headers);
  const site = headers["sec-fetch-site"];
  const sentByUs =
    WITHOUT_ORIGIN.has(pathOf(url)) ||
    (site === undefined ? headers.origin === appOrigin : site === "same-origin" && (headers.origin ?? appOrigin) === appOrigin);
  if (!sentByUs)
    return {
      status: 403,
      says: requestRefusalWords().onlyOwnForms,
    };
  const contentType = headers["content-type"] ?? "";
  const type = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const multipartWithoutBoundary =
    type === "multipart/form-data" && !/;\s*boundary=("[^"\r\n]{1,70}"|[^\s;"]{1,70})\s*(;|$)/i.test(contentType);
  // The readers of ordinary forms fail on a broken one, which would be an error of ours; only those of uploads say what is wrong with it.
  const multipartForNothing = type === "multipart/form-data" && bodyLimit(url, type) !== UPLOAD_LIMIT && !WITHOUT_ORIGIN.has(pathOf(url));
  if (!FORM_TYPES.has(type) || multipartWithoutBoundary || multipartForNothing || headers["content-encoding"] !== undefined) {
    return { status: 415, says: requestRefusalWords().onlyOrdinaryForms };
  }
  if (Number(headers["content-length"] ?? 0) > bodyLimit(url, type)) return tooLarge(url, type);
  return null;
}

/** Browsers send reports by themselves, without an origin or with "null". What takes them looks at no cookie and changes nothing. */
function refuseReport(headers: IncomingHttpHeaders): Refusal | null {
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const say = requestRefusalWords();
  if (!CSP_REPORT_TYPES.has(type) || headers["content-encoding"] !== undefined) return { status: 415, says: say.onlyReports };
  const tooLong = Number(headers["content-length"] ?? 0) > CSP_REPORT_LIMIT;
  return tooLong ? { status: 413, says: say.reportTooLong } : null;
}

/** Also given in the middle of a body whose length was not announced. */
export function tooLarge(url: string, type: string): Refusal {
  const limit = bodyLimit(url, type);
  const size = limit >= 1_000_000 ? `${Math.floor(limit / 1_000_000)} MB` : `${Math.floor(limit / 1_000)} kB`;
  return { status: 413, says: requestRefusalWords().tooLarge(size) };
}

const pathOf = (url: string): string => url.split("?", 1)[0] ?? "";

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** An encoded slash, dot segment, percent sign or control character in a path only serves to make two readers disagree. */
function decodesPlainly(path: string): boolean {
  if (!decodes(path) || /%(?:2f|5c|25|0|1|7f)/i.test(path)) return false;
  return !decodeURIComponent(path)
    .split("/")
    .some((segment) => segment === "." || segment === "..");
}
