import { words } from "#app/platform/words.ts";
import type { Label } from "#app/trust/contribution.ts";
import type { Band, Part } from "#app/trust/trust-score.ts";

/** What the parts of a score and its bands are called. */
export const contributionWords = words({
  en: {
    /** What each part of a score is called on a page. */
    parts: {
      base: { label: "Starting point", meaning: "Where every clinic starts, before anything about it is known." },
      training: { label: "Training", meaning: "Hours of training shown by accepted evidence, weighted by who treats how many clients." },
      experience: { label: "Experience", meaning: "Years of practice shown by dated evidence, not by a claim." },
      lineage: { label: "Who trained them", meaning: "How long the trainer had verifiably practised on the date of the course." },
      photos: {
        label: "Original photos",
        meaning: "Photos of the clinic's own work that were proved original or match no other clinic's.",
      },
      verifiedReviews: {
        label: "Verified reviews",
        meaning: "What clients with an accepted proof of treatment report, against the starting point.",
      },
      unverifiedReviews: {
        label: "Unverified reviews",
        meaning: "What reviewers without proof of treatment report; however many there are, they move the score little.",
      },
      integrity: { label: "Integrity", meaning: "Points taken off for decisions that people made and upheld. They fade with time." },
    } satisfies Record<Part, Label>,
    /** What each band is called on a page. */
    bands: {
      excellent: { label: "Excellent", meaning: "The score is high, and enough is known to be confident that it is." },
      good: { label: "Good", meaning: "The score is above most, and enough is known to trust its direction." },
      fair: { label: "Fair", meaning: "Neither clearly good nor clearly poor, or too little is known to say more." },
      weak: { label: "Weak", meaning: "What clients report or what was found speaks against this clinic." },
      "integrity warning": {
        label: "Integrity warning",
        meaning: "An upheld decision, such as stolen photos or forged documents, still weighs on this clinic.",
      },
      "not enough evidence yet": {
        label: "Not enough evidence yet",
        meaning: "Too few verified clients have reported. This says nothing bad and nothing good about the clinic.",
      },
    } satisfies Record<Band, Label>,
    fewWithDecision: "Too few verified clients have reported for a number. What is known includes an upheld decision against this clinic.",
  },
});
