import { Agent, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { afterAll } from "vitest";
import { createUseCounter } from "#app/platform/use-counter.ts";
import routes from "#app/routes.ts";
import { createApiGate } from "#app/web/api-gate.server.ts";
import { createApplication } from "#app/web/application.server.ts";
import { createHttpListener } from "#app/web/http-listener.server.ts";
import { createHttpServer } from "#app/web/http-server.server.ts";
import { createPageCache } from "#app/web/page-cache.server.ts";
import { createRemixHandler } from "#app/web/remix-handler.server.ts";
import { moduleOf } from "#tests/security/listed-routes.ts";
import { type Asker, buildMatrixWorld, type MatrixWorld } from "#tests/security/matrix-world.ts";
import { buildOf, type ProbeRoute } from "#tests/web/probe-pages.tsx";

export interface SiteAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Asking {
  method?: "GET" | "HEAD" | "POST";
  /** A cookie header, or whose. */
  as?: Asker | { cookie: string };
  /** Fields of an ordinary form, or a multipart one; sent as our own page would. */
  form?: URLSearchParams | FormData;
  /** In place of, or besides, what our own page would send. */
  headers?: Record<string, string>;
}

/** Every page of the product behind its whole web layer, on a port of its own, in the world of the matrix. */
export interface Site {
  world: MatrixWorld;
  ask(url: string, asking?: Asking): Promise<SiteAnswer>;
}

async function builtRoutes(entries: readonly RouteConfigEntry[], parentId = "root"): Promise<ProbeRoute[]> {
  const built = entries.map(async ({ file, path = "", index = false, children = [] }) => {
    const id = file.replace(/\.tsx?$/, "");
    const route = { id, parentId, path, ...(index ? { index } : {}), module: await moduleOf(file) };
    return [route, ...(await builtRoutes(children, id))];
  });
  return (await Promise.all(built)).flat();
}

export async function serveSite(): Promise<Site> {
  const world = await buildMatrixWorld();
  // Limits on how often one visitor may ask are tested elsewhere: here each request comes from an address of its own.
  const ctx = { ...world.ctx, env: { ...world.ctx.env, TRUSTED_PROXY_HOPS: 1 } };
  const cache = createPageCache({ store: ctx.store, monotonicNow: () => performance.now() });
  const next = createApplication({
    log: ctx.log,
    staticFile: () => null,
    isReady: async () => true,
    tellWay: () => false,
    sendFigures: async (_req, res) => void res.writeHead(404).end(),
    takeCspReports: async (_req, res) => void res.writeHead(204).end(),
    pages: createRemixHandler(buildOf(await builtRoutes(routes)), ctx, cache),
  });
  const gate = createApiGate(createUseCounter(() => performance.now()));
  const listener = createHttpListener({ env: ctx.env, log: ctx.log, metrics: ctx.metrics, cache, gate, next, isDraining: () => false });
  const server = createHttpServer(listener, { behindProxy: true });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  afterAll(() => {
    agent.destroy();
    server.close();
    server.closeAllConnections();
  });
  let asked = 0;
  return {
    world,
    async ask(url, { method = "GET", as = "anonymous", form, headers: others = {} } = {}) {
      asked += 1;
      const { APP_ORIGIN: origin } = ctx.env;
      const cookie = typeof as === "object" ? as.cookie : as === "anonymous" ? undefined : world.cookies[as];
      const body = form === undefined ? null : await new Response(form);
      const sent = body === null ? undefined : Buffer.from(await body.arrayBuffer());
      const headers = {
        host: new URL(origin).host,
        "x-forwarded-for": `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
        ...(cookie === undefined ? {} : { cookie }),
        ...(method === "POST" ? { origin, "content-type": "application/x-www-form-urlencoded", "content-length": "0" } : {}),
        ...(body === null || sent === undefined
          ? {}
          : { "content-type": body.headers.get("content-type") ?? "", "content-length": String(sent.length) }),
        ...others,
      };
      return new Promise<SiteAnswer>((resolve, reject) => {
        const going = request({ agent, host: "127.0.0.1", port, path: url, method, headers }, (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("end", () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString("utf8") }),
          );
          answer.on("error", reject);
        });
        going.on("error", reject);
        going.end(sent);
      });
    },
  };
}
