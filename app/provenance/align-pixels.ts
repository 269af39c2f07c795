import { type Affine, applyAffine, invertAffine, shapeOf } from "#app/provenance/affine.ts";
import { canTell } from "#app/provenance/hash-index.ts";
import { hammingDistance, pdqHash } from "#app/provenance/pdq.ts";
import type { GreyPicture } from "#app/provenance/picture.ts";

/** How alike two aligned pictures are, block by block. */
export interface PixelLikeness {
  /** Median of the blocks' normalised correlations, -1 to 1: of the pictures as they are, which a watermark lowers and other people's dots and hairs break. */
  readonly correlation: number;
  /** The same after smoothing, which lets thin overlays vanish: what two pictures share under the same watermark or frame, or do not. */
  readonly smoothed: number;
  /**
   * Bits of 256 between the PDQ hashes of the part that lies on both, or null where that is too plain to be hashed: how light and dark are laid out over
   * the whole of it. A watermark or a frame in common leaves it as far apart as chance does.
   */
  readonly layout: number | null;
  /** Blocks that could be compared: they lie on both pictures and have something in them. */
  readonly blocks: number;
}

/** Pixels of a block's side on the searched picture, and of the step between samples. */
const BLOCK = 48;
const STEP = 3;
/** Pixels of the searched picture over which both are smoothed first: letters and lines of a watermark vanish, what they were laid over stays. */
const SMOOTHED = 15;
/** Grey levels a block must vary by on both pictures, as a standard deviation. */
const LEAST_DEVIATION = 3;
/** In pixels of the searched picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Compares the searched picture, within a box of it, with the known one laid on it by `affine` (known pixels to searched pixels). */
export function compareAligned(searched: GreyPicture, known: GreyPicture, affine: Affine, within: Box): PixelLikeness {
  const back = invertAffine(affine);
  if (back === null) return { correlation: 0, smoothed: 0, layout: null, blocks: 0 };
  const softSearched = softened(searched);
  const softKnown = smooth(known, SMOOTHED / shapeOf(affine).larger);
  const sharp: number[] = [];
  const soft: number[] = [];
  for (let top = 0; top + BLOCK <= searched.height; top += BLOCK) {
    for (let left = 0; left + BLOCK <= searched.width; left += BLOCK) {
      if (left < within.left || top < within.top || left + BLOCK > within.right || top + BLOCK > within.bottom) continue;
      const asTheyAre = blockCorrelation(searched, known, back, left, top);
      const softly = blockCorrelation(softSearched, softKnown, back, left, top);
      if (asTheyAre === null || softly === null) continue;
      sharp.push(asTheyAre);
      soft.push(softly);
    }
  }
  const [correlation, smoothed] = [median(sharp), median(soft)];
  const layout = layoutDistance(searched, known, back, within);
  return { correlation, smoothed, layout, blocks: soft.length };
}

const softenedOnce = new WeakMap<GreyPicture, GreyPicture>();

/** One searched picture is compared with many known ones. */
function softened(searched: GreyPicture): GreyPicture {
  const soft = softenedOnce.get(searched) ?? smooth(searched, SMOOTHED);
  softenedOnce.set(searched, soft);
  return soft;
}

/** Pixels of a side of what the layout is hashed from: twice what the hash reduces it to. */
const LAYOUT_SIDE = 128;

function layoutDistance(searched: GreyPicture, known: GreyPicture, back: Affine, box: Box): number | null {
  const side = LAYOUT_SIDE;
  const [own, other] = [new Float32Array(side * side), new Float32Array(side * side)];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const x = box.left + ((column + 0.5) / side) * (box.right - box.left);
      const y = box.top + ((row + 0.5) / side) * (box.bottom - box.top);
      const value = sample(searched, x, y) ?? 0;
      own[row * side + column] = value;
      // Outside the known picture, at the corners of a turned one, nothing can differ.
      other[row * side + column] = sample(known, ...applyAffine(back, [x, y])) ?? value;
    }
  }
  const [one, two] = [own, other].map((pixels) => pdqHash({ pixels, width: side, height: side }));
  return one && two && canTell(one.quality) && canTell(two.quality) ? hammingDistance(one.hash, two.hash) : null;
}

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

/** The mean over a square of this many pixels a side. */
function smooth({ pixels, width, height }: GreyPicture, side: number): GreyPicture {
  const reach = Math.max(1, Math.round(side / 2));
  return { pixels: meansAlongRows(meansAlongRows(pixels, width, height, reach), height, width, reach), width, height };
}

/** Means over `reach` neighbours on both sides in a row, by running sums. The result is transposed, so that doing it twice treats rows, then columns. */
function meansAlongRows(input: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const output = new Uint8Array(input.length);
  for (let row = 0; row < height; row++) {
    const from = row * width;
    let sum = 0;
    let count = 0;
    // The first window is filled before the first value is written.
    for (let next = -reach; next < width; next++) {
      const enters = next + reach;
      const leaves = next - reach - 1;
      if (enters < width) {
        sum += input[from + enters] as number;
        count++;
      }
      if (leaves >= 0) {
        sum -= input[from + leaves] as number;
        count--;
      }
      if (next >= 0) output[next * height + row] = sum / count + 0.5;
    }
  }
  return output;
}
