import { readSignedTime, signTime } from "#app/platform/signed-time.server.ts";

/**
 * `npm run doctor` asks here by the public address, to see what the proxies make of a request on its way: /healthz may be closed to the outside. For everybody else
 * there is no such page.
 */
export const PROBE_PATH = "/.well-known/scalpmark-probe";
export const PROBE_HEADER = "x-scalpmark-probe";
/** What it is told: X-Forwarded-For as it arrived, and the address the server takes for the client's. */
export const FORWARDED_HEADER = "x-probe-forwarded-for";
export const ADDRESS_HEADER = "x-probe-address";

const PURPOSE = "way probe";
const GOOD_FOR_MS = 60_000;

export const signProbe = (secret: string, now: Date) => signTime(secret, PURPOSE, now);

/** Only who knows the site's secret is told, and only now. */
export function isProbe(secret: string, header: string | string[] | undefined, now: Date): boolean {
  if (typeof header !== "string") return false;
  const time = readSignedTime(secret, PURPOSE, header);
  return time !== null && Math.abs(now.getTime() - time.getTime()) < GOOD_FOR_MS;
}
