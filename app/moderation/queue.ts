import { queueWords } from "#app/moderation/queue-words.ts";
/** Everything that waits for a person, in one list. */
export const QUEUE_KINDS = [
  "legal_notice",
  "dispute",
  "proposal",
  "group_proposal",
  "sanction_proposal",
  "refutation",
  "claim",
  "appeal",
  "ownership_dispute",
  "report",
  "review_group",
  "photo_evidence",
  "document",
  "ownership",
  "engagement",
  "proof",
  "re_review",
  "charge_proposal",
] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export const isQueueKind = (text: string | null): text is QueueKind => (QUEUE_KINDS as readonly (string | null)[]).includes(text);

/** One of a kind, and many. */
export const queueLabel = (kind: QueueKind): { one: string; many: string } => queueWords().kinds[kind];

/**
 * What waiting costs somebody, per day. 4: a clinic stands in the public log, or is about to. 3: a photo may be another's work, or a profile in the wrong hands. 2: readers see what
 * somebody objects to; 4 when it shows a person who did not agree or tells private things. 2 as well: an owner’s evidence that a photo is theirs, and a document that a clinic’s level or its claim waits for; 4 when another clinic sent the very same file. 1: a legal notice whose author still has time, a review counts less until its proof is seen, a second look may find a mistake that readers see (2), and a practitioner nowhere until they are asked.
 */
const RISK: Record<QueueKind, 1 | 2 | 3 | 4> = {
  legal_notice: 1,
  group_proposal: 4,
  sanction_proposal: 4,
  review_group: 1,
  refutation: 4,
  claim: 1,
  appeal: 4,
  proposal: 4,
  dispute: 3,
  report: 2,
  photo_evidence: 2,
  document: 2,
  ownership_dispute: 3,
  ownership: 2,
  engagement: 1,
  proof: 1,
  charge_proposal: 4,
  re_review: 2,
};
const URGENT_REASONS = new Set(["shows_me", "personal_data", "threat_or_hate", "file_known_elsewhere"]);
const URGENT_RISK = 4;

export const riskOf = ({ kind, reason }: { kind: QueueKind; reason?: string }): 1 | 2 | 3 | 4 =>
  reason !== undefined && URGENT_REASONS.has(reason) ? URGENT_RISK : RISK[kind];
