import type { Day } from "#app/platform/date.ts";
import { TS1, TS1_HASH } from "#app/trust/ruleset.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic, type TrustScore } from "#app/trust/trust-score.ts";

/** Points by which two computations of one score may differ: no implementation of the method agrees to the last bit with every other. */
export const TOLERANCE = 1e-6;

/** A score as it is published, with everything it was computed from: `score.json`, or a line of the public data dump. */
export interface PublishedScore {
  method: string;
  constantsHash: string;
  /** SHA-256 of the facts' JSON without spaces, in the order in which they are published. */
  inputsDigest: string;
  asOf: Day;
  facts: TrustFacts;
  result: Readonly<Record<string, unknown>> & Pick<TrustScore, "score" | "low" | "high" | "parts"> & { band: string };
}

/** One value on which the published score and the one computed from its inputs differ. */
export interface Difference {
  /** As a path: "result.parts.training". */
  field: string;
  published: unknown;
  recomputed: unknown;
}

export interface Recomputed {
  score: TrustScore;
  /** Null where nothing here can compute SHA-256: a browser without https. */
  digest: string | null;
  /** Empty: everything that was published comes out again. */
  differences: Difference[];
}

/**
 * Computes a published score again from its own inputs, by this program's constants, and compares all that was published. Runs in Node and in the browser.
 * The facts must satisfy trustFactsSchema; throws a RangeError if `asOf` is not a day.
 */
export async function recomputeScore({ method, constantsHash, inputsDigest, asOf, facts, result }: PublishedScore): Promise<Recomputed> {
  const score = scoreClinic(facts, asOf);
  const digest = await digestOfFacts(facts);
  return {
    score,
    digest,
    differences: [
      ...differencesIn("method", method, TS1.version),
      ...differencesIn("constantsHash", constantsHash, TS1_HASH),
      ...(digest === null ? [] : differencesIn("inputsDigest", inputsDigest, digest)),
      ...differencesIn("result", result, score),
    ],
  };
}

/** The fingerprint that is stored with every score. */
export async function digestOfFacts(facts: TrustFacts): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const hash = await subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(facts)));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Every value that was published is looked for; what was left out of the publication is not. */
function differencesIn(field: string, published: unknown, recomputed: unknown): Difference[] {
  if (isObject(published) && isObject(recomputed))
    return Object.entries(published).flatMap(([key, value]) => differencesIn(`${field}.${key}`, value, recomputed[key]));
  const same =
    typeof published === "number" && typeof recomputed === "number"
      ? Math.abs(published - recomputed) <= TOLERANCE
      : Object.is(published, recomputed);
  return same ? [] : [{ field, published, recomputed }];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
