import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The plainest proxy there is: asks each server whether it is ready, gives requests to ready ones in turn, and never sends one twice. */
export interface PlainProxy {
  origin: string;
  close(): void;
}

const ASK_EVERY_MS = 200;
const PATIENCE_MS = 2_000;

interface Upstream {
  port: number;
  ready: boolean;
  asking: boolean;
  agent: Agent;
}

export async function openPlainProxy(ports: readonly number[]): Promise<PlainProxy> {
  const upstreams: Upstream[] = ports.map((port) => ({ port, ready: false, asking: false, agent: new Agent({ keepAlive: true }) }));
  let turn = 0;

  function answer(req: IncomingMessage, res: ServerResponse): void {
    const ready = upstreams.filter((one) => one.ready);
    const upstream = ready[turn++ % ready.length];
    if (upstream === undefined) {
      fail(res, 503, "no server is ready");
      return;
    }
    const headers = { ...req.headers, "x-forwarded-for": req.socket.remoteAddress };
    const onward = request({ host: "127.0.0.1", port: upstream.port, agent: upstream.agent, method: req.method, path: req.url, headers });
    onward.once("response", (from) => {
      // Whether a connection lives on is for each of the two to say.
      const { connection: _, "keep-alive": __, ...given } = from.headers;
      res.writeHead(from.statusCode ?? 502, given);
      from.once("error", () => res.destroy());
      from.once("aborted", () => res.destroy());
      from.pipe(res);
    });
    onward.once("error", (error: NodeJS.ErrnoException) => fail(res, 502, error.code ?? error.message));
    req.pipe(onward);
  }

  const server = createServer(answer);
  const asking = setInterval(() => {
    for (const one of upstreams) void look(one);
  }, ASK_EVERY_MS);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      clearInterval(asking);
      server.close();
      server.closeAllConnections();
      for (const { agent } of upstreams) agent.destroy();
    },
  };
}

/** One question at a time: an old answer would overtake a new one. */
async function look(upstream: Upstream): Promise<void> {
  if (upstream.asking) return;
  upstream.asking = true;
  upstream.ready = await isReady(upstream);
  upstream.asking = false;
}

function fail(res: ServerResponse, status: 502 | 503, why: string): void {
  if (res.headersSent) res.destroy();
  else res.writeHead(status, why).end();
}

/** No answer in time says nothing about a server on a busy machine: then it is what it was. */
async function isReady({ port, ready }: Upstream): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" && ready;
  }
}
