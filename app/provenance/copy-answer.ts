import type { MatchedRegions, Transform } from "#app/provenance/transform.ts";
import type { MatchBand } from "#app/provenance/verdict.ts";

/** A known photo that the searched one is a copy of, or shares its scene with, and how that was found. */
export interface CopyMatch {
  readonly photoId: string;
  readonly band: MatchBand;
  /** Bits of 256 between the nearest PDQ hashes of the two. */
  readonly distance: number;
  readonly transform: Transform;
  readonly regions: MatchedRegions;
  /** Some of the points that fit, on both pictures; null where the hashes are the proof. */
  readonly points: MatchedRegions | null;
  /** Points of both pictures that fit one affine transform, and the 12-pixel cells they cover; null where the hashes are the proof. */
  readonly inliers: number | null;
  readonly cells: number | null;
  /** Of the aligned blocks, -1 to 1; null where the known photo's pixels are not kept. */
  readonly correlation: number | null;
}

/** "No match" never means "original", and "cannot tell" is an answer. Surest first. */
export type CopyAnswer =
  | { readonly answer: "matches"; readonly matches: readonly CopyMatch[] }
  | { readonly answer: "no_match" }
  | { readonly answer: "cannot_tell" };
