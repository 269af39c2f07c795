import { matchPath } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "#app/routes.ts";
import type { TestContext } from "#tests/support/test-context.ts";

type Loader = (args: { request: Request; params: Record<string, string>; context: unknown }) => Promise<Response>;

/** The answer of the route that an address leads to. A route with fewer wild parts is the nearer one, as the router has it. */
export async function askRoute(
  ctx: TestContext,
  address: string,
  options: { headers?: Record<string, string>; method?: string } = {},
): Promise<Response> {
  const url = new URL(address, ctx.env.APP_ORIGIN);
  const found = (routes as readonly RouteConfigEntry[])
    .flatMap((entry) => {
      const match = entry.path === undefined ? null : matchPath(`/${entry.path}`, url.pathname);
      return match ? [{ entry, match }] : [];
    })
    .sort((a, b) => wildness(a.entry.path) - wildness(b.entry.path))[0];
  if (!found) throw new Error(`No route leads to ${url.pathname}`);
  const { loader } = (await import(/* @vite-ignore */ new URL(`../../app/${found.entry.file}`, import.meta.url).pathname)) as {
    loader: Loader;
  };
  const params = Object.fromEntries(Object.entries(found.match.params).map(([name, value]) => [name, value ?? ""]));
  const context = { ctx, nonce: "nonce-for-tests", requestId: "request-for-tests", clientIp: "192.0.2.1" };
  const { headers = {}, method = "GET" } = options;
  return loader({ request: new Request(url, { headers, method }), params, context });
}

const wildness = (path = "") => (path.match(/\*/g)?.length ?? 0) * 100 + (path.match(/:/g)?.length ?? 0);
