import { createServer, type RequestListener, type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { PRIVATE_CACHE_CONTROL, SECURITY_HEADERS } from "#app/web/security-headers.server.ts";

export const MAX_CONNECTIONS = 5_000;
/** Browsers open 6; a house or office behind one address needs a few times that. */
const MAX_CONNECTIONS_PER_ADDRESS = 50;

/** Milliseconds without a byte in either direction after which a connection is looked at. */
const SILENCE_MS = 8_000;
/** A page may be long in the making; after this nobody waits for it any more. Longer than keepAliveTimeout, which is longer than the 60 s proxies keep a connection. */
const LONGEST_SILENCE_MS = 72_000;

/** Node's HTTP server with limits against slow and greedy clients. Its defaults held 1,000 dripping sockets for 74 s. */
export function createHttpServer(listener: RequestListener, options: { behindProxy: boolean }): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
      // The guard refuses a missing Host itself, with the headers every answer has.
      requireHostHeader: false,
    },
    listener,
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.setTimeout(SILENCE_MS, createSilenceJudge());
  // The guard looks at the announced length before the client is told to go on and send.
  server.on("checkContinue", (req, res) => {
    listener(req, res);
    if (!res.headersSent) res.writeContinue();
  });
  server.on("checkExpectation", (_req, res) => {
    for (const [name, value] of SECURITY_HEADERS) res.setHeader(name, value);
    res.writeHead(417, { Connection: "close" }).end();
  });
  server.on("clientError", refuseUnreadable);
  // Node takes CONNECT out of the ordinary way, and without this ends the connection with no word. Who asks for a tunnel may reset the connection.
  server.on("connect", (_req, socket) => {
    socket.on("error", () => socket.destroy());
    endByHand(socket, 405, [["Allow", "GET, HEAD, POST"]]);
  });
  if (!options.behindProxy) limitPerAddress(server);
  return server;
}

/**
 * What becomes of a connection that has been silent: one that does not take its answer is cut off between 8 and 16 s after it stopped reading, and what waits for
 * it in the kernel is thrown away; one that waits for an answer goes on waiting; one kept open for a next request has had its time.
 */
function createSilenceJudge(): (socket: Socket) => void {
  const seen = new WeakMap<Socket, { bytes: number; silentMs: number }>();
  return (socket) => {
    if (socket.writableLength > 0) {
      socket.resetAndDestroy();
      return;
    }
    const bytes = socket.bytesRead + socket.bytesWritten;
    const before = seen.get(socket);
    const silentMs = (socket.timeout ?? 0) + (before?.bytes === bytes ? before.silentMs : 0);
    const isKeptAlive = socket.timeout !== SILENCE_MS;
    if (isKeptAlive || silentMs >= LONGEST_SILENCE_MS) {
      socket.destroy();
      return;
    }
    seen.set(socket, { bytes, silentMs });
    socket.setTimeout(SILENCE_MS);
  };
}

/** Node could not read the request at all: the answer is written by hand and still carries the table of headers. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === "HPE_HEADER_OVERFLOW" ? 431 : error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
  endByHand(socket, status);
}

function endByHand(socket: Duplex, status: number, more: readonly [string, string][] = []): void {
  const headers = [
    ...SECURITY_HEADERS,
    ["Cache-Control", PRIVATE_CACHE_CONTROL],
    ...more,
    ["Content-Length", "0"],
    ["Connection", "close"],
  ];
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
  // A client that neither reads nor stops sending would hold its half of the connection for ever.
  setTimeout(() => socket.destroy(), 1_000).unref();
}

function limitPerAddress(server: Server): void {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    if (/^(::1|(::ffff:)?127\.)/.test(address)) return;
    const connections = (open.get(address) ?? 0) + 1;
    if (connections > MAX_CONNECTIONS_PER_ADDRESS) {
      socket.destroy();
      return;
    }
    open.set(address, connections);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}
