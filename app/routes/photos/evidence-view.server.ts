import type { Viewer } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { weightWords } from "#app/moderation/evidence-weighing.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { printTime } from "#app/platform/printed.ts";
import { listHeadConfirmations } from "#app/provenance/head-confirmation-repository.server.ts";
import {
  acceptedWeight,
  EVIDENCE_KINDS,
  type EvidenceKind,
  evidenceText,
  STRONG_WEIGHT,
  weighedLabel,
} from "#app/provenance/photo-evidence.ts";
import { listEvidenceOfPhotos } from "#app/provenance/photo-evidence-repository.server.ts";
import { listSizesOfPhotos, type Photo } from "#app/provenance/photo-repository.server.ts";
import { isCodeUsable } from "#app/provenance/recapture-code.ts";
import { listCodes } from "#app/provenance/recapture-code-repository.server.ts";
import { photoEvidenceWords } from "#app/routes/photos/photo-evidence-words.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

export interface PieceView {
  id: string;
  label: string;
  on: string;
  weight: string;
  state: string;
  accepted: boolean;
  body: string;
  url: string | null;
  findings: { term: string; value: string }[];
  note: string | null;
  /** The reader brought it and nobody has weighed it. */
  mayWithdraw: boolean;
}

export interface EvidencePage {
  id: string;
  /** Null: a client protects the photo. */
  clinic: string | null;
  view: PhotoView | null;
  /** False: only its fingerprints are kept. */
  kept: boolean;
  kinds: { kind: EvidenceKind; label: string; shows: string; doesNotProve: string; weight: string }[];
  pieces: PieceView[];
  /** Strong evidence was accepted. */
  strong: boolean;
  codes: { id: string; code: string; until: string }[];
  asked: { id: string; on: string; state: string }[];
}

/** What the owner of a photo sees of its evidence. The address of a person who was asked is in none of it. */
export async function readEvidencePage(ctx: Ctx, viewer: Viewer, photo: Photo): Promise<EvidencePage> {
  const say = photoEvidenceWords();
  const db = ctx.store.read;
  const now = ctx.now();
  const view = toPhotoView(photo, await listSizesOfPhotos(db, [photo.id]));
  const pieces = await listEvidenceOfPhotos(db, [photo.id]);
  // Without a picture there is nothing to show to anybody, and a client who protects a photo has no clinic to confirm.
  const kinds = EVIDENCE_KINDS.filter((kind) => kind !== "client_confirmation" || (photo.clinicId !== null && view !== null));
  return {
    id: photo.id,
    clinic: photo.clinicId === null ? null : ((await findClinicById(db, photo.clinicId))?.name ?? null),
    view,
    kept: photo.originalKept,
    kinds: kinds.map((kind) => ({ kind, ...evidenceText(kind), weight: weightWords(kind) })),
    pieces: pieces.map((piece) => ({
      id: piece.id,
      label: evidenceText(piece.kind).label,
      on: printTime(piece.createdAt),
      weight: weightWords(piece.kind),
      state: weighedLabel(piece.weighed),
      accepted: piece.weighed === "accepted",
      // What the person shown wrote is for moderators alone: they were told so.
      body: piece.kind === "client_confirmation" ? "" : piece.body,
      url: piece.url,
      findings: piece.findings,
      note: piece.weighedNote,
      mayWithdraw: piece.weighed === null && piece.accountId === viewer.id,
    })),
    strong: acceptedWeight(pieces) >= STRONG_WEIGHT,
    codes: (await listCodes(db, photo.id, viewer.id))
      .filter((code) => isCodeUsable(code, now))
      .map((code) => ({ id: code.id, code: code.code, until: printTime(code.expiresAt) })),
    asked: (await listHeadConfirmations(db, photo.id)).map((question) => ({
      id: question.id,
      on: printTime(question.askedAt),
      // Not which answer: a no is for moderators, and nobody is to be pressed about it.
      state: question.answeredAt !== null ? say.answered : question.expiresAt <= now ? say.expired : say.waiting,
    })),
  };
}
