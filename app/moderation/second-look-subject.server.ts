import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { findReportClinicId } from "#app/moderation/find-report-clinic.server.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { findReport } from "#app/moderation/report-repository.server.ts";
import { isSecondLookKind, isSecondLookOutcome } from "#app/moderation/second-look.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findEvidence } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { findProof } from "#app/reviews/proof-repository.server.ts";

/** What a second look is about, as far as who may take it is concerned. */
export interface LookSubject {
  /** Clinics that somebody may have a tie to. */
  clinicIds: number[];
  /** Who brought the matter or sent what is looked at: they judge nothing in it. */
  senders: string[];
}

/** Null: something that was looked at is gone, such as a file that a promise had deleted with the answer, so it cannot be looked at again. */
export async function findLookSubject(db: Db, { kind, subjectId }: { kind: QueueKind; subjectId: string }): Promise<LookSubject | null> {
  if (!isSecondLookKind(kind)) return null;
  switch (kind) {
    case "report": {
      const report = await findReport(db, subjectId);
      const clinicId = report && (await findReportClinicId(db, report));
      if (!report || clinicId === null) return null;
      const photo = report.subjectKind === "photo" ? await findPhoto(db, report.subjectId) : null;
      if (photo !== null && photo.hiddenAt !== null && !photo.originalKept) return null;
      return { clinicIds: [clinicId], senders: report.reporterId === null ? [] : [report.reporterId] };
    }
    case "document": {
      const document = await findDocument(db, subjectId);
      if (document === null || document.fileSha256 === null || document.withdrawnAt !== null) return null;
      return { clinicIds: [document.clinicId], senders: document.submittedBy === null ? [] : [document.submittedBy] };
    }
    case "photo_evidence": {
      const evidence = await findEvidence(db, subjectId);
      const photo = evidence && (await findPhoto(db, evidence.photoId));
      if (!evidence || !photo || photo.hiddenAt !== null) return null;
      return { clinicIds: photo.clinicId === null ? [] : [photo.clinicId], senders: [evidence.accountId] };
    }
    case "proof": {
      const found = await findProof(db, subjectId);
      if (!found || found.proof.fileSha256 === null) return null;
      return { clinicIds: [found.clinicId], senders: [found.authorId] };
    }
  }
}

/** Whether a judgement can be made again by somebody who sees all that the first person saw. */
export const canLookAgain = async (db: Db, judged: { kind: QueueKind; subjectId: string; outcome: string }): Promise<boolean> =>
  isSecondLookOutcome(judged.outcome) && (await findLookSubject(db, judged)) !== null;
