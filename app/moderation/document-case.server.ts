import { findQuestion } from "#app/clinics/document-question-repository.server.ts";
import { type EvidenceDocument, findDocument } from "#app/clinics/evidence-repository.server.ts";
import { isChargeOpen } from "#app/moderation/charge-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listEngagements } from "#app/practitioners/engagement-repository.server.ts";

/** A document, and whether this moderator has a tie to a clinic it bears on or sent it. Null: no such document. */
export async function findDocumentCase(
  db: Db,
  viewerId: string,
  documentId: string,
): Promise<{ document: EvidenceDocument; tied: boolean } | null> {
  const document = await findDocument(db, documentId);
  if (document === null) return null;
  const tied = document.submittedBy === viewerId || (await hasConflict(db, viewerId, await listConcernedClinics(db, document)));
  return { document, tied };
}

/** The clinic that sent it, and those where its practitioner works or worked: what is accepted counts there too. */
async function listConcernedClinics(db: Db, { clinicId, practitionerId }: EvidenceDocument): Promise<number[]> {
  const engaged = practitionerId === null ? [] : await listEngagements(db, [practitionerId]);
  return [...new Set([clinicId, ...engaged.map((engagement) => engagement.clinicId)])];
}

/** A private file is opened only while somebody has to decide on it (SECURITY.md M5). */
export const isDocumentOpen = ({ state, withdrawnAt, fileSha256 }: EvidenceDocument): boolean =>
  state === "submitted" && withdrawnAt === null && fileSha256 !== null;

/**
 * The stored file of a document, or with `questionId` the one that came with an answer about it: open and closed together. Null: there is none, or it is closed.
 */
export async function findDocumentFile(db: Db, document: EvidenceDocument, questionId: string | null): Promise<string | null> {
  if (!isDocumentOpen(document) && !(document.withdrawnAt === null && (await isChargeOpen(db, document.id)))) return null;
  if (questionId === null) return document.fileSha256;
  const question = await findQuestion(db, questionId);
  return question?.evidenceId === document.id ? question.fileSha256 : null;
}
