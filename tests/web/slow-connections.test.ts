import { EventEmitter, once } from "node:events";
import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { createHttpServer } from "#app/web/http-server.server.ts";

const serverFor = (behindProxy: boolean) => createHttpServer((_req, res) => res.end("ok"), { behindProxy });

/** As much of a socket as the count of connections looks at. */
class FakeSocket extends EventEmitter {
  destroyed = false;
  constructor(readonly remoteAddress: string) {
    super();
  }
  destroy(): void {
    this.destroyed = true;
    this.emit("close");
  }
}

/** Only what this file is about listens: Node's own listener would read from the socket. */
function connectFrom(server: ReturnType<typeof serverFor>, address: string, count: number): FakeSocket[] {
  const listener = server.listeners("connection").at(-1) as (socket: Socket) => void;
  return Array.from({ length: count }, () => {
    const socket = new FakeSocket(address);
    listener.call(server, socket as unknown as Socket);
    return socket;
  });
}

test("Q7 one address has fifty connections; who closes one may open another, and other addresses are not concerned", () => {
  const server = serverFor(false);
  const sockets = connectFrom(server, "203.0.113.7", 51);
  expect(sockets.map(({ destroyed }) => destroyed).indexOf(true)).toBe(50);
  expect(connectFrom(server, "203.0.113.8", 1)[0]?.destroyed).toBe(false);
  sockets[0]?.destroy();
  expect(connectFrom(server, "203.0.113.7", 2).map(({ destroyed }) => destroyed)).toEqual([false, true]);
});

test("Q7 every limit against slow clients is set on the server itself", async () => {
  const server = serverFor(true);
  expect(server).toMatchObject({
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000,
    maxConnections: 5_000,
    timeout: 8_000,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  server.close();
});
