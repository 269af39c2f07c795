import fc from "fast-check";
import sharp from "sharp";
import { rgbaToThumbHash, thumbHashToRGBA } from "thumbhash";
import { expect, test } from "vitest";
import { decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { renderThumbHash } from "#app/provenance/derivatives.server.ts";
import { drawLoadingHint, readThumbHash } from "#app/provenance/loading-hint.ts";
import { drawPicture, pngOf } from "#tests/provenance/drawn-pictures.ts";

test("a ThumbHash is read as its authors' own reader reads it", () => {
  const sized = fc.record({
    width: fc.integer({ min: 8, max: 40 }),
    height: fc.integer({ min: 8, max: 40 }),
    seed: fc.integer({ max: 1e6, min: 1 }),
  });
  fc.assert(
    fc.property(sized, ({ width, height, seed }) => {
      const { pixels } = drawPicture(seed, width, height);
      const rgba = Uint8Array.from({ length: width * height * 4 }, (_, place) =>
        place % 4 === 3 ? 255 : (pixels[(place >> 2) * 3 + (place % 4)] as number),
      );
      const hash = rgbaToThumbHash(width, height, rgba);
      const theirs = thumbHashToRGBA(hash);
      const ours = readThumbHash(hash, 32);
      expect([ours.width, ours.height]).toEqual([theirs.w, theirs.h]);
      const opaque = theirs.rgba.filter((_, place) => place % 4 !== 3);
      for (const [place, level] of ours.pixels.entries()) expect(Math.abs(level - (opaque[place] as number))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});

test("the hint is a picture of the right shape and colours, in under 250 characters", async () => {
  const { pixels, width, height } = drawPicture(3, 600, 300);
  // Left half dark red, right half light.
  for (let place = 0; place < pixels.length; place += 3)
    pixels.set((place / 3) % width < width / 2 ? [120, 20, 20] : [230, 220, 210], place);
  const hint = drawLoadingHint(await renderThumbHash(await decodePhoto(await pngOf({ pixels, width, height })))) ?? "";
  expect(hint.length).toBeLessThan(250);
  const { data, info } = await sharp(Buffer.from(hint.slice("data:image/png;base64,".length), "base64"))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([5, 3, 3]);
  const [left, right] = [data.subarray(0, 3), data.subarray(12, 15)].map((pixel) => [...pixel]) as [number[], number[]];
  expect(left[0] as number).toBeGreaterThan((left[1] as number) + 50);
  expect(Math.min(...right)).toBeGreaterThan(150);
});

test("where nothing was made there is no hint, and bytes that are none do no harm", () => {
  expect(drawLoadingHint(null)).toBe(null);
  expect(drawLoadingHint(new Uint8Array(3))).toBe(null);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 40 }), (bytes) => {
      expect(drawLoadingHint(bytes)).toMatch(/^data:image\/png;base64,[\w+/]+=*$/);
    }),
  );
});
