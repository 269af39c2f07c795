import type { z } from "zod";
import { dayOf } from "#app/platform/date.ts";
import { nameChapters } from "#app/reviews/chapter.ts";
import { howChecked, proofClass } from "#app/reviews/proof.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import type { PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { reviewStage } from "#app/reviews/review.ts";
import type { reviewSchema } from "#app/routes/api/review-shape.ts";

/** A published review as programs get it. `shown`: the ids of the photos that anybody may see now. */
export function reviewDocument(review: PublishedReview, shown: ReadonlySet<string>, origin: string): z.input<typeof reviewSchema> {
  const proof = proofClass(review.proofs, review.caseConfirmed);
  const names = nameChapters(review.chapters);
  return {
    id: review.id,
    page: `${origin}/reviews/${review.id}`,
    author: review.authorName,
    treatment: review.treatment,
    practitioner: review.practitioner && { ...review.practitioner, page: `${origin}/practitioners/${review.practitioner.slug}` },
    staff: review.relation === "staff",
    proof: {
      class: proof,
      label: proofWords().classes[proof],
      howChecked: howChecked(review.proofs, review.caseConfirmed, {
        invited: review.invited,
        writtenOn: review.chapters.at(-1)?.writtenOn ?? null,
      }),
    },
    invited: review.invited,
    chapters: review.chapters.map((chapter, place) => ({
      name: names[place] ?? "",
      writtenOn: chapter.writtenOn,
      daysSinceSession: chapter.daysSinceSession,
      stage: reviewStage(chapter.daysSinceSession),
      overall: chapter.overall,
      ratings: {
        naturalness: chapter.naturalness,
        dotSize: chapter.dotSize,
        densityEvenness: chapter.densityEvenness,
        colourMatch: chapter.colourMatch,
        hairline: chapter.hairline,
        honestyOfClaims: chapter.honestyOfClaims,
      },
      title: chapter.title,
      body: chapter.body,
      promised: chapter.promised,
      delivered: chapter.delivered,
      incentive: chapter.incentive,
      paid: chapter.pricePaid === null || chapter.currency === null ? null : { minor: chapter.pricePaid, currency: chapter.currency },
      sessions: chapter.sessions,
      outcomes: chapter.outcomes,
      conduct: chapter.conduct,
      correctedElsewhere: chapter.correctedElsewhere,
      // A photo of no chapter came with the first.
      photos: review.photos
        .filter(({ photoId, chapterId }) => shown.has(photoId) && (chapterId ?? review.chapters[0]?.id) === chapter.id)
        .map(({ photoId }) => photoId),
    })),
    reply: review.reply && { body: review.reply.body, on: dayOf(review.reply.createdAt) },
  };
}
