import { isAppealOpenAbout } from "#app/moderation/appeal-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { listUndecidedDisputesOf } from "#app/moderation/dispute-repository.server.ts";
import { listConcernedClinicIds } from "#app/moderation/weigh-evidence.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findEvidence, type PhotoEvidence } from "#app/provenance/photo-evidence-repository.server.ts";
import { findPhoto, type Photo } from "#app/provenance/photo-repository.server.ts";

export type EvidenceCase = { evidence: PhotoEvidence; photo: Photo; tied: boolean };

/** A piece of evidence with its photo, and whether this moderator has a tie to a clinic of the matter or brought it. Null: no such piece. */
export async function findEvidenceCase(db: Db, viewerId: string, evidenceId: string): Promise<EvidenceCase | null> {
  const evidence = await findEvidence(db, evidenceId);
  const photo = evidence && (await findPhoto(db, evidence.photoId));
  if (!evidence || !photo) return null;
  const tied = evidence.accountId === viewerId || (await hasConflict(db, viewerId, await listConcernedClinicIds(db, photo)));
  return { evidence, photo, tied };
}

/** A private file is opened only while somebody has to decide on it: it waits, or its photo is disputed or under appeal (SECURITY.md M5). */
export async function isFileOpen(db: Db, { evidence, photo }: Pick<EvidenceCase, "evidence" | "photo">): Promise<boolean> {
  if (evidence.fileSha256 === null) return false;
  if (evidence.weighed === null) return true;
  return (await listUndecidedDisputesOf(db, [photo.id])).length > 0 || (await isAppealOpenAbout(db, photo.id));
}
