import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
/** Judgements one person may make in an hour: whoever decides faster is not looking. */
export const JUDGEMENTS_PER_HOUR = 60;

/** Proposals of one person, in 24 hours, to call a photo stolen. */
export const STOLEN_PROPOSALS_PER_DAY = 10;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** So many of a kind within `windowMs` are the most. */
export interface JudgingLimit {
  most: number;
  windowMs: number;
  /** What is said when it is reached, without the time. */
  says: () => string;
}

export const ALL_JUDGEMENTS: JudgingLimit = {
  most: JUDGEMENTS_PER_HOUR,
  windowMs: HOUR_MS,
  says: () => moderationRefusalWords().judging.mostAnHour(JUDGEMENTS_PER_HOUR),
};

export const STOLEN_PROPOSALS: JudgingLimit = {
  most: STOLEN_PROPOSALS_PER_DAY,
  windowMs: DAY_MS,
  says: () => moderationRefusalWords().judging.mostStolenADay(STOLEN_PROPOSALS_PER_DAY),
};

/** When the next is possible, from the times of those before; null: at once. */
export function nextAt(made: readonly Date[], { most, windowMs }: JudgingLimit, now: Date): Date | null {
  const recent = made
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - windowMs)
    .sort((a, b) => b - a);
  const oldest = recent[most - 1];
  return oldest === undefined ? null : new Date(oldest + windowMs);
}
