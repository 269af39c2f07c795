/** Kinds that cost a clinic points (TRUST.md, Deductions) and those that give them back or cost nothing. */
export type DecisionKind =
  | "stolen_photo"
  | "forged_document"
  | "fake_reviews"
  | "false_claim"
  | "review_pressure"
  | "cleared"
  | "overturned"
  | "appeal_refused"
  | "review_removed"
  | "review_kept"
  | "staff_review"
  | "sanction"
  | "sanction_lifted";

export const DECISION_LABELS: Record<DecisionKind, string> = {
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
};

/** The kinds that stand against a clinic until they are overturned. */
export const CHARGES = [
  "stolen_photo",
  "forged_document",
  "fake_reviews",
  "false_claim",
  "review_pressure",
] as const satisfies readonly DecisionKind[];
export type Charge = (typeof CHARGES)[number];

/** How decisions are summed up where they are counted. */
export const DECISION_GROUPS: Record<string, { label: string; kinds: readonly DecisionKind[] }> = {
  against: { label: "Against a clinic", kinds: CHARGES },
  reviews: { label: "About a review", kinds: ["review_removed", "review_kept", "staff_review"] },
  cleared: { label: "Photos cleared", kinds: ["cleared"] },
  sanctions: { label: "Steps against a clinic", kinds: ["sanction", "sanction_lifted"] },
  appeals: { label: "On an appeal", kinds: ["overturned", "appeal_refused"] },
};

/** The kinds that take something from somebody, and can be appealed against. A label costs no points by itself, but its review counts no longer; a step costs none. */
export const APPEALABLE: readonly DecisionKind[] = [...CHARGES, "staff_review", "review_removed", "sanction"];

/** An appeal may be made within this many days of the decision, once, and is answered by somebody who took no part in it. */
export const APPEAL_DAYS = 20;

/** It is answered within so many days of the day it was made. */
export const APPEAL_ANSWER_DAYS = 14;
