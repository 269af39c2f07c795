import type { Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { answerInvitations } from "#app/reviews/answer-invitations.server.ts";
import type { KeptFiles } from "#app/reviews/chapter-files.server.ts";
import type { KeptProof } from "#app/reviews/proof-file.server.ts";
import { insertProof, listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { type ChapterInput, photoDaysSinceSession } from "#app/reviews/review-form.ts";
import { addReviewPhotos } from "#app/reviews/review-photos.server.ts";
import { insertChapter, type Review } from "#app/reviews/review-repository.server.ts";
import { conductKept, outcomesOf } from "#app/reviews/tick.ts";

interface NewChapter {
  id: string;
  review: Pick<Review, "id" | "clinicId" | "treatment">;
  viewer: Viewer;
  input: ChapterInput;
  daysSinceSession: number;
  kept: KeptFiles;
}

/** Writes a chapter of a review with the proofs and photos that came with it, in the caller's transaction, who has seen that it may be written and records the event. */
export async function addChapter(ctx: Ctx, tx: Db, { id, review, viewer, input, daysSinceSession, kept }: NewChapter): Promise<void> {
  const now = ctx.now();
  const today = dayOf(now);
  await insertChapter(tx, {
    id,
    reviewId: review.id,
    writtenOn: today,
    daysSinceSession,
    overall: input.overall,
    naturalness: input.naturalness,
    dotSize: input.dotSize,
    densityEvenness: input.densityEvenness,
    colourMatch: input.colourMatch,
    hairline: input.hairline,
    honestyOfClaims: input.honestyOfClaims,
    title: input.title,
    body: input.body,
    promised: input.promised ?? null,
    delivered: input.delivered ?? null,
    incentive: input.incentive,
    pricePaid: input.pricePaid ?? null,
    currency: input.pricePaid === undefined ? null : (input.currency ?? null),
    sessions: input.sessions ?? null,
    outcomes: outcomesOf(input),
    conduct: conductKept(input.conduct),
    correctedElsewhere: input.correctedElsewhere,
    createdAt: now,
  });
  await answerInvitations(tx, { clinicId: review.clinicId, accountId: viewer.id, reviewId: review.id }, now);
  for (const piece of await piecesOf(tx, review.id, input, kept.proofs)) {
    await insertProof(tx, { id: newId(), reviewId: review.id, ...piece, state: "submitted", submittedAt: now });
  }
  await addReviewPhotos(ctx, tx, kept.photos, {
    ...{ reviewId: review.id, chapterId: id, clinicId: review.clinicId, uploadedBy: viewer.id, treatment: review.treatment },
    takenOn: input.photosTakenOn ?? null,
    daysSinceSession: photoDaysSinceSession(input.photosTakenOn, daysSinceSession, today),
  });
}

/** A correction that is only said, without a file, is kept as a piece that nobody can accept yet; once is enough. */
async function piecesOf(
  tx: Db,
  reviewId: string,
  input: ChapterInput,
  kept: readonly KeptProof[],
): Promise<(KeptProof | { kind: "correction" })[]> {
  if (input.correctedElsewhere !== "yes" || kept.some((piece) => piece.kind === "correction")) return [...kept];
  const said = (await listReviewProofs(tx, [reviewId])).some((piece) => piece.kind === "correction");
  return said ? [...kept] : [...kept, { kind: "correction" }];
}
