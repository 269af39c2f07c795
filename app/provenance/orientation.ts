import { pictureChangeWords } from "#app/provenance/picture-change-words.ts";

/** The eight ways a rectangle can be turned or mirrored onto itself. Rotations are clockwise. */
export const ORIENTATIONS = ["unchanged", "rotate_90", "rotate_180", "rotate_270", "mirror", "flip", "transpose", "transverse"] as const;

export type Orientation = (typeof ORIENTATIONS)[number];

const INVERSES: Record<Orientation, Orientation> = {
  unchanged: "unchanged",
  rotate_90: "rotate_270",
  rotate_180: "rotate_180",
  rotate_270: "rotate_90",
  mirror: "mirror",
  flip: "flip",
  transpose: "transpose",
  transverse: "transverse",
};

/** The turn that brings a picture back to where it was. */
export function inverseOrientation(orientation: Orientation): Orientation {
  return INVERSES[orientation];
}

/** What was done to a picture, in words that can follow "the photo was": "mirrored", "rotated 90 degrees clockwise". */
export function orientationName(orientation: Orientation): string {
  return pictureChangeWords().orientations[orientation];
}
