import { hash, parseOptions, verify } from "@node-rs/argon2";
import type { Ctx } from "#app/platform/context.server.ts";

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane (Password Storage Cheat Sheet). About 30 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of 32 random bytes nobody kept, at COST: verified against when an address is unknown, so that the answer takes as long, and an erased account's. */
export const UNUSABLE_PASSWORD_HASH = "$argon2id$v=19$m=19456,t=2,p=1$uqKe+l1kJlHZX/YYjyfHcg$ftB8x/OstCidhCrBA13KkmAdIg/H+WEPmuep0ihk7iA";

// NIST SP 800-63B: one keyboard's "é" may be another's "e" and accent.
const normalised = (password: string) => password.toWellFormed().normalize("NFKC");

/** PHC string of a new hash. Null: too many hashes are waiting, try again later. */
export function hashPassword(ctx: Ctx, password: string): Promise<string | null> {
  return ctx.hashing.run(() => hash(normalised(password), COST));
}

/** With null as `stored` it takes the time of a check and is never right. Null: too many hashes are waiting, try again later. */
export async function verifyPassword(ctx: Ctx, stored: string | null, password: string): Promise<boolean | null> {
  const matches = await ctx.hashing.run(() => verify(stored ?? UNUSABLE_PASSWORD_HASH, normalised(password)));
  return matches && stored === null ? false : matches;
}

/** True for a hash made when the cost was lower: it is replaced at the next sign-in, the only time the password is known. */
export function isBelowCost(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored);
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost || parallelism < COST.parallelism;
}
