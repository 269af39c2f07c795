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

export const PROOF_CLASS_LABELS: Record<ProofClass, string> = {
  V2: "Treatment proven",
  V1: "Treatment partly proven",
  V0: "Treatment not proven",
};

/** A moderator saw proof that this clinic's work was corrected elsewhere. */
export const hasProvenCorrection = (pieces: readonly ProofPiece[]): boolean => acceptedKinds(pieces).includes("correction");

const SEEN_AS: Record<ProofKind, string> = {
  receipt: "a receipt",
  booking: "a booking confirmation",
  dated_photo: "a dated photo",
  correction: "proof of a correction elsewhere",
};

/** How this review was checked, as printed on it: what was seen, and what was not. */
export function howChecked(pieces: readonly ProofPiece[], caseConfirmed: boolean): string {
  const seen = acceptedKinds(pieces).map((kind) => SEEN_AS[kind]);
  const sentences = ["The author’s e-mail address was confirmed."];
  if (seen.length > 0) sentences.push(`A moderator saw ${inWords(seen)}.`);
  if (caseConfirmed) sentences.push("The author confirmed the treatment by a one-time link.");
  if (seen.length === 0 && !caseConfirmed) {
    const waiting = pieces.some((piece) => piece.state === "submitted");
    sentences.push(waiting ? "Proof of treatment was sent and waits to be checked." : "No proof of treatment was seen.");
  }
  return sentences.join(" ");
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

export { readDocumentFormat as readProofFormat } from "#app/provenance/document-file.ts";
