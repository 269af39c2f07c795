import { asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { EVIDENCE_KINDS } from "#app/clinics/evidence.ts";
import { listWaitingDocuments } from "#app/clinics/evidence-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { tookPart } from "#app/moderation/answer-appeal.server.ts";
import { listOpenFindings } from "#app/moderation/claim-finding-repository.server.ts";
import { DECISION_LABELS } from "#app/moderation/decision.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { clinicIdsOf } from "#app/moderation/dispute-repository.server.ts";
import { listEngagementsToAsk } from "#app/moderation/engagement-case.server.ts";
import { listOpenGroupFindings, listWaitingGroups } from "#app/moderation/group-finding-repository.server.ts";
import { type NoticeState, noticeState, operatorDue } from "#app/moderation/legal-notice.ts";
import { listOpenNotices } from "#app/moderation/legal-notice-repository.server.ts";
import { listOwnershipMatters } from "#app/moderation/ownership-queue.server.ts";
import type { QueueItem } from "#app/moderation/queue.ts";
import { reportReasonLabel } from "#app/moderation/report.ts";
import { listConcernedClinicIds } from "#app/moderation/weigh-evidence.server.ts";
import { printCount, printList, printPoints } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { evidenceText } from "#app/provenance/photo-evidence.ts";
import { listEvidenceToWeigh } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { PROOF_LABELS } from "#app/reviews/proof.ts";
import { listProofsToCheck } from "#app/reviews/proof-repository.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { appeals, decisions, disputePhotos, disputes, proposals, reports } from "#db/schema/moderation.ts";
import { photos } from "#db/schema/provenance.ts";
import { reviews } from "#db/schema/reviews.ts";

/** The queue is sorted by a rule that changes by the hour, so it is read whole; a site with more waiting than this needs people, not paging. */
const MOST = 2_000;

/** Everything that waits for a person, in no order. */
export async function listWaiting(db: Db, viewerId: string): Promise<QueueItem[]> {
  return [
    ...(await listNoticesToDecide(db, viewerId)),
    ...(await listOpenDisputes(db, viewerId)),
    ...(await listWaitingRefutations(db, viewerId)),
    ...(await listOpenAppeals(db, viewerId)),
    ...(await listOpenReports(db)),
    ...(await listGroupMatters(db, viewerId)),
    ...(await listOwnershipMatters(db, viewerId, MOST)),
    ...(await listWaitingProofs(db)),
    ...(await listWaitingEvidence(db, viewerId)),
    ...(await listDocumentsToCheck(db, viewerId)),
    ...(await listEngagementsToAsk(db, MOST)),
  ];
}

const NOTICE_WORDS: Record<NoticeState, string> = {
  received: "The author is about to be told",
  author_told: "The author still has time to answer",
  answered: "The author stands by it",
  unanswered: "The author has not answered",
  defective: "Given back",
  ended: "Decided",
};

async function listNoticesToDecide(db: Db, viewerId: string): Promise<QueueItem[]> {
  return (await listOpenNotices(db, MOST)).map(({ notice, clinicId, clinicName }) => {
    const dueAt = operatorDue(notice);
    return {
      kind: "legal_notice" as const,
      id: notice.id,
      title: `A review of ${clinicName}`,
      detail: NOTICE_WORDS[noticeState(notice)],
      clinicIds: [clinicId],
      since: notice.receivedAt,
      tookPart: notice.accountId === viewerId,
      ...(dueAt === null ? {} : { dueAt }),
    };
  });
}

async function listOpenDisputes(db: Db, viewerId: string): Promise<QueueItem[]> {
  const rows = db
    .select({ dispute: disputes, clinicId: photos.clinicId, clinicName: clinics.name, photoId: photos.id })
    .from(disputes)
    .innerJoin(disputePhotos, eq(disputePhotos.disputeId, disputes.id))
    .innerJoin(photos, eq(photos.id, disputePhotos.photoId))
    .leftJoin(clinics, eq(clinics.id, photos.clinicId))
    .where(ne(disputes.state, "decided"))
    .orderBy(asc(disputes.openedAt), asc(photos.createdAt), asc(photos.id))
    .limit(MOST)
    .all();
  const waiting = db.select().from(proposals).where(isNull(proposals.answer)).all();
  return [...new Set(rows.map((row) => row.dispute.id))].map((id) => {
    const own = rows.filter((row) => row.dispute.id === id);
    const proposal = waiting.find((row) => row.disputeId === id);
    const rule = proposal && ruleText(proposal.rule).label;
    return {
      kind: proposal ? ("proposal" as const) : ("dispute" as const),
      id,
      title: printList(firstNames(partyNames(own))),
      detail: rule ?? `${own.length} photos that match${own[0]?.dispute.brakedAt ? ", stopped by the flood brake" : ""}`,
      clinicIds: clinicIdsOf(own),
      since: proposal?.proposedAt ?? own[0]?.dispute.openedAt ?? new Date(0),
      tookPart: proposal?.proposedBy === viewerId,
    };
  });
}

async function listWaitingRefutations(db: Db, viewerId: string): Promise<QueueItem[]> {
  return (await listOpenFindings(db, MOST)).map(({ finding, wording, clinicId, clinicName }) => ({
    kind: "refutation" as const,
    id: finding.claimId,
    title: `A claim of ${clinicName}`,
    detail: `“${wording}”: ${ruleText(finding.rule).label.toLowerCase()}`,
    clinicIds: [clinicId],
    since: finding.proposedAt,
    tookPart: finding.proposedBy === viewerId,
  }));
}

/** A change too small to show still has its turn. */
const LEAST_RISK = 0.01;

/** Reviews that may be linked, weighed by how probable that is and what they do to the score, and what was proposed of such. */
async function listGroupMatters(db: Db, viewerId: string): Promise<QueueItem[]> {
  const groups = (await listWaitingGroups(db, MOST)).map(({ group, clinicSlug, clinicName, unsettled }) => ({
    kind: "review_group" as const,
    id: clinicSlug,
    title: `Reviews of ${clinicName}`,
    detail: `${printCount(unsettled, "review")} to look at, up to ${Math.round(100 * group.p)} % probable; without them the score changes by ${printPoints(Math.round(10 * (group.scoreChange ?? 0)))}`,
    clinicIds: [group.clinicId],
    since: group.since,
    tookPart: false,
    risk: Math.max(LEAST_RISK, group.p * Math.abs(group.scoreChange ?? 0)),
  }));
  const proposed = (await listOpenGroupFindings(db, MOST)).map(({ finding, clinicId, clinicSlug, clinicName }) => ({
    kind: "group_proposal" as const,
    id: clinicSlug,
    title: `Reviews of ${clinicName}`,
    detail: ruleText(finding.rule).label,
    clinicIds: [clinicId],
    since: finding.proposedAt,
    tookPart: finding.proposedBy === viewerId,
  }));
  return [...proposed, ...groups];
}

/** Clinics first, then whoever is none. */
function partyNames(rows: readonly { clinicName: string | null }[]): string[] {
  const names = [...new Set(rows.map((row) => row.clinicName))].filter((name) => name !== null);
  return rows.some((row) => row.clinicName === null) ? [...names, "a client"] : names;
}

/** Of many names the first four. */
const firstNames = (names: string[]) => (names.length <= 5 ? names : [...names.slice(0, 4), `${names.length - 4} others`]);

async function listOpenAppeals(db: Db, viewerId: string): Promise<QueueItem[]> {
  const rows = db
    .select({ appeal: appeals, decision: decisions, clinicName: clinics.name })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .innerJoin(clinics, eq(clinics.id, decisions.clinicId))
    .where(isNull(appeals.outcome))
    .limit(MOST)
    .all();
  const items: QueueItem[] = [];
  for (const { appeal, decision, clinicName } of rows) {
    items.push({
      kind: "appeal",
      id: appeal.id,
      title: clinicName,
      detail: `Against: ${DECISION_LABELS[decision.kind].toLowerCase()}`,
      clinicIds: [decision.clinicId, ...listDisputeClinics(db, decision.disputeId)],
      since: appeal.createdAt,
      tookPart: await tookPart(db, decision, viewerId),
    });
  }
  return items;
}

function listDisputeClinics(db: Db, disputeId: string | null): number[] {
  if (disputeId === null) return [];
  return clinicIdsOf(
    db
      .selectDistinct({ clinicId: photos.clinicId })
      .from(disputePhotos)
      .innerJoin(photos, eq(photos.id, disputePhotos.photoId))
      .where(eq(disputePhotos.disputeId, disputeId))
      .all(),
  );
}

async function listOpenReports(db: Db): Promise<QueueItem[]> {
  const open = db.select().from(reports).where(isNull(reports.answeredAt)).orderBy(asc(reports.createdAt)).limit(MOST).all();
  const ids = (kind: "review" | "photo") => open.filter((report) => report.subjectKind === kind).map((report) => report.subjectId);
  const owners = [
    ...db
      .select({ id: reviews.id, clinicId: clinics.id, name: clinics.name })
      .from(reviews)
      .innerJoin(clinics, eq(clinics.id, reviews.clinicId))
      .where(inArray(reviews.id, ids("review")))
      .all(),
    ...db
      .select({ id: photos.id, clinicId: clinics.id, name: clinics.name })
      .from(photos)
      .innerJoin(clinics, eq(clinics.id, photos.clinicId))
      .where(inArray(photos.id, ids("photo")))
      .all(),
  ];
  return open.flatMap((report) => {
    const owner = owners.find((row) => row.id === report.subjectId);
    if (!owner) return [];
    return {
      kind: "report" as const,
      id: report.id,
      title: `A ${report.subjectKind} of ${owner.name}`,
      detail: reportReasonLabel(report.subjectKind, report.reason),
      clinicIds: [owner.clinicId],
      since: report.createdAt,
      tookPart: false,
      reason: report.reason,
    };
  });
}

async function listWaitingProofs(db: Db): Promise<QueueItem[]> {
  return (await listProofsToCheck(db, null, MOST)).map((proof) => ({
    kind: "proof" as const,
    id: proof.id,
    title: `A review of ${proof.clinicName}`,
    detail: PROOF_LABELS[proof.kind],
    clinicIds: [proof.clinicId],
    since: proof.submittedAt,
    tookPart: false,
  }));
}

async function listDocumentsToCheck(db: Db, viewerId: string): Promise<QueueItem[]> {
  return (await listWaitingDocuments(db, MOST)).map(({ document, clinicName, fileKnownElsewhere }) => ({
    kind: "document" as const,
    id: document.id,
    title: clinicName,
    detail: `${EVIDENCE_KINDS[document.kind].label}: ${document.title}${fileKnownElsewhere ? ", and another clinic sent the very same file" : ""}`,
    clinicIds: [document.clinicId],
    since: document.submittedAt ?? new Date(0),
    tookPart: document.submittedBy === viewerId,
    ...(fileKnownElsewhere ? { reason: "file_known_elsewhere" } : {}),
  }));
}

async function listWaitingEvidence(db: Db, viewerId: string): Promise<QueueItem[]> {
  const items: QueueItem[] = [];
  for (const piece of await listEvidenceToWeigh(db, MOST)) {
    const photo = await findPhoto(db, piece.photoId);
    if (!photo || photo.hiddenAt !== null) continue;
    const clinic = photo.clinicId === null ? null : await findClinicById(db, photo.clinicId);
    items.push({
      kind: "photo_evidence",
      id: piece.id,
      title: clinic ? `A photo of ${clinic.name}` : "A photo that a client protects",
      detail: evidenceText(piece.kind).label,
      clinicIds: await listConcernedClinicIds(db, photo),
      since: piece.createdAt,
      tookPart: piece.accountId === viewerId,
    });
  }
  return items;
}
