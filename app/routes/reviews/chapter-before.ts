import { FOUND_SUBJECTS, type FoundSubject } from "#app/cases/correction.ts";
import { printMoney } from "#app/platform/printed.ts";
import { latestSaid } from "#app/reviews/chapter.ts";
import type { Dimension } from "#app/reviews/review.ts";
import type { Chapter } from "#app/reviews/review-repository.server.ts";
import { CONDUCTS, type CorrectedElsewhere, NO_CONDUCT, outcomeWord } from "#app/reviews/tick.ts";
import { tickWords } from "#app/reviews/tick-words.ts";
import { chapterBeforeWords } from "#app/routes/reviews/chapter-before-words.ts";

/** What an author said before, in the words they chose it by, to stand beside the same questions. */
export interface ChapterBefore {
  title: string;
  ratings: Record<Dimension | "overall", number>;
  outcomes: Record<FoundSubject, string | null>;
  /** Null: they were not asked, or left it open. */
  conduct: string | null;
  corrected: string | null;
  promised: string | null;
  delivered: string | null;
  price: string | null;
  sessions: number | null;
}

const correctedWords = (): Record<CorrectedElsewhere, string> => {
  const say = chapterBeforeWords();
  return { no: say.notCorrected, planned: say.correctionPlanned, yes: say.corrected };
};

/** By subject the newest words of a review's chapters, oldest first. Ratings are those of the newest chapter. */
export function toChapterBefore(chapters: readonly Chapter[]): ChapterBefore {
  const newest = chapters.at(-1);
  if (!newest) throw new RangeError("A review has at least one chapter");
  const { title, overall, naturalness, dotSize, densityEvenness, colourMatch, hairline, honestyOfClaims } = newest;
  const corrected = latestSaid(chapters, (chapter) => chapter.correctedElsewhere);
  return {
    title,
    ratings: { overall, naturalness, dotSize, densityEvenness, colourMatch, hairline, honestyOfClaims },
    outcomes: Object.fromEntries(
      FOUND_SUBJECTS.map((subject) => [subject, latestSaid(chapters, ({ outcomes }) => outcomeWord(subject, outcomes[subject]))]),
    ) as ChapterBefore["outcomes"],
    conduct: latestSaid(chapters, ({ conduct }) => conductAsAsked(conduct)),
    corrected: corrected && correctedWords()[corrected],
    promised: latestSaid(chapters, (chapter) => chapter.promised),
    delivered: latestSaid(chapters, (chapter) => chapter.delivered),
    price: latestSaid(chapters, ({ pricePaid, currency }) =>
      pricePaid === null || currency === null ? null : printMoney(pricePaid, currency),
    ),
    sessions: latestSaid(chapters, (chapter) => chapter.sessions),
  };
}

function conductAsAsked(ticked: readonly string[]): string | null {
  if (ticked.includes(NO_CONDUCT)) return chapterBeforeWords().noneOfThese;
  const words = CONDUCTS.filter((code) => ticked.includes(code)).map((code) => `“${tickWords().conduct[code].asked}”`);
  return words.length === 0 ? null : words.join(", ");
}
