import { isTreatment, TREATMENT_LABELS } from "#app/clinics/treatment.ts";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import type { ReviewView } from "#app/components/review-card.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printCount, printDay, printMoney } from "#app/platform/printed.ts";
import type { Stage } from "#app/provenance/stage.ts";
import { howChecked, PROOF_CLASS_LABELS, proofClass } from "#app/reviews/proof.ts";
import type { PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { DIMENSIONS, durationInWords, type Incentive, reviewStage } from "#app/reviews/review.ts";

type Chapter = PublishedReview["chapters"][number];

const LONG_TERM_YEARS_DAYS = 3 * 365;

const GIVEN: Record<Incentive, string | null> = { none: null, discount: "a discount", gift: "a gift or free session", payment: "money" };

/**
 * A published review as the card shows it: its newest chapter, or `chapter` where another is asked for.
 * `photos` are those of the clinic's review photos that may be shown, of any review; the card gets its own.
 */
export function toReviewCard(
  review: PublishedReview,
  { clinicName, photos = [], chapterId }: { clinicName: string; photos?: readonly PhotoView[]; chapterId?: string },
): ReviewView {
  const chapter = review.chapters.find(({ id }) => id === chapterId) ?? review.chapters.at(-1);
  if (!chapter) throw new RangeError("A review has at least one chapter");
  const proof = proofClass(review.proofs, review.caseConfirmed);
  return {
    id: review.id,
    href: `/reviews/${review.id}`,
    title: chapter.title,
    author: review.authorName,
    about: aboutOf(review, chapter),
    writtenOn: chapter.writtenOn,
    writtenLabel: printDay(chapter.writtenOn),
    stage: stageOfChapter(chapter.daysSinceSession),
    daysSinceSession: chapter.daysSinceSession,
    overall: chapter.overall,
    dimensions: DIMENSIONS.map(({ key, label }) => ({ label, rating: chapter[key] })),
    paragraphs: paragraphsOf(chapter.body),
    promised: chapter.promised,
    delivered: chapter.delivered,
    ticks: ticksOf(review),
    proof: { label: PROOF_CLASS_LABELS[proof], verified: proof !== "V0", howChecked: howChecked(review.proofs, review.caseConfirmed) },
    byStaff: review.relation === "staff",
    incentive: GIVEN[chapter.incentive],
    state: "published",
    photos: photos.filter((photo) => review.photoIds.includes(photo.id)),
    chapters: review.chapters.map((each, place) => ({
      label: `${place + 1}. ${durationInWords(each.daysSinceSession)}`,
      href: `/reviews/${review.id}?chapter=${place + 1}`,
      current: each.id === chapter.id,
    })),
    reply: review.reply && {
      by: clinicName,
      on: printDay(dayOf(review.reply.createdAt)),
      paragraphs: paragraphsOf(review.reply.body),
    },
    reportHref: `/reviews/${review.id}/report`,
  };
}

/** A card calls healed only what the score counts as healed. */
function stageOfChapter(daysSinceSession: number): Stage {
  const stage = reviewStage(daysSinceSession);
  if (stage !== "long-term") return stage;
  return daysSinceSession >= LONG_TERM_YEARS_DAYS ? "three_years" : "one_year";
}

function aboutOf(review: PublishedReview, chapter: Chapter): string {
  const treatment = isTreatment(review.treatment) ? TREATMENT_LABELS[review.treatment].toLowerCase() : review.treatment;
  const facts = [review.practitioner ? `${treatment} by ${review.practitioner.name}` : treatment];
  if (chapter.sessions !== null) facts.push(printCount(chapter.sessions, "session"));
  if (chapter.pricePaid !== null && chapter.currency !== null) facts.push(printMoney(chapter.pricePaid, chapter.currency));
  return facts.join(", ");
}

function ticksOf({ proofs }: PublishedReview): string[] {
  const corrections = proofs.filter(({ kind, state }) => kind === "correction" && state !== "refused");
  if (corrections.some(({ state }) => state === "accepted")) return ["the work had to be corrected elsewhere, proven"];
  return corrections.length > 0 ? ["the author says the work had to be corrected elsewhere"] : [];
}

/** Blank lines part paragraphs, as people write them. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
