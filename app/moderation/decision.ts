import { decisionWords } from "#app/moderation/decision-words.ts";

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

export const decisionLabel = (kind: DecisionKind): string => decisionWords().labels[kind];

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
export const DECISION_GROUPS = {
  against: CHARGES,
  reviews: ["review_removed", "review_kept", "staff_review"],
  cleared: ["cleared"],
  sanctions: ["sanction", "sanction_lifted"],
  appeals: ["overturned", "appeal_refused"],
} as const satisfies Record<string, readonly DecisionKind[]>;
export type DecisionGroup = keyof typeof DECISION_GROUPS;

/** The kinds that take something from somebody, and can be appealed against. A label costs no points by itself, but its review counts no longer; a step costs none. */
export const APPEALABLE: readonly DecisionKind[] = [...CHARGES, "staff_review", "review_removed", "sanction"];

/** An appeal may be made within this many days of the decision, once, and is answered by somebody who took no part in it. */
export const APPEAL_DAYS = 20;

/** It is answered within so many days of the day it was made. */
export const APPEAL_ANSWER_DAYS = 14;
