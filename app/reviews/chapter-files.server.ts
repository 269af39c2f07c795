import type { Ctx } from "#app/platform/context.server.ts";
import type { ReceivedPhoto } from "#app/provenance/add-photo.server.ts";
import { examineProofs, type KeptProof, keepProofs, type SentProof } from "#app/reviews/proof-file.server.ts";
import { examinePhotos, keepPhotos, type SentPhoto } from "#app/reviews/review-photos.server.ts";

/** What comes with a chapter besides its fields. */
export interface SentFiles {
  proofs: readonly SentProof[];
  photos: readonly SentPhoto[];
}

export interface KeptFiles {
  proofs: readonly KeptProof[];
  photos: readonly ReceivedPhoto[];
}

/**
 * Looks at all files and keeps them, or keeps none and says by field what is wrong. `knownProofs` are the hashes of pieces the review has already.
 * Before the transaction that writes the chapter: files are written to disk, and SQLite has one writer.
 */
export async function receiveFiles(
  ctx: Ctx,
  clinicId: number,
  sent: SentFiles,
  photoConsent: boolean,
  knownProofs: readonly (string | null)[] = [],
): Promise<{ ok: true; kept: KeptFiles } | { ok: false; errors: Record<string, string> }> {
  const { examined, errors } = await examineProofs(ctx, sent.proofs, knownProofs);
  Object.assign(errors, await examinePhotos(ctx, clinicId, sent.photos, photoConsent));
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, kept: { proofs: await keepProofs(ctx, examined), photos: await keepPhotos(ctx, sent.photos) } };
}
