import { FOUND_SUBJECTS } from "#app/cases/correction.ts";
import { correctionWords } from "#app/cases/correction-words.ts";
import type { ChapterView } from "#app/components/chapter-body.tsx";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { printDay } from "#app/platform/printed.ts";
import type { Stage } from "#app/provenance/stage.ts";
import { latestSaid, nameChapters, ratingLabel } from "#app/reviews/chapter.ts";
import type { PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { DIMENSIONS, type Incentive, reviewStage } from "#app/reviews/review.ts";
import { conductWords, outcomeWord } from "#app/reviews/tick.ts";
import { chapterViewWords } from "#app/routes/reviews/chapter-view-words.ts";

const LONG_TERM_YEARS_DAYS = 3 * 365;

const given = (): Record<Incentive, string | null> => {
  const say = chapterViewWords();
  return { none: null, discount: say.discount, gift: say.gift, payment: say.money };
};

/** One chapter with its own ratings, words and photos. What an author does not say again stands as they said it before, not as they will say it later. */
export function toChapterView(review: PublishedReview, place: number, photos: readonly PhotoView[]): ChapterView {
  const chapter = review.chapters[place];
  if (!chapter) throw new RangeError("A review has no such chapter");
  const soFar = review.chapters.slice(0, place + 1);
  // A photo of no chapter came with the first.
  const ownIds = review.photos.flatMap(({ photoId, chapterId }) => ((chapterId ?? review.chapters[0]?.id) === chapter.id ? [photoId] : []));
  return {
    name: nameChapters(review.chapters)[place] ?? "",
    title: chapter.title,
    writtenOn: chapter.writtenOn,
    writtenLabel: printDay(chapter.writtenOn),
    stage: stageOfChapter(chapter.daysSinceSession),
    daysSinceSession: chapter.daysSinceSession,
    overall: chapter.overall,
    dimensions: DIMENSIONS.map((key) => ({ label: ratingLabel(key), rating: chapter[key] })),
    paragraphs: paragraphsOf(chapter.body),
    promised: latestSaid(soFar, ({ promised }) => promised),
    delivered: chapter.delivered,
    outcomes: FOUND_SUBJECTS.flatMap((subject) => {
      const value = outcomeWord(subject, chapter.outcomes[subject]);
      return value === null ? [] : [{ term: correctionWords().found[subject].label, value }];
    }),
    conduct: conductWords(latestSaid(soFar, ({ conduct }) => (conduct.length === 0 ? null : conduct)) ?? []),
    corrected: correctedWords(review, place),
    incentive: given()[chapter.incentive],
    photos: photos.filter((photo) => ownIds.includes(photo.id)),
  };
}

/** A card calls healed only what the score counts as healed. */
function stageOfChapter(daysSinceSession: number): Stage {
  const stage = reviewStage(daysSinceSession);
  if (stage !== "long-term") return stage;
  return daysSinceSession >= LONG_TERM_YEARS_DAYS ? "three_years" : "one_year";
}

/** What is known of a correction elsewhere: proof is of the review as a whole, and stands with its newest chapter. */
function correctedWords({ proofs, chapters }: PublishedReview, place: number): string | null {
  const say = chapterViewWords();
  const corrections = proofs.filter(({ kind, state }) => kind === "correction" && state !== "refused");
  const newest = place === chapters.length - 1;
  if (newest && corrections.some(({ state }) => state === "accepted")) return say.correctionProven;
  const said = latestSaid(chapters.slice(0, place + 1), ({ correctedElsewhere }) => correctedElsewhere);
  if (said === "yes" || (newest && corrections.length > 0)) return say.correctionSaid;
  return said === "planned" ? say.correctionPlanned : null;
}

/** Blank lines part paragraphs, as people write them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
