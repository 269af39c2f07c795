import type { StandingPhoto } from "#app/provenance/photo-repository.server.ts";
import { heldBackText } from "#app/provenance/published-photo.ts";
import { stateText } from "#app/provenance/verdict.ts";

/** What has become of one photo of a sending, as its clinic follows it. */
export interface UploadResult {
  id: string;
  /** Of the file as it was sent: by it a browser knows which files are here already. */
  sha256: string;
  label: string;
  note: string | null;
  checking: boolean;
}

/** The answer of `/manage/:slug/photos/results?batch=ID`. */
export interface UploadResults {
  /** Files the clinic said it would send. */
  expected: number;
  photos: UploadResult[];
}

/** The answer of the same address without a batch: every file of the clinic that is here. */
export interface KnownFiles {
  known: string[];
}

/** The answer to one file, or to the start of a sending. */
export type UploadAnswer = { ok: true; batch: string; photoId: string | null; known: boolean } | { ok: false; message: string };

export function toUploadResult(photo: StandingPhoto): UploadResult {
  return {
    id: photo.id,
    sha256: photo.originalSha256,
    label: stateText(photo.state).label,
    note: photo.failure ?? heldBackText(photo),
    checking: photo.checkedAt === null,
  };
}
