import { expect, test } from "vitest";
import { type Transform, transformWords } from "#app/provenance/transform.ts";
import { bandOf } from "#app/provenance/verify-copy.ts";

const pixels = (correlation: number, smoothed: number, layout: number | null, blocks = 60) => ({ correlation, smoothed, layout, blocks });

test.each([
  ["many points, pixels the same", { inliers: 90, cells: 60 }, pixels(0.97, 0.99, 8), "same"],
  ["many points, pixels much alike", { inliers: 90, cells: 60 }, pixels(0.75, 0.95, 30), "probable"],
  ["enough points, pixels alike under a watermark", { inliers: 12, cells: 5 }, pixels(0.55, 0.83, 58), "possible"],
  ["few points, but laid out alike", { inliers: 6, cells: 4 }, pixels(0.72, 0.9, 40), "probable"],
  ["few points, laid out not so much alike", { inliers: 11, cells: 6 }, pixels(0.72, 0.9, 50), null],
  ["very many points under a watermark", { inliers: 163, cells: 96 }, pixels(0.68, 0.58, 50), "possible"],
  ["a bar over it, and the rest the same", { inliers: 300, cells: 90 }, pixels(1, 1, 76), "same"],
  ["too plain to be hashed, and the same", { inliers: 14, cells: 9 }, pixels(0.97, 0.99, null), "same"],
  ["another head under the same watermark", { inliers: 48, cells: 32 }, pixels(0.68, 0.67, 86), null],
  ["another head drawn on the same pattern", { inliers: 45, cells: 27 }, pixels(0.94, 0.96, 102), null],
  ["pixels not kept, many points", { inliers: 60, cells: 40 }, null, "probable"],
  ["pixels not kept, enough points", { inliers: 16, cells: 9 }, null, "possible"],
  ["pixels not kept, few points", { inliers: 15, cells: 9 }, null, null],
  ["too little to compare pixels by", { inliers: 20, cells: 9 }, pixels(0.1, 0.1, 100, 4), "possible"],
] as const)("%s", (_what, points, likeness, band) => {
  expect(bandOf(points, likeness)).toBe(band);
});

const whole: Transform = { mirrored: false, rotation: 0, stretch: 1, kept: 1, covers: 1 };
test.each([
  [{}, "neither turned nor cropped"],
  [{ mirrored: true, rotation: 5.2, kept: 0.62 }, "mirrored, rotated 5 degrees clockwise, cropped to 62 %"],
  [{ mirrored: true, rotation: 180 }, "mirrored top to bottom"],
  [{ rotation: -90 }, "rotated 90 degrees anticlockwise"],
  [{ rotation: 180, stretch: 1.2 }, "rotated 180 degrees, stretched"],
  [{ rotation: 1, stretch: 1.03, kept: 0.98, covers: 0.97 }, "neither turned nor cropped"],
  [{ kept: 0.3, covers: 0.004 }, "cropped to 30 %, placed in a larger picture, of which it is 1 %"],
])("a transform is told in words: %j", (change, words) => {
  expect(transformWords({ ...whole, ...change })).toBe(words);
});
