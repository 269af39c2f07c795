import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { findReport } from "#app/moderation/report-repository.server.ts";
import { isSecondLookKind } from "#app/moderation/second-look.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findEvidence } from "#app/provenance/photo-evidence-repository.server.ts";
import { findProof } from "#app/reviews/proof-repository.server.ts";

/** Whether everything that was looked at is still here to be looked at again: a file that a promise had deleted with the answer is not. */
export async function canLookAgain(db: Db, { kind, subjectId }: { kind: QueueKind; subjectId: string }): Promise<boolean> {
  if (!isSecondLookKind(kind)) return false;
  switch (kind) {
    case "report":
      return (await findReport(db, subjectId)) !== null;
    case "document": {
      const document = await findDocument(db, subjectId);
      return document !== null && document.fileSha256 !== null && document.withdrawnAt === null;
    }
    case "photo_evidence":
      return (await findEvidence(db, subjectId)) !== null;
    case "proof":
      return ((await findProof(db, subjectId))?.proof.fileSha256 ?? null) !== null;
  }
}
