import type { Viewer } from "#app/accounts/role.ts";
import { sendPaper } from "#app/cli/seed/demo-paper.ts";
import type { ExtraMaker } from "#app/cli/seed/seed-accounts.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { dayAgo, type Moment } from "#app/cli/seed/timeline.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { fold } from "#app/platform/fold.ts";
import { newId } from "#app/platform/id.server.ts";
import { checkReviewProof } from "#app/reviews/check-review-proof.server.ts";
import type { ProofKind } from "#app/reviews/proof.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { replyToReview } from "#app/reviews/reply-to-review.server.ts";
import { chapterForm, reviewForm } from "#app/reviews/review-form.ts";
import { writeChapter } from "#app/reviews/write-chapter.server.ts";
import { writeReview } from "#app/reviews/write-review.server.ts";
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
  const authors = new Map<DemoReview, Viewer>();
  const moments = demoClinics.flatMap((clinic) =>
    (demoReviews.get(clinic.slug) ?? []).flatMap((review): Moment[] => {
      const [first, ...later] = review.chapters;
      if (!first) return [];
      const written: Moment = {
        ago: first.writtenAgo,
        async run(ctx) {
          const author = await joinAuthor(ctx, clinic, review, people.join);
          authors.set(review, author);
          ids.set(review, await publish(ctx, author, { clinic, review, chapter: first, dir }));
        },
      };
      const checked: Moment = {
        ago: Math.max(0, first.writtenAgo - CHECKED_AFTER),
        run: (ctx) => (review.proofWaits ? Promise.resolve() : acceptProofs(ctx, people.moderator, ids.get(review) ?? "")),
      };
      const chaptersAfter = later.map(
        (chapter): Moment => ({
          ago: chapter.writtenAgo,
          run: (ctx) => addChapter(ctx, authors.get(review), ids.get(review) ?? "", chapterFields(review, chapter, ctx.now())),
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

/** What an author fills in. */
type Filled = Record<string, string | readonly string[] | undefined>;

/** The form of a review as its author would have filled it in. */
export function reviewFields(review: DemoReview, chapter: DemoChapter, clinic: DemoClinic, now: Date): Filled {
  return {
    ...chapterFields(review, chapter, now),
    treatment: review.treatment,
    practitioner: review.practitioner ?? clinic.team[0]?.practitioner,
    sessions: review.paid ? String(review.paid.sessions) : undefined,
    pricePaid: review.paid ? String(review.paid.amount) : undefined,
    currency: review.paid?.currency,
  };
}

/** The form of a later chapter: what it does not say again stands. */
export function chapterFields(review: DemoReview, chapter: DemoChapter, now: Date): Filled {
  const [overall, naturalness, dotSize, densityEvenness, colourMatch, hairline, honestyOfClaims] = chapter.stars.map(String);
  return {
    formKey: newId(),
    lastSessionOn: dayAgo(now, chapter.daysSinceSession),
    overall,
    naturalness,
    dotSize,
    densityEvenness,
    colourMatch,
    hairline,
    honestyOfClaims,
    ...Object.fromEntries(Object.entries(chapter.saw).map(([subject, word]) => [`outcome-${subject}`, word])),
    conduct: chapter.conduct,
    title: chapter.title,
    body: chapter.body,
    promised: chapter.promised ?? undefined,
    delivered: chapter.delivered ?? undefined,
    correctedElsewhere: review.corrected ? "yes" : chapter.elsewhere,
    incentive: review.incentive,
    declaration: "yes",
  };
}

function proofKinds(review: DemoReview): ProofKind[] {
  const kinds: ProofKind[] = review.proof === "V2" ? ["receipt", "booking"] : review.proof === "V1" || review.proofWaits ? ["receipt"] : [];
  return review.corrected ? [...kinds, "correction"] : kinds;
}

function joinAuthor(ctx: Ctx, clinic: DemoClinic, review: DemoReview, join: ExtraMaker): Promise<Viewer> {
  const local = `${fold(review.author).replaceAll(/[^a-z0-9]+/g, ".")}.${clinic.slug}`.slice(0, 60).replace(/\.$/, "");
  return join(ctx, { role: "client", name: review.author, email: `${local}@clients.example`, ago: JOINED_BEFORE });
}

async function publish(
  ctx: Ctx,
  author: Viewer,
  { clinic, review, chapter, dir }: { clinic: DemoClinic; review: DemoReview; chapter: DemoChapter; dir: string },
): Promise<string> {
  const now = ctx.now();
  const proofs = [];
  for (const kind of proofKinds(review)) {
    const paid = review.paid ? `Paid: ${review.paid.amount} ${review.paid.currency}` : `Treatment: ${review.treatment}`;
    const lines = [clinic.name, `Client: ${review.author}`, `Date: ${dayAgo(now, chapter.daysSinceSession)}`, paid];
    proofs.push(await sendPaper(dir, kind, lines));
  }
  const input = reviewForm(dayOf(now)).parse(reviewFields(review, chapter, clinic, now));
  const result = await writeReview(ctx, author, clinic.slug, input, { proofs, photos: [] });
  if (!result?.ok) throw new Error(`The review by ${review.author} of ${clinic.slug} was refused: ${JSON.stringify(result)}`);
  return result.reviewId;
}

async function acceptProofs(ctx: Ctx, moderator: Viewer, reviewId: string): Promise<void> {
  for (const proof of await listReviewProofs(ctx.store.read, [reviewId])) {
    await checkReviewProof(ctx, moderator, proof.id, { outcome: "accepted" });
  }
}

async function addChapter(ctx: Ctx, author: Viewer | undefined, reviewId: string, fields: Filled): Promise<void> {
  const input = chapterForm(dayOf(ctx.now())).parse(fields);
  const result = author && (await writeChapter(ctx, author, reviewId, input, { proofs: [], photos: [] }));
  if (!result?.ok) throw new Error(`A chapter by ${author?.displayName} was refused: ${JSON.stringify(result)}`);
}
