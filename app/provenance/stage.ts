import { verdictWords } from "#app/provenance/verdict-words.ts";

/**
 * How long after the last session a result is seen. Fresh and healed results are never mixed. The classes that decide
 * which reviews count toward a score are another rule with other limits: see trust/.
 */
export const STAGES = ["fresh", "settling", "healed", "one_year", "three_years", "unknown"] as const;
export type Stage = (typeof STAGES)[number];

/** First day of each stage, counted from the last session (PRODUCT.md: scabs and patches in the first week, settled 4 to 6 weeks after). */
const FIRST_DAYS: readonly { readonly stage: Stage; readonly day: number }[] = [
  { stage: "three_years", day: 3 * 365 },
  { stage: "one_year", day: 365 },
  { stage: "healed", day: 28 },
  { stage: "settling", day: 8 },
  { stage: "fresh", day: 0 },
];

/** Null days are an unknown stage, and so are negative ones: a picture from before the last session cannot show its result. */
export function stageOf(daysSinceSession: number | null): Stage {
  if (daysSinceSession === null) return "unknown";
  return FIRST_DAYS.find(({ day }) => daysSinceSession >= day)?.stage ?? "unknown";
}

export function stageText(stage: Stage): { readonly label: string; readonly means: string } {
  return verdictWords().stages[stage];
}

/** Healed or older: what a page shows first. */
export function isHealed(stage: Stage): boolean {
  return stage === "healed" || stage === "one_year" || stage === "three_years";
}

/** Whole days between two dates `YYYY-MM-DD`; negative when the picture is older than the session. */
export function daysSince(lastSession: string, taken: string): number {
  return Math.round((Date.parse(`${taken}T00:00:00Z`) - Date.parse(`${lastSession}T00:00:00Z`)) / 86_400_000);
}
