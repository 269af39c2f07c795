import type { Viewer } from "#app/accounts/role.ts";
import { sendPaper } from "#app/cli/seed/demo-paper.ts";
import type { ExtraMaker } from "#app/cli/seed/seed-accounts.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { dayAgo, type Moment } from "#app/cli/seed/timeline.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { fold } from "#app/platform/fold.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { checkReviewProof } from "#app/reviews/check-review-proof.server.ts";
import type { ProofKind } from "#app/reviews/proof.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { replyToReview } from "#app/reviews/reply-to-review.server.ts";
import { reviewForm } from "#app/reviews/review-form.ts";
import { writeReview } from "#app/reviews/write-review.server.ts";
import { chapters } from "#db/schema/reviews.ts";
import type { DemoClinic } from "#db/seed/demo-clinic.ts";
import { demoClinics, demoReviews } from "#db/seed/demo-content.ts";
import type { DemoChapter, DemoReview } from "#db/seed/demo-review.ts";

export interface ReviewPeople {
  join: ExtraMaker;
  moderator: Viewer;
}

/** Days between a review and the check of its proof, and from its author's sign-up to the review. */
const CHECKED_AFTER = 1.5;
const JOINED_BEFORE = 4;

/** Reviews, their later chapters, the checks of their proofs and the clinics' replies, each by the product's own command where it has one. */
export function reviewMoments(
  seeded: SeededProfiles,
  people: ReviewPeople,
  dir: string,
): { moments: Moment[]; ids: Map<DemoReview, string> } {
  const ids = new Map<DemoReview, string>();
  const moments = demoClinics.flatMap((clinic) =>
    (demoReviews.get(clinic.slug) ?? []).flatMap((review): Moment[] => {
      const [first, ...later] = review.chapters;
      if (!first) return [];
      const written: Moment = {
        ago: first.writtenAgo,
        run: async (ctx) => void ids.set(review, await publish(ctx, clinic, review, first, people, dir)),
      };
      const checked: Moment = {
        ago: Math.max(0, first.writtenAgo - CHECKED_AFTER),
        run: (ctx) => (review.proofWaits ? Promise.resolve() : acceptProofs(ctx, people.moderator, ids.get(review) ?? "")),
      };
      const chaptersAfter = later.map(
        (chapter): Moment => ({
          ago: chapter.writtenAgo,
          run: (ctx) => addChapter(ctx, ids.get(review) ?? "", known(seeded.clinics, clinic.slug), review, chapter),
        }),
      );
      const { reply } = review;
      const answered: Moment[] = reply
        ? [
            {
              ago: reply.ago,
              async run(ctx) {
                const done = await replyToReview(ctx, known(seeded.owners, clinic.slug), ids.get(review) ?? "", reply.body);
                if (!done?.ok) throw new Error(`The reply to ${review.author} was refused`);
              },
            },
          ]
        : [];
      return [written, checked, ...chaptersAfter, ...answered];
    }),
  );
  return { moments, ids };
}

/** The form of a review as its author would have filled it in. */
export function reviewFields(review: DemoReview, chapter: DemoChapter, clinic: DemoClinic, now: Date): Record<string, string | undefined> {
  const [overall, naturalness, dotSize, densityEvenness, colourMatch, hairline, honestyOfClaims] = chapter.stars.map(String);
  return {
    formKey: newId(),
    treatment: review.treatment,
    practitioner: review.practitioner ?? clinic.team[0]?.practitioner,
    lastSessionOn: dayAgo(now, chapter.daysSinceSession),
    sessions: review.paid ? String(review.paid.sessions) : undefined,
    overall,
    naturalness,
    dotSize,
    densityEvenness,
    colourMatch,
    hairline,
    honestyOfClaims,
    title: chapter.title,
    body: chapter.body,
    promised: chapter.promised ?? undefined,
    delivered: chapter.delivered ?? undefined,
    pricePaid: review.paid ? String(review.paid.amount) : undefined,
    currency: review.paid?.currency,
    correctedElsewhere: review.corrected ? "yes" : "no",
    incentive: review.incentive,
    declaration: "yes",
  };
}

function proofKinds(review: DemoReview): ProofKind[] {
  const kinds: ProofKind[] = review.proof === "V2" ? ["receipt", "booking"] : review.proof === "V1" || review.proofWaits ? ["receipt"] : [];
  return review.corrected ? [...kinds, "correction"] : kinds;
}

async function publish(
  ctx: Ctx,
  clinic: DemoClinic,
  review: DemoReview,
  chapter: DemoChapter,
  people: ReviewPeople,
  dir: string,
): Promise<string> {
  const now = ctx.now();
  const local = `${fold(review.author).replaceAll(/[^a-z0-9]+/g, ".")}.${clinic.slug}`.slice(0, 60).replace(/\.$/, "");
  const viewer = await people.join(ctx, { role: "client", name: review.author, email: `${local}@clients.example`, ago: JOINED_BEFORE });
  const proofs = [];
  for (const kind of proofKinds(review)) {
    const paid = review.paid ? `Paid: ${review.paid.amount} ${review.paid.currency}` : `Treatment: ${review.treatment}`;
    const lines = [clinic.name, `Client: ${review.author}`, `Date: ${dayAgo(now, chapter.daysSinceSession)}`, paid];
    proofs.push(await sendPaper(dir, kind, lines));
  }
  const input = reviewForm(dayOf(now)).parse(reviewFields(review, chapter, clinic, now));
  const result = await writeReview(ctx, viewer, clinic.slug, input, { proofs, photos: [] });
  if (!result?.ok) throw new Error(`The review by ${review.author} of ${clinic.slug} was refused: ${JSON.stringify(result)}`);
  return result.reviewId;
}

async function acceptProofs(ctx: Ctx, moderator: Viewer, reviewId: string): Promise<void> {
  for (const proof of await listReviewProofs(ctx.store.read, [reviewId])) {
    await checkReviewProof(ctx, moderator, proof.id, { outcome: "accepted" });
  }
}

async function addChapter(ctx: Ctx, reviewId: string, clinicId: number, review: DemoReview, chapter: DemoChapter): Promise<void> {
  const now = ctx.now();
  const [overall, naturalness, dotSize, densityEvenness, colourMatch, hairline, honestyOfClaims] = chapter.stars;
  await ctx.store.write(async (tx) => {
    await tx.insert(chapters).values({
      id: newId(),
      reviewId,
      writtenOn: dayOf(now),
      daysSinceSession: chapter.daysSinceSession,
      overall,
      naturalness,
      dotSize,
      densityEvenness,
      colourMatch,
      hairline,
      honestyOfClaims,
      title: chapter.title,
      body: chapter.body,
      promised: chapter.promised,
      delivered: chapter.delivered,
      incentive: review.incentive,
      createdAt: now,
    });
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
  });
}
