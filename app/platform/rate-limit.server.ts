import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** At most `points` in `seconds`, counted for each key by itself from its first use on. */
export interface RateLimit {
  name: string;
  points: number;
  seconds: number;
}

export interface RateLimits {
  /** Counts one use. Null: within the limit. Otherwise the whole seconds until the next use is. */
  take(limit: RateLimit, key: string): Promise<number | null>;
}

/** Counters in this process's memory: a restart forgets them, and each server process counts for itself. */
export function createRateLimits(): RateLimits {
  const limiters = new Map<string, RateLimiterMemory>();
  return {
    async take({ name, points, seconds }, key) {
      const limiter = limiters.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
      limiters.set(name, limiter);
      try {
        await limiter.consume(key);
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      }
    },
  };
}

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
