import { type Day, dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { DocumentFormat } from "#app/provenance/document-file.ts";

export const PROOF_KINDS = ["receipt", "booking", "dated_photo", "correction"] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

export const PROOF_LABELS: Record<ProofKind, string> = {
  receipt: "Receipt",
  booking: "Booking confirmation",
  dated_photo: "Dated photo",
  correction: "Proof of a correction elsewhere",
};

export type ProofState = "submitted" | "accepted" | "refused";

export const PROOF_STATE_LABELS: Record<ProofState, string> = {
  submitted: "Waiting to be checked",
  accepted: "Accepted",
  refused: "Not accepted",
};

export interface ProofPiece {
  kind: ProofKind;
  state: ProofState;
  /** When a moderator looked at it. Null or absent: nobody has, or it plays no part. */
  checkedAt?: Date | null;
}

/** V2: strong proof and a second independent piece. V1: one accepted piece. V0: none (TRUST.md, "One review"). */
export type ProofClass = "V2" | "V1" | "V0";

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

export const PROOF_CLASS_LABELS: Record<ProofClass, string> = {
  V2: "Treatment proven",
  V1: "Treatment partly proven",
  V0: "Treatment not proven",
};

/** A moderator saw proof that this clinic's work was corrected elsewhere. */
export const hasProvenCorrection = (pieces: readonly ProofPiece[]): boolean => acceptedKinds(pieces).includes("correction");

/** A piece of each kind in the middle of a sentence. */
export const SEEN_AS: Record<ProofKind, string> = {
  receipt: "a receipt",
  booking: "a booking confirmation",
  dated_photo: "a dated photo",
  correction: "proof of a correction elsewhere",
};

/** What each kind has to show, and what it does not prove even then: for its sender and for the moderator alike. */
export const PROOF_MEANINGS: Record<ProofKind, { shows: string; doesNotProve: string }> = {
  receipt: {
    shows: "The clinic’s name, the date and the amount: an invoice, a till receipt or the line of a bank statement.",
    doesNotProve: "It does not prove who was treated, or how the result looks.",
  },
  booking: {
    shows: "The clinic’s name and the date: a confirmation, or messages that arranged a session.",
    doesNotProve: "It does not prove that the session took place.",
  },
  dated_photo: {
    shows:
      "The treated head, with the day it was taken in the file itself. Only the photo as the camera made it has one: messengers remove it.",
    doesNotProve: "It does not prove where the treatment was, and anybody can write any date into a file.",
  },
  correction: {
    shows: "Another clinic’s invoice or treatment plan for correcting or removing this work.",
    doesNotProve: "It does not prove why the work was corrected.",
  },
};

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
  const seen = acceptedKinds(pieces).map((kind) => `${SEEN_AS[kind]}${checkedWords(pieces, kind)}`);
  const sentences = ["The author’s e-mail address was confirmed."];
  if (seen.length > 0) sentences.push(`A moderator saw ${inWords(seen)}.`);
  if (caseConfirmed) sentences.push("The author confirmed the treatment by a one-time link.");
  if (caseConfirmed && invited) sentences.push("Invited by Scalpmark after the treated person confirmed the case.");
  if (seen.length === 0 && !caseConfirmed) {
    const waiting = pieces.some((piece) => piece.state === "submitted");
    sentences.push(waiting ? "Proof of treatment was sent and waits to be checked." : "No proof of treatment was seen.");
  }
  if (writtenOn !== null) sentences.push(`It is dated ${printDay(writtenOn)} because it was sent on that day.`);
  return sentences.join(" ");
}

/** The first day a piece of this kind was accepted, in brackets; nothing where it is not known. */
function checkedWords(pieces: readonly ProofPiece[], kind: ProofKind): string {
  const days = pieces
    .flatMap((piece) => (piece.kind === kind && piece.state === "accepted" && piece.checkedAt ? dayOf(piece.checkedAt) : []))
    .sort();
  return days[0] === undefined ? "" : ` (checked on ${printDay(days[0])})`;
}

function acceptedKinds(pieces: readonly ProofPiece[]): ProofKind[] {
  return PROOF_KINDS.filter((kind) => pieces.some((piece) => piece.kind === kind && piece.state === "accepted"));
}

function inWords(list: readonly string[]): string {
  return list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`;
}

/** Why a piece was not accepted: a closed list, said to the author in these words. */
export const PROOF_REFUSALS = {
  unreadable: "It could not be read. A sharper picture, or the original file, would help.",
  other_clinic: "It does not name this clinic.",
  not_treatment: "It does not show that a treatment was booked, paid for or carried out.",
  no_date: "It bears no date.",
  contradicts: "It does not agree with what the review says.",
  altered: "It appears to have been altered.",
} as const;
export type ProofRefusal = keyof typeof PROOF_REFUSALS;

export const isProofRefusal = (text: string): text is ProofRefusal => Object.hasOwn(PROOF_REFUSALS, text);

export type ProofFormat = DocumentFormat;

/** By which a file is known again: of the bytes as they are kept, and as they were sent. */
export const knownHashes = (pieces: readonly { fileSha256: string | null; sentHash: string | null }[]): (string | null)[] =>
  pieces.flatMap((piece) => [piece.fileSha256, piece.sentHash]);

export { readDocumentFormat as readProofFormat } from "#app/provenance/document-file.ts";
