import { type Affine, applyAffine, composeAffine, invertAffine, type Point, shapeOf } from "#app/provenance/affine.ts";
import { alignFeatures } from "#app/provenance/align-features.ts";
import { compareAligned, type PixelLikeness } from "#app/provenance/align-pixels.ts";
import type { LocalFeatures } from "#app/provenance/local-features.ts";
import { matchFeatures } from "#app/provenance/match-features.ts";
import type { GreyPicture, Region } from "#app/provenance/picture.ts";
import { areaOfPolygon, clipToRegion, cornersOf } from "#app/provenance/polygon.ts";
import type { Corner, MatchedRegions, Transform } from "#app/provenance/transform.ts";
import type { MatchBand } from "#app/provenance/verdict.ts";

/** PROVENANCE.md asks for 12 points in 5 places. Where the pixels are compared as well fewer are enough: crops under a watermark keep no more. */
const FEWEST = { inliers: 6, cells: 4 };
/** Without pixels more of both are asked for, and only so many are more than "possibly". */
const BLIND = { inliers: 16, cells: 8, many: 40, inMany: 20 };
/** Blocks that a word about pixels needs. */
const FEWEST_BLOCKS = 6;
/** PROVENANCE.md calls aligned blocks a copy from here on. */
export const COPY_CORRELATION = 0.93;
const PROBABLE_CORRELATION = 0.7;
/**
 * What aligned pixels of a copy reach. Either the whole is laid out alike, the more surely the less else is asked for: in true copies at most 58 bits
 * apart, under a strong watermark; of different heads under one watermark at least 84. Or, where parts were replaced (bars, logos, another panel), the
 * rest is all but the same: .98 and more when smoothed, where different heads reach .78 and heads drawn on one pattern .97.
 */
const ALIKE = [
  { layout: 40, inliers: FEWEST.inliers, correlation: 0.4, smoothed: 0.6 },
  { layout: 48, inliers: FEWEST.inliers, correlation: 0.5, smoothed: 0.8 },
  { layout: 60, inliers: 12, correlation: 0.5, smoothed: 0.8 },
  // Overlays in common had 48 points at most.
  { layout: 60, inliers: 100, correlation: 0.5, smoothed: 0.5 },
];
const SAME_BUT_FOR_PARTS = { correlation: 0.7, smoothed: 0.975 };

/** A picture of a photo as far as its features go, and where on the photo it lies. */
export interface Sight {
  readonly region: Region;
  readonly features: LocalFeatures;
}

/** How a known photo lies on the searched one by their features alone. */
export interface Geometry {
  readonly inliers: number;
  readonly cells: number;
  /** From shares of the known photo to shares of the searched one. */
  readonly affine: Affine;
  readonly transform: Transform;
  readonly regions: MatchedRegions;
  /** Some of the points that fit, as shares of either photo. */
  readonly points: MatchedRegions;
  /** The part of the searched photo that was looked at. */
  readonly within: Region;
}

/**
 * Looks for one affine transform that lays the known picture on the searched one. `mirrored`: the searched features were found on the mirrored picture.
 * Null: no such transform, or too little in common for one.
 */
export function findGeometry(searched: Sight, known: Sight, mirrored: boolean): Geometry | null {
  const pairs = matchFeatures(searched.features, known.features);
  const alignment = alignFeatures(searched.features, known.features, pairs, FEWEST.inliers);
  if (alignment === null || alignment.cells < FEWEST.cells) return null;
  const affine = composeAffine(composeAffine(toPixels(known), alignment.affine), toShares(searched, mirrored));
  const regions = sharedRegions(affine, searched.region, known.region);
  if (regions === null) return null;
  const { larger, smaller, rotation } = shapeOf(alignment.affine);
  return {
    inliers: alignment.inliers,
    cells: alignment.cells,
    affine,
    regions,
    points: {
      searched: alignment.spread.searched.map((point) => move(toShares(searched, mirrored), point)),
      known: alignment.spread.known.map((point) => move(toShares(known, false), point)),
    },
    within: searched.region,
    transform: {
      mirrored,
      // Mirroring after a turn is turning the other way after mirroring, which is how it is told.
      rotation: mirrored ? -rotation : rotation,
      stretch: larger / smaller,
      kept: Math.min(1, areaOfPolygon(regions.known)),
      covers: Math.min(1, areaOfPolygon(regions.searched)),
    },
  };
}

