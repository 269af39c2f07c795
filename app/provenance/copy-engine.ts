import type { Orientation } from "#app/provenance/orientation.ts";
import type { MatchBand } from "#app/provenance/verdict.ts";

/** Part of an upright picture, as fractions of its width and height from the top left corner. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A known photo worth a closer look, and how it was found. */
export interface Candidate {
  readonly photoId: string;
  /** Bits of 256 between the whole-picture hashes. */
  readonly distance: number;
  /** What was done to the known photo to get the searched one. */
  readonly orientation: Orientation;
}

export interface CopyMatch extends Candidate {
  readonly band: MatchBand;
  /** What was done to the known photo, in words: "mirrored". */
  readonly transform: string;
  /** Where the shared part lies on both photos; null when the engine compares whole pictures only. */
  readonly regions: { readonly searched: Region; readonly known: Region } | null;
}

/** "No match" never means "original", and "cannot tell" is an answer. */
export type CopyAnswer =
  | { readonly answer: "matches"; readonly matches: readonly CopyMatch[] }
  | { readonly answer: "no_match" }
  | { readonly answer: "cannot_tell" };

/**
 * Finds copies of a photo among the known ones. `Fingerprint` is what is stored of a known photo, `Query` what a photo is
 * searched with; both come out of one decode. The engine holds the known fingerprints; the database is the caller's.
 */
export interface CopyEngine<Fingerprint, Query> {
  /** Stored with each fingerprint: photos of another version are read again. */
  readonly version: string;
  /** Decodes: belongs in the worker, after the gate. */
  read(photo: Uint8Array): Promise<{ fingerprint: Fingerprint; query: Query }>;
  /** Makes a photo known, in place of what was known of it before. */
  index(photoId: string, fingerprint: Fingerprint): void;
  forget(photoId: string): void;
  /** False when the photo has too little in it to be compared. */
  canTell(query: Query): boolean;
  /** Cheap and generous; nearest first. */
  candidates(query: Query): readonly Candidate[];
  /** Dear and strict: keeps of the candidates what can be explained to a person. */
  verify(query: Query, candidates: readonly Candidate[]): Promise<readonly CopyMatch[]>;
}

/** The whole answer for one photo. The photo itself is in it if it is already known: leaving out one's own is the caller's. */
export async function findCopies<Fingerprint, Query>(engine: CopyEngine<Fingerprint, Query>, query: Query): Promise<CopyAnswer> {
  if (!engine.canTell(query)) return { answer: "cannot_tell" };
  const matches = await engine.verify(query, engine.candidates(query));
  return matches.length > 0 ? { answer: "matches", matches } : { answer: "no_match" };
}
