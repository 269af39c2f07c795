/** The steps that can be taken against a clinic, in rising order. */
export const SANCTION_STEPS = [
  "private_notice",
  "hidden_photo",
  "dated_notice",
  "frozen_level",
  "paused_reviews",
  "banner",
  "delisting",
] as const;
export type SanctionStep = (typeof SANCTION_STEPS)[number];

/** What tells whether a step is in force, from its first moment to the one before its end. */
export interface SanctionTimes {
  /** Null: never in force, or not yet. */
  startsAt: Date | null;
  endsAt: Date | null;
  /** Of a step that ended before its date, and of one whose end is on record. */
  endedAt: Date | null;
}

/** A step is in force by its times alone: it ends at its date whether or not anything was run. */
export function isInForce({ startsAt, endsAt, endedAt }: SanctionTimes, now: Date): boolean {
  if (startsAt === null || endsAt === null || startsAt > now || endsAt <= now) return false;
  return endedAt === null || endedAt > now;
}

/** The evidence level that readers see, 0 to 100, and what holds it; null: nothing does. */
export interface ShownLevel {
  level: number;
  held: { at: number; until: Date } | null;
}

/** A held level does not rise above where it stood; what lapses still lowers it. Of several holds the lowest counts. */
export function shownLevel(
  level: number,
  steps: readonly (SanctionTimes & { step: SanctionStep; frozenAt: number | null })[],
  now: Date,
): ShownLevel {
  let held: ShownLevel["held"] = null;
  for (const step of steps) {
    if (step.step !== "frozen_level" || step.frozenAt === null || step.endsAt === null || !isInForce(step, now)) continue;
    if (held === null || step.frozenAt < held.at) held = { at: step.frozenAt, until: step.endsAt };
  }
  return { level: held === null ? level : Math.min(level, held.at), held };
}

/** Of several steps of one kind the last end; null: there is none. */
export function latestEnd(
  steps: readonly Pick<SanctionTimes & { step: SanctionStep }, "step" | "endsAt">[],
  step: SanctionStep,
): Date | null {
  const ends = steps.flatMap((one) => (one.step === step && one.endsAt !== null ? [one.endsAt.getTime()] : []));
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}
