import type { Orientation } from "#app/provenance/orientation.ts";
import { pictureChangeWords } from "#app/provenance/picture-change-words.ts";

/** A point of an upright picture as shares of its width and height from the top left corner. */
export type Corner = [number, number];

/** The shared part of two pictures, as the corners of a polygon on each; `known` and `searched` have the same corners in the same order. */
export interface MatchedRegions {
  searched: Corner[];
  known: Corner[];
}

/** What was done to the known photo to get the searched one, as far as geometry tells. */
export interface Transform {
  mirrored: boolean;
  /** Degrees clockwise, more than -180 to 180, after mirroring. */
  rotation: number;
  /** Ratio of the two axes' scales, 1 or more. */
  stretch: number;
  /** Share of the known photo's area that the searched one shows, 0 to 1. */
  kept: number;
  /** Share of the searched photo's area that shows the known one, 0 to 1. */
  covers: number;
}

const WHOLE: Corner[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** The transform and regions of a whole picture that was only turned or mirrored. */
const TURNS: Record<Orientation, Pick<Transform, "mirrored" | "rotation">> = {
  unchanged: { mirrored: false, rotation: 0 },
  rotate_90: { mirrored: false, rotation: 90 },
  rotate_180: { mirrored: false, rotation: 180 },
  rotate_270: { mirrored: false, rotation: -90 },
  mirror: { mirrored: true, rotation: 0 },
  flip: { mirrored: true, rotation: 180 },
  transpose: { mirrored: true, rotation: -90 },
  transverse: { mirrored: true, rotation: 90 },
};

/** Where a corner of the known picture comes to lie on the searched one. */
const MOVES: Record<Orientation, (corner: Corner) => Corner> = {
  unchanged: ([x, y]) => [x, y],
  rotate_90: ([x, y]) => [1 - y, x],
  rotate_180: ([x, y]) => [1 - x, 1 - y],
  rotate_270: ([x, y]) => [y, 1 - x],
  mirror: ([x, y]) => [1 - x, y],
  flip: ([x, y]) => [x, 1 - y],
  transpose: ([x, y]) => [y, x],
  transverse: ([x, y]) => [1 - y, 1 - x],
};

export function turnOf(orientation: Orientation): Transform {
  return { ...TURNS[orientation], stretch: 1, kept: 1, covers: 1 };
}

export function regionsOfTurn(orientation: Orientation): MatchedRegions {
  return { known: WHOLE, searched: WHOLE.map(MOVES[orientation]) };
}

/** Below these a difference is within what the measurement itself is off by. */
const ROTATION_TOLD = 1.5;
const STRETCH_TOLD = 1.06;
const AREA_TOLD = 0.96;

/** In words that can follow "the photo was": "mirrored, rotated 5 degrees clockwise, cropped to 62 %". */
export function transformWords({ mirrored, rotation, stretch, kept, covers }: Transform): string {
  const turned = Math.abs(rotation);
  const upsideDown = mirrored && Math.abs(turned - 180) < ROTATION_TOLD;
  const say = pictureChangeWords();
  const words = [
    upsideDown ? say.orientations.flip : mirrored ? say.orientations.mirror : "",
    upsideDown || turned < ROTATION_TOLD ? "" : rotationWords(rotation),
    stretch >= STRETCH_TOLD ? say.stretched : "",
    kept < AREA_TOLD ? say.cropped(percent(kept)) : "",
    covers < AREA_TOLD ? say.placedInLarger(percent(covers)) : "",
  ].filter((word) => word !== "");
  return words.length > 0 ? words.join(", ") : say.unchanged;
}

function rotationWords(rotation: number): string {
  const degrees = Math.round(Math.abs(rotation));
  const { orientations, clockwise, anticlockwise } = pictureChangeWords();
  if (degrees === 180) return orientations.rotate_180;
  return rotation > 0 ? clockwise(degrees) : anticlockwise(degrees);
}

const percent = (share: number) => `${Math.max(1, Math.round(100 * share))} %`;
