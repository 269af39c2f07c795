import type { Ctx } from "#app/platform/context.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";

export interface RouteArgs {
  request: Request;
  params: Record<string, string>;
  context: LoadContext;
}

/** What Remix hands a loader or action. `form` makes it a POST of these fields. */
export function routeArgs(
  ctx: Ctx,
  path: string,
  options: { cookie?: string; form?: Record<string, string> | FormData; params?: Record<string, string>; clientIp?: string } = {},
): RouteArgs {
  const { cookie, form } = options;
  const body = form === undefined || form instanceof FormData ? form : new URLSearchParams(form);
  const headers = new Headers(cookie === undefined ? {} : { cookie });
  return {
    request: new Request(new URL(path, ctx.env.APP_ORIGIN), body === undefined ? { headers } : { method: "POST", headers, body }),
    params: options.params ?? {},
    context: { ctx, nonce: "nonce-for-tests", requestId: "request-for-tests", clientIp: options.clientIp ?? "192.0.2.1" },
  };
}
