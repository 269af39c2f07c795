const MS_PER_DAY = 86_400_000;

/** Whole days (UTC) since 1 January 1970 of a `YYYY-MM-DD` day. Throws a RangeError for anything else. */
function dayNumber(day: string): number {
  const days = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY : Number.NaN;
  if (Number.isNaN(days)) throw new RangeError(`"${day}" is not a day written YYYY-MM-DD`);
  return days;
}

/** Whole days from one day to another; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar quarter (UTC) of a day, counted from year 0, so that the age in whole quarters is a subtraction. Throws as dayNumber does. */
export function quarterOf(day: string): number {
  const date = new Date(dayNumber(day) * MS_PER_DAY);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

/** A quarter as people write it: `2026 Q4`. */
export function quarterName(quarter: number): string {
  return `${Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`;
}
