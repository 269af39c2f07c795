import { dayOf } from "#app/platform/date.ts";
import { ratingWords } from "#app/reviews/rating-words.ts";

/** The six things a client rates besides the result as a whole, in the order TS-1 counts them. */
export const DIMENSIONS = ["naturalness", "dotSize", "densityEvenness", "colourMatch", "hairline", "honestyOfClaims"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

export const RATINGS = [1, 2, 3, 4, 5] as const;

export const INCENTIVES = ["none", "discount", "gift", "payment"] as const;
export type Incentive = (typeof INCENTIVES)[number];

/** As a client says how long ago the last session was when the date is forgotten, in days. */
export const TIMES_AGO = [3, 14, 35, 91, 182, 300, 548, 1_096, 1_826] as const;

/** How long after the last session the result was judged (TRUST.md, "One review"): the dots of the first weeks are not those that stay. */
export type ReviewStage = "fresh" | "healed" | "long-term";

export function reviewStage(daysSinceSession: number): ReviewStage {
  if (daysSinceSession < 30) return "fresh";
  return daysSinceSession > 365 ? "long-term" : "healed";
}

/** "12 days", "5 weeks", "7 months", "3 years": as exact as a reader needs it. */
export function durationInWords(days: number): string {
  const say = ratingWords();
  if (days < 22) return say.days(days);
  if (days < 70) return say.weeks(Math.round(days / 7));
  return days < 731 ? say.months(Math.round(days / 30.44)) : say.years(Math.round(days / 365.25));
}

/** "4 months after the last session" */
export function timeAfterSession(daysSinceSession: number): string {
  return daysSinceSession === 0 ? ratingWords().onTheDay : ratingWords().afterSession(durationInWords(daysSinceSession));
}

/** Reviews one account may publish in 24 hours (SECURITY.md B1). */
export const REVIEWS_PER_DAY = 3;

/** While a clinic's new reviews are paused, by a step in the public log: for everybody, whatever they have to say. */
export const pausedWords = (until: Date): string => ratingWords().paused(dayOf(until));
