/** Everything that waits for a person, in one list. */
export const QUEUE_KINDS = [
  "legal_notice",
  "dispute",
  "proposal",
  "group_proposal",
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
] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export const isQueueKind = (text: string | null): text is QueueKind => (QUEUE_KINDS as readonly (string | null)[]).includes(text);

export const QUEUE_LABELS: Record<QueueKind, { one: string; many: string }> = {
  legal_notice: { one: "Legal notice", many: "Legal notices" },
  dispute: { one: "Open dispute", many: "Open disputes" },
  proposal: { one: "Proposal for a second person", many: "Proposals for a second person" },
  group_proposal: { one: "Reviews proposed as procured", many: "Reviews proposed as procured" },
  refutation: { one: "Claim proposed as refuted", many: "Claims proposed as refuted" },
  claim: { one: "Claim the sum contradicts", many: "Claims the sum contradicts" },
  appeal: { one: "Appeal", many: "Appeals" },
  ownership_dispute: { one: "Two claims to a profile", many: "Disputes about profiles" },
  report: { one: "Report", many: "Reports" },
  review_group: { one: "Reviews that may be linked", many: "Reviews that may be linked" },
  photo_evidence: { one: "Evidence of ownership", many: "Evidence of ownership" },
  document: { one: "Document of a clinic", many: "Documents of clinics" },
  ownership: { one: "Claim to a profile", many: "Claims to profiles" },
  engagement: { one: "Practitioner to ask", many: "Practitioners to ask" },
  proof: { one: "Proof of treatment", many: "Proofs of treatment" },
};

/**
 * What waiting costs somebody, per day. 4: a clinic stands in the public log, or is about to. 3: a photo may be another's work, or a profile in the wrong hands. 2: readers see what
 * somebody objects to; 4 when it shows a person who did not agree or tells private things. 2 as well: an owner’s evidence that a photo is theirs, and a document that a clinic’s level or its claim waits for; 4 when another clinic sent the very same file. 1: a legal notice whose author still has time, a review counts less until its proof is seen, and a practitioner nowhere until they are asked.
 */
const RISK: Record<QueueKind, 1 | 2 | 3 | 4> = {
  legal_notice: 1,
  group_proposal: 4,
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
};
const URGENT_REASONS = new Set(["shows_me", "personal_data", "threat_or_hate", "file_known_elsewhere"]);
const URGENT_RISK = 4;

export const riskOf = ({ kind, reason }: Pick<QueueItem, "kind" | "reason">): 1 | 2 | 3 | 4 =>
  reason !== undefined && URGENT_REASONS.has(reason) ? URGENT_RISK : RISK[kind];

const DAY_MS = 86_400_000;

export interface QueueItem {
  kind: QueueKind;
  id: string;
  /** What it is about: the clinics' names, or the reason of a report. */
  title: string;
  detail: string;
  clinicIds: number[];
  since: Date;
  /** The viewer took part in it, so that somebody else has to answer. */
  tookPart: boolean;
  reason?: string;
  /** Takes the place of the kind's risk: of reviews that may be linked, their probability times the points that the score would change by without them. */
  risk?: number;
  /** The law sets a time until which a person has to act: such matters stand before all others, the nearest time first. */
  dueAt?: Date;
}

/** Risk times age: what waits long overtakes what is grave, and a new grave matter starts ahead. Never 0. */
export function priority(item: Pick<QueueItem, "kind" | "since" | "reason" | "risk">, now: Date): number {
  const risk = item.reason !== undefined && URGENT_REASONS.has(item.reason) ? URGENT_RISK : (item.risk ?? RISK[item.kind]);
  const days = Math.max(0, (now.getTime() - item.since.getTime()) / DAY_MS);
  return risk * (1 + days);
}

const NEVER_MS = Number.MAX_SAFE_INTEGER;
const dueOrder = (a: QueueItem, b: QueueItem): number => (a.dueAt?.getTime() ?? NEVER_MS) - (b.dueAt?.getTime() ?? NEVER_MS);

export const QUEUE_PAGE = 20;

export interface QueuePage {
  items: QueueItem[];
  counts: Record<QueueKind, number>;
  total: number;
  page: number;
  pages: number;
}

/** What the law sets a time for first, then by priority, the highest first; matters of clinics the viewer has a tie to are not in it, nor in its counts. `page` from 1. */
export function arrangeQueue(
  waiting: readonly QueueItem[],
  options: { conflicted: ReadonlySet<number>; kind: QueueKind | null; page: number; now: Date },
): QueuePage {
  const open = waiting.filter((item) => !item.clinicIds.some((id) => options.conflicted.has(id)));
  const counts = Object.fromEntries(QUEUE_KINDS.map((kind) => [kind, 0])) as Record<QueueKind, number>;
  for (const item of open) counts[item.kind] += 1;
  const chosen = open
    .filter((item) => options.kind === null || item.kind === options.kind)
    .map((item) => ({ item, rank: priority(item, options.now) }))
    .sort((a, b) => dueOrder(a.item, b.item) || b.rank - a.rank || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
  const pages = Math.max(1, Math.ceil(chosen.length / QUEUE_PAGE));
  const page = Math.min(Math.max(1, options.page), pages);
  return { items: chosen.slice((page - 1) * QUEUE_PAGE, page * QUEUE_PAGE), counts, total: chosen.length, page, pages };
}
