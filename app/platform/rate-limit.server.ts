import { isIPv6 } from "node:net";
import { hmacSha256 } from "#app/platform/id.server.ts";
import { createUseCounter, type UseCounter } from "#app/platform/use-counter.ts";

/** At most `points` in `seconds`, counted for each key by itself from its first use on. */
export interface RateLimit {
  name: string;
  points: number;
  seconds: number;
}

export interface RateLimits {
  /** Counts one use. Null: within the limit. Otherwise the whole seconds until the next use is. */
  take(limit: RateLimit, key: string): Promise<number | null>;
  /** From now on counts there, under names that nobody can read an address from. */
  countIn(counter: UseCounter): void;
}

/** Counters in this process's memory, until told of others. */
export function createRateLimits(secret = ""): RateLimits {
  let counter = createUseCounter(Date.now);
  return {
    async take({ name, points, seconds }, key) {
      return counter.take(hmacSha256(secret, `use of ${name}: ${key}`).slice(0, KEPT_LENGTH), points, seconds);
    },
    countIn(other) {
      counter = other;
    },
  };
}

/** 128 bits of what names a counter: no two meet. */
const KEPT_LENGTH = 32;

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
