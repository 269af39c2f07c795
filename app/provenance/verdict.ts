import { verdictWords } from "#app/provenance/verdict-words.ts";

/** The words for what is known about a photo. Software may set all but `original`, `confirmed_stolen` and `cleared`: those are decided by people or by evidence. */
export const PHOTO_STATES = [
  "checking",
  "original",
  "no_match",
  "cannot_tell",
  "matched",
  "disputed",
  "confirmed_stolen",
  "cleared",
  "failed",
] as const;
export type PhotoState = (typeof PHOTO_STATES)[number];

/** Three sentences a page prints beside a photo. */
export interface StateText {
  readonly label: string;
  readonly shows: string;
  readonly doesNotProve: string;
}

export function stateText(state: PhotoState): StateText {
  return verdictWords().states[state];
}

/** How sure the comparison of two photos is. A match always has one of the first three. */
export const MATCH_BANDS = ["same", "probable", "possible"] as const;
export type MatchBand = (typeof MATCH_BANDS)[number];
export type AnswerBand = MatchBand | "cannot_tell" | "no_match";

export function bandText(band: AnswerBand): { readonly label: string; readonly means: string } {
  return verdictWords().bands[band];
}

/** Bits of 256: what PDQ's authors allow two programs to differ on one and the same picture. */
export const SAME_PICTURE_DISTANCE = 10;

/**
 * The band of a match found by its hash alone, at a distance that the index lets through. A whole-picture hash this near
 * is never merely "possible": that word is for matches of a part of the picture.
 */
export function bandOfDistance(distance: number): MatchBand {
  return distance <= SAME_PICTURE_DISTANCE ? "same" : "probable";
}
