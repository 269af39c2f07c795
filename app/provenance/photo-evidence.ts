import { photoEvidenceWords } from "#app/provenance/photo-evidence-kind-words.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";

/** What an owner can bring to show that a photo is theirs. Strongest first; the order of every table that lists them. */
export const EVIDENCE_KINDS = [
  "client_confirmation",
  "live_recapture",
  "original_file",
  "content_credential",
  "session_log",
  "earlier_page",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const isEvidenceKind = (text: string | null): text is EvidenceKind => (EVIDENCE_KINDS as readonly (string | null)[]).includes(text);

/** Three sentences a page prints beside each kind. */
export interface EvidenceText {
  readonly label: string;
  readonly shows: string;
  readonly doesNotProve: string;
}

export const evidenceText = (kind: EvidenceKind): EvidenceText => photoEvidenceWords().kinds[kind];

/** What accepted evidence of each kind weighs. PROVENANCE.md gives the order; only comparisons are made with it, never sums. */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceKind, number>> = {
  client_confirmation: 4,
  live_recapture: 4,
  original_file: 3,
  content_credential: 3,
  session_log: 2,
  earlier_page: 1,
};

/** "Uploaded here first": anybody can be first, so a thief who is loses to any evidence at all. */
export const FIRST_HERE_WEIGHT = 0;
/** From this weight on one accepted piece makes a photo read `original`. */
export const STRONG_WEIGHT = 3;

export const isStrong = (kind: EvidenceKind): boolean => EVIDENCE_WEIGHTS[kind] >= STRONG_WEIGHT;

export interface WeighedPiece {
  readonly kind: EvidenceKind;
  readonly weighed: "accepted" | "refused" | null;
}

/**
 * How strongly accepted evidence speaks for a photo: the weight of the strongest accepted piece, so that no number of weak ones makes a strong one.
 * What waits or was refused counts for nothing.
 */
export function acceptedWeight(pieces: readonly WeighedPiece[]): number {
  return Math.max(
    FIRST_HERE_WEIGHT,
    ...pieces.filter((piece) => piece.weighed === "accepted").map((piece) => EVIDENCE_WEIGHTS[piece.kind]),
  );
}

const QUIET_STATES: ReadonlySet<PhotoState> = new Set(["no_match", "cannot_tell", "cleared"]);

/** What a photo reads that would read `state`: strong accepted evidence makes a photo `original` that nobody disputes and nothing was decided against. */
export const stateWithEvidence = (state: PhotoState, weight: number): PhotoState =>
  weight >= STRONG_WEIGHT && QUIET_STATES.has(state) ? "original" : state;

/** Pieces one account can bring for one photo, refused ones included: more only fills the moderators' queue. */
export const EVIDENCE_PER_PHOTO = 12;

export const weighedLabel = (weighed: "accepted" | "refused" | null): string => photoEvidenceWords().weighed[weighed ?? "waiting"];

/** A line of what software found, or of what the owner says in a field of the form. */
export interface Finding {
  term: string;
  value: string;
}
