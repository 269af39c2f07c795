import { addDays, type Day, daysBetween } from "#app/platform/date.ts";
import { ratingWords } from "#app/reviews/rating-words.ts";
import { DIMENSIONS, type Dimension, durationInWords } from "#app/reviews/review.ts";

/** Days an author waits after one chapter before the next: a result changes over weeks. */
export const CHAPTER_GAP_DAYS = 7;

/** When a result is worth another look, in days since the last session, with the days around it that carry its name. */
export const MILESTONES = [
  { chapter: "six_weeks", days: 42, from: 35, until: 56 },
  { chapter: "one_year", days: 365, from: 330, until: 425 },
  { chapter: "three_years", days: 1_096, from: 1_035, until: 1_190 },
] as const;

export const milestoneLabel = (chapter: (typeof MILESTONES)[number]["chapter"]): string => ratingWords().milestones[chapter];

/** As far as the rules look at a chapter. */
export interface DatedChapter {
  writtenOn: Day;
  daysSinceSession: number;
}

/** What each chapter is called, oldest first: the first account, the milestone it was written at, or else how long after the last session, as exactly as tells it from the others. */
export function nameChapters(chapters: readonly Pick<DatedChapter, "daysSinceSession">[]): string[] {
  const say = ratingWords();
  const taken = new Set<string>([say.firstAccount]);
  return chapters.map(({ daysSinceSession }, place) => {
    if (place === 0) return say.firstAccount;
    const milestone = MILESTONES.find(({ from, until }) => daysSinceSession >= from && daysSinceSession <= until);
    const name =
      [milestone && milestoneLabel(milestone.chapter), durationInWords(daysSinceSession)].find(
        (words) => words !== undefined && !taken.has(words),
      ) ?? say.exactDays(daysSinceSession);
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
  return next === undefined
    ? null
    : { label: milestoneLabel(next.chapter), on: addDays(newest.writtenOn, next.days - newest.daysSinceSession) };
}

/** The newest answer of all chapters, oldest first: what a later one leaves open stands as it was said. Null: nobody was told. */
export function latestSaid<C, T>(chapters: readonly C[], said: (chapter: C) => T | null): T | null {
  return chapters.reduce<T | null>((known, chapter) => said(chapter) ?? known, null);
}

export type Ratings = Record<Dimension | "overall", number>;

/** Every rating, the result as a whole first. */
export const RATED = ["overall", ...DIMENSIONS] as const;

export function ratingLabel(rated: (typeof RATED)[number]): string {
  const { overall, dimensions } = ratingWords();
  return rated === "overall" ? overall : dimensions[rated].label;
}

/** What a later chapter rates otherwise than an earlier one. */
export function ratingChanges(before: Ratings, after: Ratings): { label: string; from: number; to: number }[] {
  return RATED.flatMap((key) => (before[key] === after[key] ? [] : [{ label: ratingLabel(key), from: before[key], to: after[key] }]));
}
