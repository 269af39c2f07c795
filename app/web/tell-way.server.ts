import type { IncomingMessage, ServerResponse } from "node:http";
import type { Ctx } from "#app/platform/context.server.ts";
import { ADDRESS_HEADER, FORWARDED_HEADER, isProbe, PROBE_HEADER } from "#app/platform/way-probe.server.ts";
import { clientAddress } from "#app/web/client-address.server.ts";

/** Tells the operator's own question what arrived of it, in headers; tells nobody else anything. */
export function createWayTeller({ env, now }: Pick<Ctx, "env" | "now">) {
  return ({ headers, socket }: IncomingMessage, res: ServerResponse): boolean => {
    if (!isProbe(env.APP_SECRET, headers[PROBE_HEADER], now())) return false;
    const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",");
    res.setHeader(FORWARDED_HEADER, forwarded);
    res.setHeader(ADDRESS_HEADER, clientAddress(socket.remoteAddress, forwarded, env.TRUSTED_PROXY_HOPS));
    return true;
  };
}
