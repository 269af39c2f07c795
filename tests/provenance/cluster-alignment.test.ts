import { expect, test } from "vitest";
import { applyAffine } from "#app/provenance/affine.ts";
import { affineOfRegions, alignInCluster, inPixelsOf, sharedPart, transformOf } from "#app/provenance/cluster-alignment.ts";
import { regionsOfTurn, transformWords } from "#app/provenance/transform.ts";

/** The right half of the known photo, filling the searched one. */
const RIGHT_HALF = {
  known: [
    [0.5, 0],
    [1, 0],
    [1, 1],
    [0.5, 1],
  ] as [number, number][],
  searched: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as [number, number][],
};

test("a mirrored copy lies mirrored on the photo it was made of, and back", () => {
  const pairs = [{ photoId: "copy", matchedPhotoId: "known", regions: regionsOfTurn("mirror") }];
  for (const [from, to] of [
    ["copy", "known"],
    ["known", "copy"],
  ] as const) {
    const found = alignInCluster(pairs, from, to);
    expect(found?.via).toEqual([]);
    const [x, y] = applyAffine(found?.affine ?? { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0 }, [0.25, 0.4]);
    expect(x).toBeCloseTo(0.75, 6);
    expect(y).toBeCloseTo(0.4, 6);
  }
});

test("two photos that were never compared lie on each other by way of the one that both match", () => {
  const pairs = [
    { photoId: "mirrored", matchedPhotoId: "known", regions: regionsOfTurn("mirror") },
    { photoId: "half", matchedPhotoId: "known", regions: RIGHT_HALF },
    { photoId: "far", matchedPhotoId: "unknown", regions: RIGHT_HALF },
  ];
  const found = alignInCluster(pairs, "half", "mirrored");
  expect(found?.via).toEqual(["known"]);
  // The left edge of the half is the middle of the known photo, and so of the mirrored one; its right edge lies at their outer edge.
  const at = (x: number) => applyAffine(found?.affine ?? { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0 }, [x, 0])[0];
  expect(at(0)).toBeCloseTo(0.5, 6);
  expect(at(1)).toBeCloseTo(0, 6);
  expect(alignInCluster(pairs, "half", "far")).toBeNull();
});

test("what was done between two photos that were never compared is told in the same words as of a match", () => {
  const affine = affineOfRegions(RIGHT_HALF);
  if (affine === null) throw new Error("no transform of regions");
  expect(transformWords(transformOf(affine, { width: 800, height: 600 }, { width: 400, height: 600 }))).toBe("cropped to 50 %");
  expect(sharedPart(affine)?.from).toEqual(RIGHT_HALF.known);
  const mirrored = affineOfRegions(regionsOfTurn("mirror"));
  if (mirrored === null) throw new Error("no transform of regions");
  const size = { width: 800, height: 600 };
  expect(transformWords(transformOf(mirrored, size, size))).toBe("mirrored");
  const turned = affineOfRegions(regionsOfTurn("transpose"));
  if (turned === null) throw new Error("no transform of regions");
  expect(transformWords(transformOf(turned, size, { width: 600, height: 800 }))).toBe("mirrored, rotated 90 degrees anticlockwise");
});

test("a transform between shares is one between pixels of pictures of any size", () => {
  const affine = affineOfRegions(RIGHT_HALF);
  if (affine === null) throw new Error("no transform of regions");
  const map = inPixelsOf(affine, { width: 800, height: 600 }, { width: 100, height: 200 });
  expect(applyAffine(map, [400, 300]).map(Math.round)).toEqual([0, 100]);
  expect(applyAffine(map, [800, 600]).map(Math.round)).toEqual([100, 200]);
});

test("a region too thin to tell says nothing", () => {
  const thin: [number, number][] = [
    [0, 0],
    [0.5, 0],
    [1, 0],
  ];
  expect(affineOfRegions({ known: thin, searched: thin })).toBeNull();
});
