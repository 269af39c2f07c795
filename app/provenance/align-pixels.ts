import { type Affine, applyAffine, invertAffine, type Point } from "#app/provenance/affine.ts";
import type { GreyPicture } from "#app/provenance/picture.ts";

/** How alike two aligned pictures are, block by block. */
export interface PixelLikeness {
  /** Median of the blocks' normalised correlations, -1 to 1. */
  readonly correlation: number;
  /** Blocks that could be compared: they lie on both pictures and have something in them. */
  readonly blocks: number;
  /** The same two of the blocks without a point that features had in common: unlike where only a watermark, a frame or an app's bars are shared. */
  readonly elsewhere: number;
  readonly blocksElsewhere: number;
}

/** Pixels of a block's side on the searched picture, and of the step between samples. */
const BLOCK = 32;
const STEP = 2;
/** Grey levels a block must vary by on both pictures, as a standard deviation. */
const LEAST_DEVIATION = 3.5;
/** What is compared, in pixels of the searched picture. */
export interface Compared {
  /** Only blocks within this box. */
  readonly within: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** The points that features had in common. */
  readonly points: readonly Point[];
}

/** Compares the searched picture with the known one laid on it by `affine` (known pixels to searched pixels). */
export function compareAligned(searched: GreyPicture, known: GreyPicture, affine: Affine, { within, points }: Compared): PixelLikeness {
  const back = invertAffine(affine);
  const pointed = new Set(points.map(([x, y]) => blockAt(x, y)));
  const all: number[] = [];
  const elsewhere: number[] = [];
  for (let top = 0; back !== null && top + BLOCK <= searched.height; top += BLOCK) {
    for (let left = 0; left + BLOCK <= searched.width; left += BLOCK) {
      if (left < within.left || top < within.top || left + BLOCK > within.right || top + BLOCK > within.bottom) continue;
      const correlation = blockCorrelation(searched, known, back, left, top);
      if (correlation === null) continue;
      all.push(correlation);
      if (!pointed.has(blockAt(left, top))) elsewhere.push(correlation);
    }
  }
  return { correlation: median(all), blocks: all.length, elsewhere: median(elsewhere), blocksElsewhere: elsewhere.length };
}

const blockAt = (x: number, y: number): number => Math.floor(y / BLOCK) * 4_096 + Math.floor(x / BLOCK);

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Null for a block that is not wholly on the known picture, or plain on either. */
function blockCorrelation(searched: GreyPicture, known: GreyPicture, back: Affine, left: number, top: number): number | null {
  let n = 0;
  let sx = 0;
  let sy = 0;
  let sxx = 0;
  let syy = 0;
  let sxy = 0;
  for (let y = top + 1; y < top + BLOCK; y += STEP) {
    for (let x = left + 1; x < left + BLOCK; x += STEP) {
      const [u, v] = applyAffine(back, [x, y]);
      const value = sample(known, u, v);
      if (value === null) return null;
      const own = searched.pixels[y * searched.width + x] as number;
      n++;
      sx += own;
      sy += value;
      sxx += own * own;
      syy += value * value;
      sxy += own * value;
    }
  }
  const varianceX = sxx / n - (sx / n) ** 2;
  const varianceY = syy / n - (sy / n) ** 2;
  if (varianceX < LEAST_DEVIATION ** 2 || varianceY < LEAST_DEVIATION ** 2) return null;
  return (sxy / n - (sx / n) * (sy / n)) / Math.sqrt(varianceX * varianceY);
}

/** Bilinear; null outside. */
function sample({ pixels, width, height }: GreyPicture, x: number, y: number): number | null {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return null;
  const fx = x - left;
  const fy = y - top;
  const at = top * width + left;
  const upper = (pixels[at] as number) * (1 - fx) + (pixels[at + 1] as number) * fx;
  const lower = (pixels[at + width] as number) * (1 - fx) + (pixels[at + width + 1] as number) * fx;
  return upper * (1 - fy) + lower * fy;
}
