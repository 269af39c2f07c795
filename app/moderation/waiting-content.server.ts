import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { ANSWER_DAYS, questionState } from "#app/clinics/document-question.ts";
import { listQuestionsOf } from "#app/clinics/document-question-repository.server.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { listWaitingDocuments } from "#app/clinics/evidence-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { noticeState, operatorDue } from "#app/moderation/legal-notice.ts";
import { listOpenNotices } from "#app/moderation/legal-notice-repository.server.ts";
import type { Matter } from "#app/moderation/matter.ts";
import { type ReportSubject, reportReasonLabel } from "#app/moderation/report.ts";
import { waitingWords } from "#app/moderation/waiting-words.ts";
import { listConcernedClinicIds } from "#app/moderation/weigh-evidence.server.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { evidenceText } from "#app/provenance/photo-evidence.ts";
import { listEvidenceToWeigh } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { listProofsToCheck } from "#app/reviews/proof-repository.server.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { clinics } from "#db/schema/clinics.ts";
import { reports } from "#db/schema/moderation.ts";
import { photos } from "#db/schema/provenance.ts";
import { reviews } from "#db/schema/reviews.ts";

/** Legal notices that are not ended: due when the operator's clock runs, waiting while the author's does. */
export async function describeNotices(db: Db, ids: readonly string[]): Promise<Matter[]> {
  return (await listOpenNotices(db, ids)).map(({ notice, clinicId, clinicName }) => {
    const dueAt = operatorDue(notice);
    const waits = noticeState(notice) === "author_told" && notice.authorDueAt !== null ? notice.authorDueAt : null;
    return {
      kind: "legal_notice" as const,
      id: notice.id,
      title: waitingWords().reviewOf(clinicName),
      detail: waitingWords().notices[noticeState(notice)],
      clinicIds: [clinicId],
      since: notice.receivedAt,
      participants: notice.accountId === null ? [] : [notice.accountId],
      ...(dueAt === null ? {} : { dueAt }),
      ...(waits === null ? {} : { waitsUntil: waits }),
    };
  });
}

/** Unanswered reports of what is still there. */
export async function describeReports(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const open = await db
    .select()
    .from(reports)
    .where(and(isAmong(reports.id, ids), isNull(reports.answeredAt)))
    .all();
  const subjects = (kind: ReportSubject) => open.filter((report) => report.subjectKind === kind).map((report) => report.subjectId);
  const owners = [
    ...(await db
      .select({ id: reviews.id, clinicId: clinics.id, name: clinics.name })
      .from(reviews)
      .innerJoin(clinics, eq(clinics.id, reviews.clinicId))
      .where(inArray(reviews.id, subjects("review")))
      .all()),
    ...(await db
      .select({ id: photos.id, clinicId: clinics.id, name: clinics.name })
      .from(photos)
      .innerJoin(clinics, eq(clinics.id, photos.clinicId))
      .where(inArray(photos.id, subjects("photo")))
      .all()),
    ...(await db
      .select({ id: sql<string>`cast(${clinics.id} as text)`, clinicId: clinics.id, name: clinics.name })
      .from(clinics)
      .where(inArray(clinics.id, subjects("clinic").map(Number)))
      .all()),
  ];
  return open.flatMap((report) => {
    const owner = owners.find((row) => row.id === report.subjectId);
    if (!owner) return [];
    return {
      kind: "report" as const,
      id: report.id,
      title: reportedTitle(report.subjectKind, owner.name),
      detail: reportReasonLabel(report.subjectKind, report.reason),
      clinicIds: [owner.clinicId],
      since: report.createdAt,
      participants: report.reporterId === null ? [] : [report.reporterId],
      reason: report.reason,
    };
  });
}

function reportedTitle(kind: ReportSubject, clinicName: string): string {
  const say = waitingWords();
  return { review: say.reviewOf, photo: say.photoOf, clinic: say.pageOf }[kind](clinicName);
}

export async function describeProofs(db: Db, ids: readonly string[]): Promise<Matter[]> {
  return (await listProofsToCheck(db, ids)).map((proof) => ({
    kind: "proof" as const,
    id: proof.id,
    title: waitingWords().reviewOf(proof.clinicName),
    detail: proofWords().kinds[proof.kind],
    clinicIds: [proof.clinicId],
    since: proof.submittedAt,
    participants: [],
  }));
}

/** Those that a clinic was asked about wait for it; answered or overdue they are back in their old place. */
export async function describeDocuments(db: Db, ids: readonly string[], now: Date): Promise<Matter[]> {
  const waiting = await listWaitingDocuments(db, ids);
  const questions = await listQuestionsOf(
    db,
    waiting.map(({ document }) => document.id),
  );
  return waiting.map(({ document, clinicName, fileKnownElsewhere }) => {
    const question = questions.find(({ evidenceId }) => evidenceId === document.id);
    const remarks = [
      ...(fileKnownElsewhere ? [waitingWords().fileKnownElsewhere] : []),
      ...(question ? [waitingWords().asked[questionState(question, now)](ANSWER_DAYS)] : []),
    ];
    return {
      kind: "document" as const,
      id: document.id,
      title: clinicName,
      detail: waitingWords().remarked(waitingWords().labelled(evidenceKindWords().kinds[document.kind].label, document.title), remarks),
      clinicIds: [document.clinicId],
      since: document.submittedAt ?? new Date(0),
      participants: document.submittedBy === null ? [] : [document.submittedBy],
      ...(fileKnownElsewhere ? { reason: "file_known_elsewhere" } : {}),
      ...(question && question.answeredAt === null ? { waitsUntil: question.dueAt } : {}),
    };
  });
}

/** Evidence of who owns a photo that is still shown or protected. */
export async function describePhotoEvidence(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const items: Matter[] = [];
  for (const piece of await listEvidenceToWeigh(db, ids)) {
    const photo = await findPhoto(db, piece.photoId);
    if (!photo || photo.hiddenAt !== null) continue;
    const clinic = photo.clinicId === null ? null : await findClinicById(db, photo.clinicId);
    items.push({
      kind: "photo_evidence",
      id: piece.id,
      title: clinic ? waitingWords().photoOf(clinic.name) : waitingWords().protectedPhoto,
      detail: evidenceText(piece.kind).label,
      clinicIds: await listConcernedClinicIds(db, photo),
      since: piece.createdAt,
      participants: [piece.accountId],
    });
  }
  return items;
}
