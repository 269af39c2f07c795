import type { Day } from "#app/platform/date.ts";

/** The calendar quarter (UTC) of a day, counted from year 0, so that an age in whole quarters is a subtraction. */
export function quarterOf(day: Day): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}

/** A quarter as people write it: `2026 Q4`. */
export function quarterName(quarter: number): string {
  return `${Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`;
}

/** The first day of a quarter as quarterOf counts them. */
export function firstDayOf(quarter: number): Day {
  return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, "0")}-01`;
}
