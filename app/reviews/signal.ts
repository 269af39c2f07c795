import type { ProofClass } from "#app/reviews/proof.ts";

/**
 * What a sign speaks of. Kinds of one family count as one sign of the two that take weight from a review: a burst and the new accounts in it are one
 * thing seen twice.
 */
export type SignalFamily = "when" | "whom" | "words";

/** The signs that a review may not be a client's own, with the log-odds each adds (TRUST.md, "Suspicion signals"). */
export const SIGNALS = {
  burst: { logOdds: 1.6, family: "when" },
  new_accounts: { logOdds: 0.9, family: "when" },
  deviation: { logOdds: 0.7, family: "when" },
  device: { logOdds: 2.6, family: "whom" },
  payment: { logOdds: 2.6, family: "whom" },
  reciprocal: { logOdds: 1.5, family: "whom" },
  near_duplicate: { logOdds: 2.6, family: "words" },
} as const satisfies Record<string, { logOdds: number; family: SignalFamily }>;
export type SignalKind = keyof typeof SIGNALS;
export const SIGNAL_KINDS = Object.keys(SIGNALS) as SignalKind[];

/** One sign at one review. `detail` holds counts for the moderator and nothing that names a person or a device. */
export interface Signal {
  kind: SignalKind;
  logOdds: number;
  detail: Record<string, string | number>;
}

/** Log-odds before anything is known: one review in twenty-one. */
const PRIOR = -3;

/** Proof of treatment speaks against every sign. */
const PROOF_LOG_ODDS: Record<ProofClass, number> = { V0: 0, V1: -2, V2: -4 };

/** From this probability on a review waits in a group for a moderator: a burst alone gives a review without proof as much. */
export const LOOK_FROM = 0.15;

/** From this probability on the author of a review with no or one piece of proof is asked, in private, for one more. */
export const ASK_FROM = 0.3;

export function signal(kind: SignalKind, detail: Signal["detail"]): Signal {
  return { kind, logOdds: SIGNALS[kind].logOdds, detail };
}

/** Device and payment are one line of the table: whoever shares a browser and a receipt is linked once. */
export function withLinkOnce(signals: readonly Signal[]): Signal[] {
  const byDevice = signals.some(({ kind }) => kind === "device");
  return signals.map((one) => (one.kind === "payment" && byDevice ? { ...one, logOdds: 0 } : one));
}

/**
 * The probability, in thousandths, that a review with these signs is not a client's own, and how many independent families of signs say so. Null: no sign.
 */
export function suspicionOf(signals: readonly Signal[], proof: ProofClass): { p: number; signals: number } | null {
  if (signals.length === 0) return null;
  const logOdds = signals.reduce((sum, one) => sum + one.logOdds, PRIOR + PROOF_LOG_ODDS[proof]);
  return {
    p: Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000,
    signals: new Set(signals.map(({ kind }) => SIGNALS[kind].family)).size,
  };
}
