import type { LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { Ctx } from "#app/platform/context.server.ts";
import { isKnown, weakEtag } from "#app/web/etag.server.ts";
import { OPEN_HEADERS, PROBLEM_TYPE, type Problem, problemOf } from "#app/web/problem.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** One thing a program can ask for. What it may send and what it gets are zod schemas, and the OpenAPI document is made of them. */
export interface ApiOperation<Q extends z.ZodObject = z.ZodObject, S extends z.ZodType = z.ZodType> {
  /** Name of the operation in the document, and what clients generated from it call. */
  id: string;
  /** As in app/routes.ts. */
  path: string;
  summary: string;
  /** The parameters of the query string. */
  query: Q;
  shape: S;
}

export interface ApiQuestion<Q> {
  ctx: Ctx;
  params: Partial<Record<string, string>>;
  query: Q;
  url: URL;
}

/** `next`: the address of the following page, for Link. */
export interface ApiAnswer<T> {
  body: T;
  next?: string | null;
}

/** For addresses that cannot be read; `apiLoader` answers 400. */
export class UnreadableAddress extends Error {
  readonly parameters: NonNullable<Problem["parameters"]>;

  constructor(parameters: NonNullable<Problem["parameters"]>) {
    super("unreadable address");
    this.parameters = parameters;
  }
}

/**
 * The loader of one operation. `read` returns null where there is no such thing. The answer is JSON that anybody's page may read and any cache may keep as long as it
 * asks again; every error is a problem document (RFC 9457).
 */
export function apiLoader<Q extends z.ZodObject, S extends z.ZodType>(
  operation: ApiOperation<Q, S>,
  read: (question: ApiQuestion<z.output<Q>>) => Promise<ApiAnswer<z.input<S>> | null>,
) {
  const known = Object.keys(operation.query.shape);
  return async ({ request, params, context: { ctx, requestId } }: LoaderFunctionArgs): Promise<Response> => {
    const url = new URL(request.url);
    try {
      const query = readQuery(operation.query, url.searchParams);
      const answer = await read({ ctx, params, query, url });
      if (answer === null) return problemAnswer(problemOf(404, "There is nothing at this address.", requestId));
      return jsonAnswer(request, answer, known);
    } catch (error) {
      if (error instanceof UnreadableAddress) {
        return problemAnswer(problemOf(400, "The address asks for something that is not known here.", requestId, error.parameters));
      }
      ctx.log.error("request failed", { requestId, method: request.method, path: url.pathname, error });
      return problemAnswer(problemOf(500, "It has been noted. Please try again in a minute.", requestId));
    }
  };
}

function readQuery<Q extends z.ZodObject>(schema: Q, given: URLSearchParams): z.output<Q> {
  const names = [...given.keys()];
  const wrong = names
    .filter((name, place) => !Object.hasOwn(schema.shape, name) || names.indexOf(name) !== place)
    .map((name) => ({
      parameter: name.slice(0, 100),
      message: Object.hasOwn(schema.shape, name) ? "is given more than once" : "is not known here",
    }));
  if (wrong.length > 0) throw new UnreadableAddress(wrong);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new UnreadableAddress(parsed.error.issues.map(({ path, message }) => ({ parameter: path.join("."), message })));
}

const LINKS = '</api>; rel="service-doc", </api/v1/openapi.json>; rel="service-desc"';

/** JSON for programs, 304 where they have it already. `parameters`: those that change it, for the page cache. */
export function jsonAnswer(
  request: Request,
  { body, next }: ApiAnswer<unknown>,
  parameters: readonly string[],
  type = "application/json; charset=utf-8",
): Response {
  const text = `${JSON.stringify(body)}\n`;
  const headers = {
    ...OPEN_HEADERS,
    "Content-Type": type,
    "Cache-Control": "public, no-cache",
    ETag: weakEtag(text),
    Link: next ? `<${next}>; rel="next", ${LINKS}` : LINKS,
    Vary: "Accept-Encoding, Cookie",
    "X-Robots-Tag": "noindex",
  };
  if (isKnown(request.headers.get("If-None-Match"), headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, [SHARED_HEADER]: ["shared", ...parameters].join(" ") } });
}

export function problemAnswer(problem: Problem): Response {
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: problem.status,
    headers: { ...OPEN_HEADERS, "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store" },
  });
}
