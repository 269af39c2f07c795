import { randomFillSync } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "#app/web/client-address.server.ts";

/** What the process knows about one request beyond its bytes. Travels in `res.locals`, which Express passes on untouched. */
export type Visit = {
  requestId: string;
  clientIp: string;
  /** Milliseconds of the monotonic clock. */
  startedAt: number;
};

const ID_BYTES = 8;
/** Random bytes drawn at a time: drawing them for each request by itself was a tenth of what a page from the cache costs. */
const drawn = Buffer.alloc(512 * ID_BYTES);
let used = drawn.length;

function newRequestId(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += ID_BYTES;
  return drawn.toString("hex", used - ID_BYTES, used);
}

export function beginVisit(req: IncomingMessage, res: ServerResponse, trustedProxyHops: number): Visit {
  const visit: Visit = {
    requestId: newRequestId(),
    clientIp: clientAddress(req.socket.remoteAddress, req.headers["x-forwarded-for"], trustedProxyHops),
    startedAt: performance.now(),
  };
  (res as VisitedResponse).locals = { visit };
  return visit;
}

/** @throws Error when the request did not come through the listener, which is a fault of ours. */
export function visitOf(res: ServerResponse): Visit {
  const visit = (res as VisitedResponse).locals?.visit;
  if (visit === undefined) throw new Error("a request reached a handler without passing the guard");
  return visit;
}

type VisitedResponse = ServerResponse & { locals?: { visit?: Visit } };
