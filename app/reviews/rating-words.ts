import { printDay } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What a client rates, and how pages name ratings, incentives and the time since the last session. */
export const ratingWords = words({
  en: {
    // review.ts
    dimensions: {
      naturalness: {
        label: "Naturalness",
        about: "Would somebody standing next to you take it for hair?",
        lowest: "obviously a tattoo",
        highest: "nobody can tell",
      },
      dotSize: {
        label: "Dot size",
        about: "Shaved hair shows as very small dots. Dots that are too big look like ink.",
        lowest: "large or merged dots",
        highest: "as fine as my own hair",
      },
      densityEvenness: {
        label: "Density and evenness",
        about: "Are the dots spread the way your hair grows, without rows, gaps or dark patches?",
        lowest: "patchy, or in rows",
        highest: "even, like my own",
      },
      colourMatch: {
        label: "Colour match",
        about: "How close is it to your own hair in daylight? Ink that was placed wrongly can turn blue, green or red.",
        lowest: "wrong colour, or turned",
        highest: "the same colour",
      },
      hairline: {
        label: "Hairline",
        about: "Its height, its shape and its edge. If yours was not treated, rate how well the new work meets it.",
        lowest: "too low, too straight, uneven",
        highest: "right for my face",
      },
      honestyOfClaims: {
        label: "Honesty",
        about: "Was what they told you about their training, their practice, their photos and your result true?",
        lowest: "I was misled",
        highest: "all of it was true",
      },
    },
    incentives: {
      none: "Nothing was given for this review",
      discount: "A discount was given for this review",
      gift: "A gift or a free session was given for this review",
      payment: "Money was given for this review",
    },
    stages: { fresh: "Fresh", healed: "Healed", "long-term": "Over 12 months" },
    /** As a client says how long ago the last session was when the date is forgotten, by days. */
    timesAgo: {
      3: "In the last few days",
      14: "About two weeks ago",
      35: "About five weeks ago",
      91: "About three months ago",
      182: "About half a year ago",
      300: "About ten months ago",
      548: "About one and a half years ago",
      1096: "About three years ago",
      1826: "Five years ago or longer",
    },
    days: (count: number) => `${count} ${count === 1 ? "day" : "days"}`,
    weeks: (count: number) => `${count} ${count === 1 ? "week" : "weeks"}`,
    months: (count: number) => `${count} ${count === 1 ? "month" : "months"}`,
    years: (count: number) => `${count} ${count === 1 ? "year" : "years"}`,
    onTheDay: "on the day of the last session",
    afterSession: (duration: string) => `${duration} after the last session`,
    paused: (day: string) => `New reviews of this clinic, good and bad alike, are paused. They open again on ${printDay(day)}.`,

    // chapter.ts
    firstAccount: "First account",
    exactDays: (days: number) => `${days} days`,
    milestones: { six_weeks: "6 weeks", one_year: "12 months", three_years: "36 months" },
    overall: "Overall",
  },
});
