import { HEALING_DAYS } from "#app/guide/healing.ts";
import type { Look, RangeName } from "#app/guide/look.ts";
import { printCount, printDecimal } from "#app/platform/printed.ts";

const DAYS_A_WEEK = 7;
const DAYS_A_YEAR = 365;

/** What the sliders of a drawn scalp stand at, for the server and the browser alike. */
export const lookWords = (look: Pick<Look, RangeName>): Record<RangeName, string> => ({
  dot: `${printDecimal(look.dot, 2)} mm`,
  density: `${look.density} per cm²`,
  healing: healingWords(HEALING_DAYS[look.healing] ?? 0),
});

function healingWords(days: number): string {
  if (days === 0) return "The same day";
  if (days < 2 * DAYS_A_WEEK) return printCount(days, "day");
  if (days < 50) return printCount(days / DAYS_A_WEEK, "week");
  if (days < DAYS_A_YEAR) return "6 months";
  return printCount(days / DAYS_A_YEAR, "year");
}