/** The searched photo compared with the known one as they lie on each other, both as pictures of any size. */
export function comparePixels(searched: GreyPicture, known: GreyPicture, { affine, regions }: Geometry): PixelLikeness {
  const knownToShares: Affine = { a: 1 / known.width, b: 0, c: 0, d: 1 / known.height, e: 0, f: 0 };
  const sharesToSearched: Affine = { a: searched.width, b: 0, c: 0, d: searched.height, e: 0, f: 0 };
  const [xs, ys] = [0, 1].map((axis) => regions.searched.map((corner) => corner[axis as 0 | 1])) as [number[], number[]];
  return compareAligned(searched, known, composeAffine(composeAffine(knownToShares, affine), sharesToSearched), {
    left: Math.min(...xs) * searched.width,
    top: Math.min(...ys) * searched.height,
    right: Math.max(...xs) * searched.width,
    bottom: Math.max(...ys) * searched.height,
  });
}

/** The band of a match by features; null where it is none after all. `likeness` is null where the known photo's pixels are not kept. */
export function bandOf({ inliers, cells }: Pick<Geometry, "inliers" | "cells">, likeness: PixelLikeness | null): MatchBand | null {
  if (likeness === null || likeness.blocks < FEWEST_BLOCKS) {
    if (inliers < BLIND.inliers || cells < BLIND.cells) return null;
    return inliers >= BLIND.many && cells >= BLIND.inMany ? "probable" : "possible";
  }
  const { correlation, smoothed, layout } = likeness;
  const alike =
    layout !== null &&
    ALIKE.some(
      (least) => layout <= least.layout && inliers >= least.inliers && correlation >= least.correlation && smoothed >= least.smoothed,
    );
  const sameButForParts = correlation >= SAME_BUT_FOR_PARTS.correlation && smoothed >= SAME_BUT_FOR_PARTS.smoothed;
  if (!alike && !sameButForParts) return null;
  if (correlation >= COPY_CORRELATION) return "same";
  return correlation >= PROBABLE_CORRELATION ? "probable" : "possible";
}

/** From shares of a photo to pixels of the picture that features were found on. */
function toPixels({ region, features }: Sight): Affine {
  const a = features.width / region.width;
  const d = features.height / region.height;
  return { a, b: 0, c: 0, d, e: -region.left * a, f: -region.top * d };
}

function toShares({ region, features }: Sight, mirrored: boolean): Affine {
  const a = region.width / features.width;
  const d = region.height / features.height;
  return mirrored
    ? { a: -a, b: 0, c: 0, d, e: region.left + region.width, f: region.top }
    : { a, b: 0, c: 0, d, e: region.left, f: region.top };
}

/** The known picture laid on the searched one, cut to it, and the same part on the known photo; null where they do not meet. */
function sharedRegions(affine: Affine, searched: Region, known: Region): MatchedRegions | null {
  const back = invertAffine(affine);
  if (back === null) return null;
  const polygon = clipToRegion(
    cornersOf(known).map((corner) => move(affine, corner)),
    searched,
  );
  return polygon.length < 3 ? null : { searched: polygon, known: polygon.map((corner) => move(back, corner)) };
}

/** To four decimals: finer than a pixel. */
function move(affine: Affine, corner: Point): Corner {
  const [x, y] = applyAffine(affine, corner);
  return [Math.round(x * 1e4) / 1e4 + 0, Math.round(y * 1e4) / 1e4 + 0];
}
