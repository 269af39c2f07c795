import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll } from "vitest";
import type { Ctx } from "#app/platform/context.server.ts";
import { createUseCounter } from "#app/platform/use-counter.ts";
import { createApiGate } from "#app/web/api-gate.server.ts";
import { createApplication } from "#app/web/application.server.ts";
import { createCspReports } from "#app/web/csp-reports.server.ts";
import { createHttpListener } from "#app/web/http-listener.server.ts";
import { createHttpServer } from "#app/web/http-server.server.ts";
import { createPageCache } from "#app/web/page-cache.server.ts";
import { createRemixHandler } from "#app/web/remix-handler.server.ts";
import { createSiteFigures } from "#app/web/site-figures.server.ts";
import { createWayTeller } from "#app/web/tell-way.server.ts";
import { createTestContext } from "#tests/support/test-context.ts";
import { createOneTable } from "#tests/web/one-table.ts";
import { type ProbeRecord, probeBuild } from "#tests/web/probe-pages.tsx";

/** The product's whole web layer on a port of its own, with probe pages behind it. */
export type Served = {
  origin: string;
  host: string;
  record: ProbeRecord;
  ctx: Ctx;
  /** Stands for a committed write of any process. */
  commit: () => void;
  /** Stands for one of what no page shows. */
  commitElsewhere: () => void;
  /** Moves the page cache's clock. */
  passSeconds: (seconds: number) => void;
  setReady: (ready: boolean) => void;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** A form post as our own page would send it; `headers` replace what it sends. Undefined leaves a header out. */
  post: (path: string, headers?: Record<string, string | undefined>, body?: BodyInit) => Promise<Response>;
  /** Writes bytes as they are ("wait 200": nothing for 200 ms) and gives back all that came, once the server closes or falls silent for `quietMs`. */
  raw: (bytes: string | readonly string[], quietMs?: number) => Promise<string>;
};

export async function serve(more: Partial<Pick<Ctx, "log">> = {}): Promise<Served> {
  const base = await createTestContext();
  const record: ProbeRecord = { renders: 0, actions: [], bytes: 0, text: "render" };
  const server = createHttpServer((req, res) => listener(req, res), { behindProxy: false });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const ctx = { ...base, ...more, env: { ...base.env, APP_ORIGIN: origin } };
  const state = { now: 0, ready: true };
  const table = createOneTable();
  const cache = createPageCache({ store: table, monotonicNow: () => state.now });
  const next = createApplication({
    log: ctx.log,
    staticFile: () => null,
    isReady: async () => state.ready,
    tellWay: createWayTeller(ctx),
    sendFigures: createSiteFigures(ctx, async () => state.ready),
    takeCspReports: createCspReports(ctx),
    pages: createRemixHandler(probeBuild(record), ctx, cache),
  });
  const listener = createHttpListener({
    env: ctx.env,
    log: ctx.log,
    metrics: ctx.metrics,
    cache,
    gate: createApiGate(
      createUseCounter(() => state.now),
      { requests: 20, seconds: 60 },
    ),
    next,
    isDraining: () => false,
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    origin,
    host,
    record,
    ctx,
    commit: table.commit,
    commitElsewhere: table.commitElsewhere,
    passSeconds(seconds) {
      state.now += seconds * 1_000;
    },
    setReady(ready) {
      state.ready = ready;
    },
    get: (path, headers = {}) => fetch(origin + path, { headers, redirect: "manual" }),
    post(path, headers = {}, body = "name=Ada") {
      const all = { Origin: origin, "Content-Type": "application/x-www-form-urlencoded", ...headers };
      const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
      return fetch(origin + path, { method: "POST", headers: sent, body, redirect: "manual" });
    },
    raw: (bytes, quietMs = 300) => exchange(port, [bytes].flat(), quietMs),
  };
}

function exchange(port: number, parts: readonly string[], quietMs: number): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(port, "127.0.0.1");
    const end = () => {
      socket.destroy();
      resolve(received);
    };
    // Silence counts from the first answer on: a busy machine may take its time until then.
    socket.setTimeout(10_000, end);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      socket.setTimeout(quietMs);
    });
    socket.on("error", end);
    socket.on("close", end);
    void writeAll(socket, parts);
  });
}

async function writeAll(socket: Socket, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    const pause = /^wait (\d+)$/.exec(part);
    if (pause !== null) await new Promise((resolve) => setTimeout(resolve, Number(pause[1])));
    else if (socket.writable) socket.write(part, "latin1");
  }
}
