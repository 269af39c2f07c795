import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";

/** The six things a client rates besides the result as a whole, in the order TS-1 counts them. The words are those of the form and the card. */
export const DIMENSIONS = [
  {
    key: "naturalness",
    label: "Naturalness",
    about: "Would somebody standing next to you take it for hair?",
    lowest: "obviously a tattoo",
    highest: "nobody can tell",
  },
  {
    key: "dotSize",
    label: "Dot size",
    about: "Shaved hair shows as very small dots. Dots that are too big look like ink.",
    lowest: "large or merged dots",
    highest: "as fine as my own hair",
  },
  {
    key: "densityEvenness",
    label: "Density and evenness",
    about: "Are the dots spread the way your hair grows, without rows, gaps or dark patches?",
    lowest: "patchy, or in rows",
    highest: "even, like my own",
  },
  {
    key: "colourMatch",
    label: "Colour match",
    about: "How close is it to your own hair in daylight? Ink that was placed wrongly can turn blue, green or red.",
    lowest: "wrong colour, or turned",
    highest: "the same colour",
  },
  {
    key: "hairline",
    label: "Hairline",
    about: "Its height, its shape and its edge. If yours was not treated, rate how well the new work meets it.",
    lowest: "too low, too straight, uneven",
    highest: "right for my face",
  },
  {
    key: "honestyOfClaims",
    label: "Honesty",
    about: "Was what they told you about their training, their practice, their photos and your result true?",
    lowest: "I was misled",
    highest: "all of it was true",
  },
] as const;

export type Dimension = (typeof DIMENSIONS)[number]["key"];

export const RATINGS = [1, 2, 3, 4, 5] as const;

export const INCENTIVES = ["none", "discount", "gift", "payment"] as const;
export type Incentive = (typeof INCENTIVES)[number];

export const INCENTIVE_LABELS: Record<Incentive, string> = {
  none: "Nothing was given for this review",
  discount: "A discount was given for this review",
  gift: "A gift or a free session was given for this review",
  payment: "Money was given for this review",
};

/** As a client says how long ago the last session was when the date is forgotten, in days. */
export const TIMES_AGO = [
  { days: 3, label: "In the last few days" },
  { days: 14, label: "About two weeks ago" },
  { days: 35, label: "About five weeks ago" },
  { days: 91, label: "About three months ago" },
  { days: 182, label: "About half a year ago" },
  { days: 300, label: "About ten months ago" },
  { days: 548, label: "About one and a half years ago" },
  { days: 1_096, label: "About three years ago" },
  { days: 1_826, label: "Five years ago or longer" },
] as const;

/** How long after the last session the result was judged (TRUST.md, "One review"): the dots of the first weeks are not those that stay. */
export type ReviewStage = "fresh" | "healed" | "long-term";

export function reviewStage(daysSinceSession: number): ReviewStage {
  if (daysSinceSession < 30) return "fresh";
  return daysSinceSession > 365 ? "long-term" : "healed";
}

export const STAGE_LABELS: Record<ReviewStage, string> = { fresh: "Fresh", healed: "Healed", "long-term": "Over 12 months" };

/** "12 days", "5 weeks", "7 months", "3 years": as exact as a reader needs it. */
export function durationInWords(days: number): string {
  const steps: [unit: string, length: number, below: number][] = [
    ["day", 1, 22],
    ["week", 7, 70],
    ["month", 30.44, 731],
    ["year", 365.25, Number.POSITIVE_INFINITY],
  ];
  const [unit, length] = steps.find(([, , below]) => days < below) ?? ["day", 1];
  const count = Math.round(days / length);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** "4 months after the last session" */
export function timeAfterSession(daysSinceSession: number): string {
  return daysSinceSession === 0 ? "on the day of the last session" : `${durationInWords(daysSinceSession)} after the last session`;
}

/** Reviews one account may publish in 24 hours (SECURITY.md B1). */
export const REVIEWS_PER_DAY = 3;

/** While a clinic's new reviews are paused, by a step in the public log: for everybody, whatever they have to say. */
export const pausedWords = (until: Date): string =>
  `New reviews of this clinic, good and bad alike, are paused. They open again on ${printDay(dayOf(until))}.`;
