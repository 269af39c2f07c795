import type { PhotoView } from "#app/components/photo-figure.tsx";
import type { TimelineChapter, TimelineView } from "#app/components/review-timeline.tsx";
import { printList } from "#app/platform/printed.ts";
import { latestSaid, nameChapters, RATED, ratingChanges, ratingLabel } from "#app/reviews/chapter.ts";
import { howChapterChecked } from "#app/reviews/chapter-check.ts";
import type { PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { timeAfterSession } from "#app/reviews/review.ts";
import type { Chapter } from "#app/reviews/review-repository.server.ts";
import { tickChanges } from "#app/reviews/tick.ts";
import { toChapterView } from "#app/routes/reviews/chapter-view.ts";
import { factsOf } from "#app/routes/reviews/review-view.ts";
import { reviewWords } from "#app/routes/reviews/review-words.ts";

/** All chapters of a review against each other. Null: there is one, and nothing to compare it with. */
export function toTimeline(review: PublishedReview, photos: readonly PhotoView[]): TimelineView | null {
  const { chapters } = review;
  if (chapters.length < 2) return null;
  const names = nameChapters(chapters);
  return {
    counts: review.relation === null,
    chapters: chapters.map(
      (chapter, place): TimelineChapter => ({
        ...toChapterView(review, place, photos),
        place: place + 1,
        days: chapter.daysSinceSession,
        when: timeAfterSession(chapter.daysSinceSession),
        facts: factsOf(review, place).join(", "),
        checked: howChapterChecked(review.proofs, chapters, place),
      }),
    ),
    ratings: RATED.map((key) => ({ label: ratingLabel(key), ratings: chapters.map((chapter) => chapter[key]) })),
    changes: chapters.slice(1).map((chapter, place) => ({
      from: names[place] ?? "",
      to: names[place + 1] ?? "",
      sentences: changesOf(chapters.slice(0, place + 1), chapter),
    })),
  };
}

/** What a chapter says otherwise than those before it, in sentences. */
function changesOf(earlier: readonly Chapter[], chapter: Chapter): string[] {
  const say = reviewWords();
  const last = earlier.at(-1) ?? chapter;
  const changed = ratingChanges(last, chapter);
  const words = (some: typeof changed) => printList(some.map(({ label, from, to }) => say.ratingFromTo(label.toLowerCase(), from, to)));
  const [fell, rose] = [changed.filter(({ from, to }) => to < from), changed.filter(({ from, to }) => to > from)];
  return [
    ...(fell.length === 0 ? [] : [say.fell(words(fell))]),
    ...(rose.length === 0 ? [] : [say.rose(words(rose))]),
    ...(changed.length === 0 ? [say.sameRatings] : []),
    ...tickChanges(standing(earlier), chapter),
  ];
}

/** The ticks as they stood: what a chapter leaves open stands as it was said. */
const standing = (chapters: readonly Chapter[]) => ({
  outcomes: Object.assign({}, ...chapters.map((chapter) => chapter.outcomes)) as Record<string, string>,
  conduct: latestSaid(chapters, ({ conduct }) => (conduct.length === 0 ? null : conduct)) ?? [],
});
