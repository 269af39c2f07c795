/** Calendar dates are `YYYY-MM-DD` in UTC. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** Printing a day takes longer than finding it, and a page of reviews asks a hundred times. */
const printed = new Map<number, Day>();
const MOST_PRINTED = 20_000;

/** @throws RangeError for a time that is none. */
export function dayOf(time: Date): Day {
  const number = Math.floor(time.getTime() / MS_PER_DAY);
  let day = printed.get(number);
  if (day === undefined) {
    day = time.toISOString().slice(0, 10);
    if (printed.size >= MOST_PRINTED) printed.clear();
    printed.set(number, day);
  }
  return day;
}

export const toTime = (day: Day): Date => new Date(`${day}T00:00:00.000Z`);

export const addDays = (day: Day, days: number): Day => dayOf(new Date(toTime(day).getTime() + days * MS_PER_DAY));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toTime(to).getTime() - toTime(from).getTime()) / MS_PER_DAY);

/** Years of 365.25 days from `from` to `to`, never below zero. */
export const yearsBetween = (from: Day, to: Day): number => Math.max(0, daysBetween(from, to) / 365.25);

/** True for a date that exists: "2026-02-30" does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time.getTime()) && dayOf(time) === text;
}
