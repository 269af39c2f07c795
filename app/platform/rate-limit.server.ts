import { isIPv6 } from "node:net";
import { hmacSha256 } from "#app/platform/id.server.ts";
import { type Counted, createUseCounter, waitOf } from "#app/platform/use-counter.ts";

/** At most `points` in `seconds`, counted for each key by itself from its first use on. */
export interface RateLimit {
  name: string;
  points: number;
  seconds: number;
}

/** Counts one use of a name. */
export type CountUse = (name: string, seconds: number) => Promise<Counted>;

export interface RateLimits {
  /** Counts one use. Null: within the limit. Otherwise the whole seconds until the next use is. */
  take(limit: RateLimit, key: string): Promise<number | null>;
  /** From now on counts there, under names that nobody can read an address from. */
  countIn(count: CountUse): void;
}

/** Counters in this process's memory, until told of others. */
export function createRateLimits(secret = ""): RateLimits {
  const alone = createUseCounter(Date.now);
  let count: CountUse = async (name, seconds) => alone.count(name, seconds);
  return {
    take: async ({ name, points, seconds }, key) => waitOf(await count(nameOfUse(secret, `${name}: ${key}`), seconds), points),
    countIn(other) {
      count = other;
    },
  };
}

/** Under what a use is kept. 128 bits: no two meet. */
export const nameOfUse = (secret: string, use: string) => hmacSha256(secret, `use of ${use}`).slice(0, 32);

/** What counts as one visitor: an IPv4 address, or the /64 of an IPv6 one, as a household is given that many addresses to choose from. */
export function addressBlock(ip: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (v4 !== undefined) return v4;
  if (!isIPv6(ip)) return ip;
  const [head = "", tail = ""] = (ip.split("%")[0] ?? ip).split("::");
  const groups = (part: string) => part.split(":").filter((group) => group !== "");
  const filled = [...groups(head), ...Array<string>(8).fill("0")].slice(0, 8 - groups(tail).length);
  const first = [...filled, ...groups(tail)].slice(0, 4);
  return `${first.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
