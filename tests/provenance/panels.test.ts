import { expect, test } from "vitest";
import { findPanels } from "#app/provenance/panels.ts";
import type { GreyPicture } from "#app/provenance/picture.ts";

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A page of one tone with boxes of something on it, each different from pixel to pixel. */
function page(width: number, height: number, boxes: readonly Box[], tone = 250): GreyPicture {
  const pixels = new Uint8Array(width * height).fill(tone);
  for (const box of boxes) {
    for (let y = box.top; y < box.top + box.height; y++) {
      for (let x = box.left; x < box.left + box.width; x++) pixels[y * width + x] = (x * 37 + y * 91 + ((x * y) % 61) * 3) % 200;
    }
  }
  return { pixels, width, height };
}

const inPixels = (picture: GreyPicture) =>
  findPanels(picture).map(({ left, top, width, height }) => ({
    left: Math.round(left * picture.width),
    top: Math.round(top * picture.height),
    width: Math.round(width * picture.width),
    height: Math.round(height * picture.height),
  }));

test("an ordinary photo has no panels", () => {
  expect(findPanels(page(512, 400, [{ left: 0, top: 0, width: 512, height: 400 }]))).toEqual([]);
});

test("two pictures beside each other are two panels, the larger first", () => {
  const boxes = [
    { left: 0, top: 0, width: 200, height: 300 },
    { left: 206, top: 0, width: 306, height: 300 },
  ];
  expect(inPixels(page(512, 300, boxes))).toEqual([boxes[1], boxes[0]]);
});

test("four pictures in a square are four panels, whatever the colour between them", () => {
  const boxes = [
    { left: 0, top: 0, width: 253, height: 253 },
    { left: 259, top: 0, width: 253, height: 253 },
    { left: 0, top: 259, width: 253, height: 253 },
    { left: 259, top: 259, width: 253, height: 253 },
  ];
  for (const tone of [0, 128, 255]) expect(inPixels(page(512, 512, boxes, tone))).toEqual(boxes);
});

test("a frame falls away, and a picture between the bars of an app is one panel", () => {
  const framed = { left: 40, top: 30, width: 400, height: 300 };
  expect(inPixels(page(512, 384, [framed]))).toEqual([framed]);
  const shown = { left: 0, top: 80, width: 288, height: 300 };
  const button = { left: 20, top: 20, width: 30, height: 30 };
  const line = { left: 20, top: 420, width: 200, height: 8 };
  expect(inPixels(page(288, 512, [button, shown, line]))).toEqual([shown]);
});

test("a picture of one tone has no panels at all", () => {
  expect(findPanels(page(512, 512, []))).toEqual([]);
});
