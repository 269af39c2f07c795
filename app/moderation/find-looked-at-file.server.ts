import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { findReport } from "#app/moderation/report-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findEvidence } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { findProof } from "#app/reviews/proof-repository.server.ts";

/** The stored file that a judgement was about: a private one, or that of a photo which no page shows any more. Null: there is none. */
export async function findLookedAtFile(db: Db, { kind, subjectId }: { kind: QueueKind; subjectId: string }): Promise<string | null> {
  if (kind === "document") return (await findDocument(db, subjectId))?.fileSha256 ?? null;
  if (kind === "photo_evidence") return (await findEvidence(db, subjectId))?.fileSha256 ?? null;
  if (kind === "proof") return (await findProof(db, subjectId))?.proof.fileSha256 ?? null;
  const report = kind === "report" ? await findReport(db, subjectId) : null;
  const photo = report?.subjectKind === "photo" ? await findPhoto(db, report.subjectId) : null;
  return photo?.originalKept ? photo.originalSha256 : null;
}
