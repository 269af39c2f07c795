import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "#app/web/client-address.server.ts";

/** What the process knows about one request beyond its bytes. Travels in `res.locals`, which Express passes on untouched. */
export type Visit = {
  requestId: string;
  clientIp: string;
  /** Milliseconds of the monotonic clock. */
  startedAt: number;
};

export function beginVisit(req: IncomingMessage, res: ServerResponse, trustedProxyHops: number): Visit {
  const visit: Visit = {
    requestId: randomBytes(8).toString("hex"),
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
