import { addDays, type Day, daysBetween } from "#app/platform/date.ts";
import { DIMENSIONS, type Dimension, durationInWords } from "#app/reviews/review.ts";

/** Days an author waits after one chapter before the next: a result changes over weeks. */
export const CHAPTER_GAP_DAYS = 7;

/** When a result is worth another look, in days since the last session, with the days around it that carry its name. */
export const MILESTONES = [
  { chapter: "six_weeks", label: "6 weeks", days: 42, from: 35, until: 56 },
  { chapter: "one_year", label: "12 months", days: 365, from: 330, until: 425 },
  { chapter: "three_years", label: "36 months", days: 1_096, from: 1_035, until: 1_190 },
] as const;

/** As far as the rules look at a chapter. */
export interface DatedChapter {
  writtenOn: Day;
  daysSinceSession: number;
}

/** What each chapter is called, oldest first: the first account, the milestone it was written at, or else how long after the last session, as exactly as tells it from the others. */
export function nameChapters(chapters: readonly Pick<DatedChapter, "daysSinceSession">[]): string[] {
  const taken = new Set<string>(["First account"]);
  return chapters.map(({ daysSinceSession }, place) => {
    if (place === 0) return "First account";
    const label = MILESTONES.find(({ from, until }) => daysSinceSession >= from && daysSinceSession <= until)?.label;
    const name =
      [label, durationInWords(daysSinceSession)].find((words) => words !== undefined && !taken.has(words)) ?? `${daysSinceSession} days`;
    taken.add(name);
    return name;
  });
}

/** Days since the last session on `today`, by what the newest chapter said. */
export const daysByNow = (newest: DatedChapter, today: Day): number => newest.daysSinceSession + daysBetween(newest.writtenOn, today);

/** The first day on which the author may add the next chapter. */
export const nextChapterFrom = (newest: Pick<DatedChapter, "writtenOn">): Day => addDays(newest.writtenOn, CHAPTER_GAP_DAYS);

/** The next milestone and its day; null after the last. */
export function nextMilestone(newest: DatedChapter): { label: string; on: Day } | null {
  const next = MILESTONES.find(({ days }) => days > newest.daysSinceSession);
  return next === undefined ? null : { label: next.label, on: addDays(newest.writtenOn, next.days - newest.daysSinceSession) };
}

/** The newest answer of all chapters, oldest first: what a later one leaves open stands as it was said. Null: nobody was told. */
export function latestSaid<C, T>(chapters: readonly C[], said: (chapter: C) => T | null): T | null {
  return chapters.reduce<T | null>((known, chapter) => said(chapter) ?? known, null);
}

export type Ratings = Record<Dimension | "overall", number>;

/** Every rating with its name, the result as a whole first. */
export const RATED = [{ key: "overall", label: "Overall" }, ...DIMENSIONS] as const;

/** What a later chapter rates otherwise than an earlier one. */
export function ratingChanges(before: Ratings, after: Ratings): { label: string; from: number; to: number }[] {
  return RATED.flatMap(({ key, label }) => (before[key] === after[key] ? [] : [{ label, from: before[key], to: after[key] }]));
}
