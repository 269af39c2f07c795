/**
 * Every number of method TS-1. The score reads them from here and `/method` prints them from here, so that what is published is what is applied.
 * They were chosen by simulation on synthetic markets. A changed number is a new version: TS-1 never changes.
 */
export const TS1 = deepFreeze({
  version: "TS-1",

  /** Points that each verified credential can add to the base, 66 to 89 in all: what a clinic's average client is expected to report before any did. */
  prior: { base: 66, training: 10, experience: 7, lineage: 3, photos: 3 },

  /**
   * Weight of the prior against the reviews, in witnesses. Constant on purpose: were it to grow with evidence, a good review or a better
   * credential could lower a score by a hair.
   */
  priorWeight: 5,

  /** How much of a credential earns 63 % (1 - 1/e) of its points; the next as much again earns 63 % of the rest. */
  credentialScale: { trainingHours: 80, experienceYears: 3, trainerYears: 5, originalPhotos: 6 },

  /** A photo that matches nothing is weak evidence: a tenth of a photo proved original, and only ten of them count. */
  noMatchPhotos: { worth: 0.1, counted: 10 },

  /** A review's result from 0 to 100: points for each star above 1, the overall rating counting as much as four of the six dimensions. */
  result: { pointsPerStar: 2.5, overallCountsAs: 4, dimensions: 6, lowestRating: 1, capAfterProvenCorrection: 20 },

  /** A fresh result says little about the healed one; a result that has lasted says more. */
  stageWeight: { fresh: 0.5, healed: 1, "long-term": 1.2 },

  /** Days since the last session: fresh below the first, long-term above the second. */
  stageDays: { healedFrom: 30, longTermAfter: 365 },

  /** V0 reviews are a class of their own, so their 1 is within that class and never beside a V2's 1. */
  proofWeight: { V2: 1, V1: 0.6, V0: 1 },

  /** At least this many independent signals, then the first step reached. Never 0: software does not silence a client. */
  suspicion: {
    signalsNeeded: 2,
    steps: [
      { p: 0.9, weight: 0.25 },
      { p: 0.5, weight: 0.5 },
    ],
  },

  /** What linked V0 and V1 accounts count together at most, in witnesses. */
  linkedAccountsWeight: 1,

  /** Ceilings in witnesses: of one quarter's reviews, of all verified and of all unverified reviews. */
  ceiling: { quarter: 4, verified: 20, unverified: 0.5 },

  /** Quarters after which a review counts half. */
  reviewHalfLifeQuarters: 12,

  /** Points for each upheld decision: for the first photo, document, review or claim it is about, and for each further one. */
  deduction: {
    stolen_photo: { first: 12, further: 3 },
    forged_document: { first: 15, further: 0 },
    fake_reviews: { first: 15, further: 0 },
    false_claim: { first: 6, further: 0 },
    review_pressure: { first: 6, further: 0 },
  },
  deductionCap: 45,
  /** Days after which a deduction is half as large. */
  deductionHalfLifeDays: 730,

  /** The 90 % interval: z, the spread of one client's result (points), and the variance of the prior with and without verified credentials. */
  interval: { z: 1.6449, clientSpread: 24, priorVariance: 60, unverifiedVariance: 40 },

  /** A headline number needs this many verified witnesses, or fewer where most credentials are verified. */
  enoughEvidence: { verifiedWeight: 2, orVerifiedWeight: 1, withVerifiedShare: 0.75 },

  /**
   * The band is the first whose score and low end are both reached, unless upheld decisions still take this many points. What age has left of
   * them decides, as in every published case of TS-1: a warning ends when the deduction has faded below it.
   */
  integrityWarningFrom: 10,
  bands: [
    { band: "excellent", score: 85, low: 70 },
    { band: "good", score: 76, low: 58 },
    { band: "fair", score: 64, low: 0 },
    { band: "weak", score: 0, low: 0 },
  ],
} as const);

/** The constants of one version of the method: what TS-1 holds, with other numbers. Frozen, so that a version cannot change while it is in use. */
export type Ruleset = Omit<Widened<typeof TS1>, "version"> & { readonly version: string };

/** The same shape with any number where TS-1 has a certain one. */
type Widened<T> = T extends number
  ? number
  : T extends string
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : { readonly [Key in keyof T]: Widened<T[Key]> };

const hashes = new WeakMap<Ruleset, string>();

/** Identifies the constants in every stored score, so that a score can be traced to the exact numbers that made it. Kept, since it takes longer than a score. */
export function constantsHashOf(rules: Ruleset): string {
  const known = hashes.get(rules);
  if (known !== undefined) return known;
  const hash = fnv1a64(canonicalJson(rules));
  hashes.set(rules, hash);
  return hash;
}

export const TS1_HASH = constantsHashOf(TS1);

/** JSON with the keys of every object in code-unit order: equal values give equal text, whoever wrote them down. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** FNV-1a, 64 bit, of the text's UTF-8 bytes, as 16 hex digits. It tells versions apart, in Node and browser alike; it protects nothing. */
function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

export function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (inner !== null && typeof inner === "object") deepFreeze(inner);
  }
  return Object.freeze(value);
}
