import type { Day } from "#app/platform/date.ts";

export type EvidenceKind = "training_record" | "licence" | "council_registration" | "insurance" | "hygiene" | "company_record" | "identity";
export type EvidenceState = "submitted" | "accepted" | "accepted_in_part" | "refused";
export type CheckMethod = "document" | "issuer" | "register" | "visit";

export const EVIDENCE_KINDS: Record<EvidenceKind, { label: string; doesNotProve: string }> = {
  training_record: { label: "Training record", doesNotProve: "It does not show how good the work is." },
  licence: { label: "Licence", doesNotProve: "A licence is about premises and hygiene, not about skill." },
  council_registration: { label: "Council registration", doesNotProve: "Registration is a hygiene check, not a check of skill." },
  insurance: { label: "Insurance", doesNotProve: "Insurance pays after harm; it does not prevent it." },
  hygiene: { label: "Hygiene certificate", doesNotProve: "It says nothing about the result on your head." },
  company_record: { label: "Company record", doesNotProve: "It shows that a company exists, not who holds the needle." },
  identity: { label: "Identity", doesNotProve: "It shows who somebody is, not what they can do." },
};

export const CHECK_METHODS: Record<CheckMethod, string> = {
  document: "the document alone was read",
  issuer: "the issuer confirmed it",
  register: "the public register was looked up",
  visit: "the clinic was visited",
};

/** Counts on `asOf`: accepted, wholly or in part, and not lapsed. The due day itself still counts; the day after does not. */
export function evidenceCounts(evidence: { state: EvidenceState; dueOn: Day | null }, asOf: Day): boolean {
  const accepted = evidence.state === "accepted" || evidence.state === "accepted_in_part";
  return accepted && (evidence.dueOn === null || evidence.dueOn >= asOf);
}

export function hasLapsed(evidence: { state: EvidenceState; dueOn: Day | null }, asOf: Day): boolean {
  return evidence.state !== "refused" && evidence.dueOn !== null && evidence.dueOn < asOf;
}
