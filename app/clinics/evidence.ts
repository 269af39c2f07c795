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
export type CheckMethod = "document" | "issuer" | "register" | "visit";

export const isKindOfEvidence = (text: string | null): text is EvidenceKind =>
  (EVIDENCE_KIND_ORDER as readonly (string | null)[]).includes(text);

export const EVIDENCE_KINDS: Record<EvidenceKind, { label: string; doesNotProve: string }> = {
  training_record: { label: "Training record", doesNotProve: "It does not show how good the work is." },
  licence: { label: "Licence", doesNotProve: "A licence is about premises and hygiene, not about skill." },
  council_registration: { label: "Council registration", doesNotProve: "Registration is a hygiene check, not a check of skill." },
  insurance: { label: "Insurance", doesNotProve: "Insurance pays after harm; it does not prevent it." },
  hygiene: { label: "Hygiene certificate", doesNotProve: "It says nothing about the result on your head." },
  company_record: { label: "Company record", doesNotProve: "It shows that a company exists, not who holds the needle." },
  identity: { label: "Identity", doesNotProve: "It shows who somebody is, not what they can do." },
};

export const EVIDENCE_STATE_LABELS: Record<EvidenceState, string> = {
  submitted: "Waiting to be checked",
  accepted: "Accepted",
  accepted_in_part: "Accepted in part",
  refused: "Refused",
};

export const CHECK_METHODS: Record<CheckMethod, string> = {
  document: "the document alone was read",
  issuer: "the issuer confirmed it",
  register: "the public register was looked up",
  visit: "the clinic was visited",
};

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
  if (days === 0) return "today";
  if (days < 60) return `${days} ${days === 1 ? "day" : "days"} ago`;
  const months = Math.floor(days / DAYS_A_MONTH);
  return months < 24 ? `${months} months ago` : `${Math.floor(days / 365.25)} years ago`;
}
