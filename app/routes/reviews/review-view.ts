import { isTreatment } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import type { ReviewView } from "#app/components/review-card.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printMoney } from "#app/platform/printed.ts";
import { latestSaid, nameChapters } from "#app/reviews/chapter.ts";
import { howChecked, proofClass } from "#app/reviews/proof.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import type { PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { durationInWords } from "#app/reviews/review.ts";
import { paragraphsOf, toChapterView } from "#app/routes/reviews/chapter-view.ts";
import { reviewViewWords } from "#app/routes/reviews/review-view-words.ts";

/**
 * A published review as the card shows it: its newest chapter, or `chapter` where another is asked for.
 * `photos` are those of the clinic's review photos that may be shown, of any review; the card gets its own.
 */
export function toReviewCard(
  review: PublishedReview,
  { clinicName, photos = [], chapterId }: { clinicName: string; photos?: readonly PhotoView[]; chapterId?: string },
): ReviewView {
  const asked = review.chapters.findIndex(({ id }) => id === chapterId);
  const place = asked === -1 ? review.chapters.length - 1 : asked;
  const proof = proofClass(review.proofs, review.caseConfirmed);
  const names = nameChapters(review.chapters);
  return {
    id: review.id,
    chapter: toChapterView(review, place, photos),
    href: `/reviews/${review.id}`,
    author: review.authorName,
    about: aboutOf(review, place),
    proof: {
      label: proofWords().classes[proof],
      verified: proof !== "V0",
      howChecked: howChecked(review.proofs, review.caseConfirmed, {
        invited: review.invited,
        writtenOn: review.chapters[place]?.writtenOn ?? null,
      }),
    },
    byStaff: review.relation === "staff",
    state: "published",
    chapters: review.chapters.map((each, index) => ({
      label: index === 0 ? `${names[0]}, ${durationInWords(each.daysSinceSession)}` : (names[index] ?? ""),
      rating: each.overall,
      href: `/reviews/${review.id}?chapter=${index + 1}`,
      current: index === place,
    })),
    reply: review.reply && {
      by: clinicName,
      on: printDay(dayOf(review.reply.createdAt)),
      paragraphs: paragraphsOf(review.reply.body),
    },
    reportHref: `/reviews/${review.id}/report`,
  };
}

function aboutOf(review: PublishedReview, place: number): string {
  const treatment = isTreatment(review.treatment) ? treatmentWords()[review.treatment].toLowerCase() : review.treatment;
  return [
    review.practitioner ? reviewViewWords().treatmentBy(treatment, review.practitioner.name) : treatment,
    ...factsOf(review, place),
  ].join(", ");
}

/** Sessions and price as they stand at one chapter. */
export function factsOf({ chapters }: PublishedReview, place: number): string[] {
  const soFar = chapters.slice(0, place + 1);
  const sessions = latestSaid(soFar, (chapter) => chapter.sessions);
  const price = latestSaid(soFar, ({ pricePaid, currency }) =>
    pricePaid === null || currency === null ? null : printMoney(pricePaid, currency),
  );
  return [...(sessions === null ? [] : [reviewViewWords().sessions(sessions)]), ...(price === null ? [] : [price])];
}
