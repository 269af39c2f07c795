import { isIP } from "node:net";

/**
 * The client's address. Each trusted proxy appends the address it heard from to X-Forwarded-For, so the client's is `hops` entries from the right;
 * what stands further left was written by the client itself. With 0 hops the header is not looked at.
 */
export function clientAddress(socketAddress: string | undefined, forwardedFor: string | string[] | undefined, hops: number): string {
  const socket = socketAddress ?? "unknown";
  if (hops === 0) return socket;
  const chain = [forwardedFor ?? []]
    .flat()
    .join(",")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const address = chain[chain.length - hops];
  return address !== undefined && isIP(address) !== 0 ? address : socket;
}
