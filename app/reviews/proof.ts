import { type Day, dayOf } from "#app/platform/date.ts";
import type { DocumentFormat } from "#app/provenance/document-file.ts";
import { proofWords } from "#app/reviews/proof-words.ts";

export const PROOF_KINDS = ["receipt", "booking", "dated_photo", "correction"] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

export type ProofState = "submitted" | "accepted" | "refused";

export interface ProofPiece {
  kind: ProofKind;
  state: ProofState;
  /** When a moderator looked at it. Null or absent: nobody has, or it plays no part. */
  checkedAt?: Date | null;
}

/** V2: strong proof and a second independent piece. V1: one accepted piece. V0: none (TRUST.md, "One review"). */
export const PROOF_CLASSES = ["V2", "V1", "V0"] as const;
export type ProofClass = (typeof PROOF_CLASSES)[number];

/**
 * Strong is an accepted receipt, or a case the treated person confirmed. Two pieces are independent when they are of different kinds:
 * a second receipt of one treatment proves nothing new.
 */
export function proofClass(pieces: readonly ProofPiece[], caseConfirmed: boolean): ProofClass {
  const kinds = acceptedKinds(pieces);
  const independent = kinds.length + (caseConfirmed ? 1 : 0);
  const strong = caseConfirmed || kinds.includes("receipt");
  if (strong && independent >= 2) return "V2";
  return independent > 0 ? "V1" : "V0";
}

/** What one more accepted piece of each kind would make of the review: only the kinds of which none is accepted, as a second of one kind proves nothing new. */
export function furtherPieces(pieces: readonly ProofPiece[], caseConfirmed: boolean): { kind: ProofKind; makes: ProofClass }[] {
  const known = acceptedKinds(pieces);
  return PROOF_KINDS.filter((kind) => !known.includes(kind)).map((kind) => ({
    kind,
    makes: proofClass([...pieces, { kind, state: "accepted" }], caseConfirmed),
  }));
}

/** A moderator saw proof that this clinic's work was corrected elsewhere. */
export const hasProvenCorrection = (pieces: readonly ProofPiece[]): boolean => acceptedKinds(pieces).includes("correction");

interface Printed {
  /** The case was asked for by our own mail, which is no piece of proof besides the case. */
  invited?: boolean;
  /** The day of the chapter it is printed with, which this site sets itself. */
  writtenOn?: Day | null;
}

/** How this review was checked, as printed on it: what was seen and when, and what was not. */
export function howChecked(
  pieces: readonly ProofPiece[],
  caseConfirmed: boolean,
  { invited = false, writtenOn = null }: Printed = {},
): string {
  const say = proofWords();
  const seen = acceptedKinds(pieces).map((kind) => seenWords(pieces, kind));
  const sentences = [say.emailConfirmed];
  if (seen.length > 0) sentences.push(say.moderatorSaw(seen));
  if (caseConfirmed) sentences.push(say.confirmedByLink);
  if (caseConfirmed && invited) sentences.push(say.invited);
  if (seen.length === 0 && !caseConfirmed) {
    const waiting = pieces.some((piece) => piece.state === "submitted");
    sentences.push(waiting ? say.proofWaits : say.noProof);
  }
  if (writtenOn !== null) sentences.push(say.datedWhenSent(writtenOn));
  return sentences.join(" ");
}

/** A piece of this kind with the first day one was accepted, where it is known. */
function seenWords(pieces: readonly ProofPiece[], kind: ProofKind): string {
  const days = pieces
    .flatMap((piece) => (piece.kind === kind && piece.state === "accepted" && piece.checkedAt ? dayOf(piece.checkedAt) : []))
    .sort();
  const { seenAs, checkedOn } = proofWords();
  return days[0] === undefined ? seenAs[kind] : checkedOn(seenAs[kind], days[0]);
}

function acceptedKinds(pieces: readonly ProofPiece[]): ProofKind[] {
  return PROOF_KINDS.filter((kind) => pieces.some((piece) => piece.kind === kind && piece.state === "accepted"));
}

/** Why a piece was not accepted: a closed list, which its author reads in words. */
export const PROOF_REFUSALS = ["unreadable", "other_clinic", "not_treatment", "no_date", "contradicts", "altered"] as const;
export type ProofRefusal = (typeof PROOF_REFUSALS)[number];

export const isProofRefusal = (text: string): text is ProofRefusal => (PROOF_REFUSALS as readonly string[]).includes(text);

export type ProofFormat = DocumentFormat;

/** By which a file is known again: of the bytes as they are kept, and as they were sent. */
export const knownHashes = (pieces: readonly { fileSha256: string | null; sentHash: string | null }[]): (string | null)[] =>
  pieces.flatMap((piece) => [piece.fileSha256, piece.sentHash]);

export { readDocumentFormat as readProofFormat } from "#app/provenance/document-file.ts";
