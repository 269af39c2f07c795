import { type Day, daysBetween } from "#app/platform/date.ts";

/** Days before the due day on which a clinic is told; 0: it has lapsed. */
export const REMINDER_STEPS = [60, 30, 7, 0] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** A lapse longer ago than this is told to nobody: it was known, or it came with an import. Days. */
export const LAPSE_TOLD_FOR_DAYS = 30;

/**
 * The mail that is due about a document on `today`, if it was not sent: the narrowest step that has been reached, so that a worker that was away, or a
 * document accepted late, causes one mail and not three. The due day itself still counts, so the lapse is told the day after.
 */
export function reminderDue(dueOn: Day, today: Day, sent: readonly number[]): ReminderStep | null {
  const left = daysBetween(today, dueOn);
  if (left < -LAPSE_TOLD_FOR_DAYS) return null;
  const reached: ReminderStep | undefined = left < 0 ? 0 : [7 as const, 30 as const, 60 as const].find((step) => left <= step);
  return reached === undefined || sent.includes(reached) ? null : reached;
}
