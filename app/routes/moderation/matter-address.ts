import { QUEUE_KINDS, type QueueKind } from "#app/moderation/queue.ts";

/** Where the matters of a kind are answered. */
const FOLDERS: Record<QueueKind, string> = {
  legal_notice: "legal-notices",
  dispute: "disputes",
  proposal: "disputes",
  group_proposal: "review-groups",
  sanction_proposal: "sanctions",
  review_group: "review-groups",
  refutation: "claims",
  claim: "claims",
  appeal: "appeals",
  report: "reports",
  photo_evidence: "evidence",
  document: "documents",
  ownership: "ownership",
  ownership_dispute: "ownership-disputes",
  engagement: "engagements",
  proof: "proofs",
  re_review: "second-looks",
  charge_proposal: "charges",
};

export const matterHref = (kind: QueueKind, subjectId: string): string => `/moderation/${FOLDERS[kind]}/${subjectId}`;

/** The kinds that may wait at an address, and of which subject; none at an address of something else. */
export function mattersAt(pathname: string): { kinds: QueueKind[]; subjectId: string } {
  const [, folder, subjectId = ""] = /^\/moderation\/([a-z-]+)\/([^/]+)$/.exec(pathname) ?? [];
  return { kinds: QUEUE_KINDS.filter((kind) => FOLDERS[kind] === folder), subjectId };
}
