import sharp from "sharp";
import { expect, test } from "vitest";
import { CODE_ALPHABET, writeCode } from "#app/provenance/recapture-code.ts";
import { drawableCharacters, drawCodeBeside } from "#db/seed/draw-code.ts";

test("every code that can be issued can be drawn", () => {
  expect([..."SM-", ...CODE_ALPHABET].filter((character) => !drawableCharacters.has(character))).toEqual([]);
});

test("the sheet lies in the lower left of a photo, and another code is another sheet", async () => {
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#405060" } })
    .jpeg()
    .toBuffer();
  const [one, two] = await Promise.all([writeCode(() => 0), writeCode(() => 7)].map((code) => drawCodeBeside(photo, code)));
  const shades = async (picture: Buffer | undefined) => (await sharp(picture).greyscale().raw().toBuffer()) as Uint8Array;
  const [plain, first, second] = [await shades(photo), await shades(one), await shades(two)];
  const changed = (a: Uint8Array, b: Uint8Array, from: number, to: number) =>
    a.subarray(from * 640, to * 640).filter((shade, at) => Math.abs(shade - (b[from * 640 + at] ?? 0)) > 60).length;
  expect(changed(first, plain, 0, 240)).toBe(0);
  expect(changed(first, plain, 300, 480)).toBeGreaterThan(10_000);
  expect(changed(first, second, 300, 480)).toBeGreaterThan(200);
});
