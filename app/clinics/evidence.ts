import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { type Day, daysBetween } from "#app/platform/date.ts";

export const EVIDENCE_KIND_ORDER = [
  "training_record",
  "licence",
  "council_registration",
  "insurance",
  "hygiene",
  "company_record",
  "identity",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KIND_ORDER)[number];
export type EvidenceState = "submitted" | "accepted" | "accepted_in_part" | "refused";
export const CHECK_METHODS = ["document", "issuer", "register", "visit"] as const;
export type CheckMethod = (typeof CHECK_METHODS)[number];

export const isKindOfEvidence = (text: string | null): text is EvidenceKind =>
  (EVIDENCE_KIND_ORDER as readonly (string | null)[]).includes(text);

/** Counts on `asOf`: accepted, wholly or in part, and not lapsed. The due day itself still counts; the day after does not. */
export function evidenceCounts(evidence: { state: EvidenceState; dueOn: Day | null }, asOf: Day): boolean {
  return isAccepted(evidence.state) && (evidence.dueOn === null || evidence.dueOn >= asOf);
}

export const isAccepted = (state: EvidenceState): boolean => state === "accepted" || state === "accepted_in_part";

export function hasLapsed(evidence: { state: EvidenceState; dueOn: Day | null }, asOf: Day): boolean {
  return evidence.state !== "refused" && evidence.dueOn !== null && evidence.dueOn < asOf;
}

const DAYS_A_MONTH = 30.44;

/** How long ago, as people say it: "today", "12 days ago", "5 months ago", "2 years ago". Days to 59, months to 23. */
export function ageWords(day: Day, asOf: Day): string {
  const days = Math.max(0, daysBetween(day, asOf));
  const say = evidenceKindWords();
  if (days === 0) return say.today;
  if (days < 60) return say.daysAgo(days);
  const months = Math.floor(days / DAYS_A_MONTH);
  return months < 24 ? say.monthsAgo(months) : say.yearsAgo(Math.floor(days / 365.25));
}
