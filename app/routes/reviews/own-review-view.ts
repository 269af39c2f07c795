import { isTreatment } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import type { Day } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { nameChapters, nextChapterFrom, nextMilestone } from "#app/reviews/chapter.ts";
import { isProofRefusal, proofClass } from "#app/reviews/proof.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import type { OwnReview } from "#app/reviews/published-review-repository.server.ts";
import { timeAfterSession } from "#app/reviews/review.ts";
import { ownReviewsWords } from "#app/routes/reviews/own-reviews-words.ts";

/** A client's own review with what became of each piece of proof. */
export interface OwnReviewView {
  id: string;
  published: boolean;
  clinicSlug: string;
  clinicName: string;
  title: string;
  about: string;
  /** Oldest first. */
  chapters: { href: string; label: string }[];
  /** Whether the next chapter can be written today, and when it is worth writing. */
  next: { open: boolean; words: string };
  hasReply: boolean;
  standing: string;
  /** Its author was asked for one more proof, and may still add it. Nobody else sees this. */
  moreProofAsked: boolean;
  proofs: { id: string; label: string; state: string; accepted: boolean; refusal: string | null }[];
}

export function toOwnReviewView({ review, clinicSlug, clinicName, chapters, proofs, hasReply }: OwnReview, today: Day): OwnReviewView {
  const say = ownReviewsWords();
  const names = nameChapters(chapters);
  const newest = chapters.at(-1);
  if (!newest) throw new RangeError("A review has at least one chapter");
  const treatment = isTreatment(review.treatment) ? treatmentWords()[review.treatment] : review.treatment;
  return {
    id: review.id,
    published: review.state === "published",
    clinicSlug,
    clinicName,
    title: newest.title,
    about: say.aboutReview(treatment, timeAfterSession(newest.daysSinceSession), printDay(newest.writtenOn)),
    chapters: chapters.map(({ writtenOn, overall }, place) => ({
      href: `/reviews/${review.id}?chapter=${place + 1}`,
      label: say.chapterLine(String(names[place]), overall, printDay(writtenOn)),
    })),
    next: nextWords(newest, today),
    hasReply,
    // A confirmed case counts too, but is shown with the case: here stand the pieces the client sent.
    standing: proofWords().classes[proofClass(proofs, false)],
    moreProofAsked: review.state === "published" && review.proofAskedAt !== null && proofClass(proofs, review.caseId !== null) !== "V2",
    proofs: proofs.map((proof) => ({
      id: proof.id,
      label: proofWords().kinds[proof.kind],
      state: proof.fileSha256 === null ? say.noFileYet : proofWords().states[proof.state],
      accepted: proof.state === "accepted",
      refusal: proof.refusal === null ? null : isProofRefusal(proof.refusal) ? proofWords().refusals[proof.refusal] : proof.refusal,
    })),
  };
}

function nextWords(newest: OwnReview["chapters"][number], today: Day): OwnReviewView["next"] {
  const say = ownReviewsWords();
  const from = nextChapterFrom(newest);
  const milestone = nextMilestone(newest);
  const worth =
    milestone && (milestone.on > today ? say.nextLookOn(milestone.label, printDay(milestone.on)) : say.lookIsDue(milestone.label));
  return { open: today >= from, words: [today >= from ? null : say.possibleFrom(printDay(from)), worth].filter(Boolean).join(" ") };
}
