import { words } from "#app/platform/words.ts";

/** Kinds of decisions, as the public log and every page name them. */
export const decisionWords = words({
  en: {
    labels: {
      stolen_photo: "Stolen photo",
      forged_document: "Forged document",
      fake_reviews: "Fake reviews procured",
      false_claim: "Refuted claim",
      review_pressure: "Pressure on a reviewer",
      cleared: "Cleared",
      overturned: "Overturned on appeal",
      appeal_refused: "Appeal refused",
      review_removed: "Review removed",
      review_kept: "Review kept",
      staff_review: "Review by staff, labelled",
      sanction: "Step against a clinic",
      sanction_lifted: "Step lifted",
    },
    /** How they are summed up where they are counted. */
    groups: {
      against: "Against a clinic",
      reviews: "About a review",
      cleared: "Photos cleared",
      sanctions: "Steps against a clinic",
      appeals: "On an appeal",
    },
    /** Why a moderator asks for another look. */
    ownMotion: {
      new_facts: "Something is known now that was not known then",
      rule_does_not_fit: "The rule does not fit the facts",
      wrong_subject: "It is about the wrong photo, review or clinic",
      unlike_others: "Others like it were decided differently",
    },
    ownMotionGrounds: (reason: string, grounds: string) => `${reason}. ${grounds}`,
  },
});
