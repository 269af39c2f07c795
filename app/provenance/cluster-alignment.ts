import { type Affine, applyAffine, composeAffine, fitAffine, invertAffine, shapeOf } from "#app/provenance/affine.ts";
import { areaOfPolygon, clipToRegion, cornersOf } from "#app/provenance/polygon.ts";
import type { Corner, MatchedRegions, Transform } from "#app/provenance/transform.ts";

/** A match as far as geometry goes: `photoId` is the later photo, on which the known one was found. */
export interface AlignedPair {
  photoId: string;
  matchedPhotoId: string;
  regions: MatchedRegions;
}

/** How one photo of a cluster lies on another. */
export interface ClusterAlignment {
  /** From shares of width and height of the one to shares of the other. */
  affine: Affine;
  /** The photos it goes by where the two were never compared with each other; empty where they were. */
  via: string[];
}

const WHOLE = { left: 0, top: 0, width: 1, height: 1 };
const IDENTITY: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** Where a known photo comes to lie on the searched one, in shares of both. Null where the matched part is too thin to tell. */
export function affineOfRegions({ known, searched }: MatchedRegions): Affine | null {
  if (known.length !== searched.length) return null;
  return fitAffine(Float64Array.from(known.flat()), Float64Array.from(searched.flat()), [...known.keys()]);
}

/**
 * Lays any photo of a cluster on any other by the fewest matches that connect them: what was found between neighbours also says how the two at the ends
 * lie on each other. Null where no match leads from one to the other.
 */
export function alignInCluster(pairs: readonly AlignedPair[], from: string, to: string): ClusterAlignment | null {
  const reached = new Map<string, ClusterAlignment>([[from, { affine: IDENTITY, via: [] }]]);
  for (const [id, { affine, via }] of reached) {
    if (id === to) return { affine, via };
    for (const pair of pairs) {
      const known = pair.matchedPhotoId === id;
      if (!known && pair.photoId !== id) continue;
      const next = known ? pair.photoId : pair.matchedPhotoId;
      const forwards = reached.has(next) ? null : affineOfRegions(pair.regions);
      const step = forwards && (known ? forwards : invertAffine(forwards));
      if (step) reached.set(next, { affine: composeAffine(affine, step), via: id === from ? via : [...via, id] });
    }
  }
  return null;
}

/** From pixels of one picture to pixels of the other, of a transform between their shares. */
export function inPixelsOf(affine: Affine, from: Size, to: Size): Affine {
  const shares: Affine = { a: 1 / from.width, b: 0, c: 0, d: 1 / from.height, e: 0, f: 0 };
  return composeAffine(composeAffine(shares, affine), { a: to.width, b: 0, c: 0, d: to.height, e: 0, f: 0 });
}

type Size = { width: number; height: number };

/** The part both photos show, as a polygon on each. Null where they do not meet. */
export function sharedPart(affine: Affine): { from: Corner[]; to: Corner[] } | null {
  const back = invertAffine(affine);
  if (back === null) return null;
  const polygon = clipToRegion(
    cornersOf(WHOLE).map((corner) => move(affine, corner)),
    WHOLE,
  );
  return polygon.length < 3 ? null : { from: polygon.map((corner) => move(back, corner)), to: polygon };
}

const move = (affine: Affine, corner: Corner): Corner => {
  const [x, y] = applyAffine(affine, corner);
  return [x, y];
};

/** What a transform between shares did to the photo it starts from, for photos that were never compared. `from` and `to`: their sizes. */
export function transformOf(affine: Affine, from: Size, to: Size): Transform {
  const pixels = inPixelsOf(affine, from, to);
  const mirrored = pixels.a * pixels.d - pixels.b * pixels.c < 0;
  const { larger, smaller, rotation } = shapeOf(mirrored ? composeAffine(pixels, { ...IDENTITY, a: -1 }) : pixels);
  const part = sharedPart(affine);
  return {
    mirrored,
    rotation: mirrored ? -rotation : rotation,
    stretch: larger / smaller,
    kept: part === null ? 0 : Math.min(1, areaOfPolygon(part.from)),
    covers: part === null ? 0 : Math.min(1, areaOfPolygon(part.to)),
  };
}
