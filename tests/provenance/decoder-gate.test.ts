import sharp from "sharp";
import { expect, test } from "vitest";
import { gatePhoto } from "#app/provenance/decoder-gate.server.ts";
import { MAX_PHOTO_BYTES, type RefusalReason, readPhotoHeader } from "#app/provenance/photo-header.ts";
import { drawPicture, jpegOf, pipelineOf, pngOf } from "#tests/provenance/drawn-pictures.ts";
import { animatedPng, animatedWebp, blankPng, isoMedia, withPngChunk } from "#tests/provenance/hostile-files.ts";

const text = (content: string) => Buffer.from(content, "latin1");
const picture = drawPicture(1, 320, 240);
const firstPart = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));

/** Nothing here has a name: what a file is called, or says its type is, plays no part. */
const REFUSED_BY_HEADER: readonly [string, () => Buffer | Promise<Buffer>, RefusalReason, RegExp][] = [
  ["an empty file", () => Buffer.alloc(0), "empty", /empty/],
  ["a file of 12 MB and one byte", () => Buffer.alloc(MAX_PHOTO_BYTES + 1, 0xff), "too_many_bytes", /12 MB/],
  [
    "an SVG drawing",
    () => text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    "wrong_format",
    /SVG drawing, not a photo: send a JPEG, PNG or WebP/,
  ],
  [
    "an SVG after a byte order mark and a comment",
    () => text('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x -->\n<SVG width="1">'),
    "wrong_format",
    /SVG/,
  ],
  ["an SVG in UTF-16", () => Buffer.from('\ufeff<svg width="1"/>', "utf16le"), "wrong_format", /SVG/],
  ["a web page", () => text("<!DOCTYPE html><svg></svg><script>alert(1)</script>"), "wrong_format", /web page/],
  ["a GIF", () => pipelineOf(picture).gif().toBuffer(), "wrong_format", /GIF/],
  ["a TIFF", () => pipelineOf(picture).tiff().toBuffer(), "wrong_format", /TIFF/],
  [
    "an AVIF",
    () =>
      sharp(Buffer.alloc(12), { raw: { width: 2, height: 2, channels: 3 } })
        .avif()
        .toBuffer(),
    "wrong_format",
    /AVIF/,
  ],
  ["a HEIC", () => isoMedia("heic"), "wrong_format", /HEIC.*Most Compatible/],
  ["a HEIF of another brand", () => isoMedia("mif1"), "wrong_format", /HEIC/],
  ["an MP4", () => isoMedia("isom"), "wrong_format", /video/],
  ["a PDF", () => text("%PDF-1.7\n"), "wrong_format", /PDF/],
  ["a PostScript file", () => text("%!PS-Adobe-3.0 EPSF-3.0\n"), "wrong_format", /PostScript/],
  ["a Photoshop file", () => text("8BPS\0\x01"), "wrong_format", /Photoshop/],
  ["a BMP", () => text("BM\x46\0\0\0"), "wrong_format", /BMP/],
  ["an icon", () => text("\0\0\x01\0\x01\0"), "wrong_format", /icon/],
  ["an archive", () => text("PK\x03\x04"), "wrong_format", /archive/],
  ["something unknown", () => Buffer.alloc(500, 0x41), "wrong_format", /not a photo that can be read here/],
  ["an animated WebP", animatedWebp, "animated", /animation/],
  ["an animated PNG", animatedPng, "animated", /animation/],
  ["a 16,000 x 16,000 PNG of 31 kB", () => blankPng(16_000, 16_000), "too_many_pixels", /16,000 x 16,000 pixels/],
  ["a PNG of more than 50 megapixels", () => blankPng(7_072, 7_072), "too_many_pixels", /50 megapixels/],
  ["a PNG of 12,001 x 10", () => blankPng(12_001, 10), "too_many_pixels", /12,000 on a side/],
  ["a JPEG cut off in its header", async () => (await jpegOf(picture)).subarray(0, 40), "damaged", /damaged/],
  ["a PNG cut off in its header", async () => (await pngOf(picture)).subarray(0, 20), "damaged", /damaged/],
  ["a WebP cut off in its header", async () => (await pipelineOf(picture).webp().toBuffer()).subarray(0, 24), "damaged", /damaged/],
  ["a PNG without width", () => blankPng(0, 10), "damaged", /damaged/],
];

for (const [what, make, reason, message] of REFUSED_BY_HEADER) {
  test(`U2, U3: ${what} is refused before any decoder sees it`, async () => {
    const bytes = await make();
    const expected = { ok: false, reason, message: expect.stringMatching(message) };
    expect(readPhotoHeader(bytes)).toEqual(expected);
    expect(await gatePhoto(bytes)).toEqual(expected);
  });
}

test("U3: a small file of 256 megapixels is refused from its header, without a pixel of it: in less than 50 ms and 5 MB", async () => {
  const bomb = blankPng(16_000, 16_000);
  expect(bomb.length).toBeLessThan(40_000);
  // What is loaded once is not what a bomb costs.
  await gatePhoto(bomb);
  const [startedAt, before] = [performance.now(), process.memoryUsage().rss];
  expect(await gatePhoto(bomb)).toMatchObject({ ok: false, reason: "too_many_pixels" });
  expect(performance.now() - startedAt).toBeLessThan(50);
  expect(process.memoryUsage().rss - before).toBeLessThan(5e6);
});

const REFUSED_BY_DECODING: readonly [string, () => Promise<Buffer>][] = [
  ["a JPEG cut off half way", async () => firstPart(await jpegOf(picture), 0.5)],
  [
    "a progressive JPEG cut off near its end",
    async () => firstPart(await pipelineOf(picture).jpeg({ progressive: true }).toBuffer(), 0.95),
  ],
  ["a PNG cut off half way", async () => firstPart(await pngOf(picture), 0.5)],
  ["a WebP cut off half way", async () => firstPart(await pipelineOf(picture).webp().toBuffer(), 0.5)],
  [
    "a PNG with damaged pixels",
    async () => {
      const png = await pngOf(picture);
      png.fill(0x55, png.length / 2, png.length / 2 + 200);
      return png;
    },
  ],
  [
    "a PNG header in front of something else",
    async () => Buffer.concat([(await pngOf(picture)).subarray(0, 33), text("<svg/>".repeat(50))]),
  ],
];

for (const [what, make] of REFUSED_BY_DECODING) {
  test(`U2: ${what} passes the header and is refused when its pixels are read`, async () => {
    const bytes = await make();
    expect(readPhotoHeader(bytes)).toMatchObject({ ok: true });
    expect(await gatePhoto(bytes)).toMatchObject({ ok: false, reason: "damaged" });
  });
}

const ACCEPTED: readonly [string, string, () => Promise<Buffer>][] = [
  ["a JPEG", "jpeg", () => jpegOf(picture)],
  ["a progressive JPEG", "jpeg", () => pipelineOf(picture).jpeg({ progressive: true }).toBuffer()],
  ["a CMYK JPEG", "jpeg", () => pipelineOf(picture).toColourspace("cmyk").jpeg().toBuffer()],
  ["a PNG", "png", () => pngOf(picture)],
  ["a PNG of 16 bits", "png", () => pipelineOf(picture).toColourspace("rgb16").png().toBuffer()],
  ["a PNG with a long text", "png", async () => withPngChunk(await pngOf(picture), "tEXt", text(`Comment\0${"x".repeat(2000)}`))],
  ["a lossy WebP", "webp", () => pipelineOf(picture).webp().toBuffer()],
  ["a lossless WebP", "webp", () => pipelineOf(picture).webp({ lossless: true }).toBuffer()],
  [
    "a WebP with metadata",
    "webp",
    () =>
      pipelineOf(picture)
        .withExif({ IFD0: { Artist: "x" } })
        .webp()
        .toBuffer(),
  ],
  ["a JPEG with bytes after its end, as phones add", "jpeg", async () => Buffer.concat([await jpegOf(picture), text("MotionPhoto")])],
];

for (const [what, format, make] of ACCEPTED) {
  test(`${what} is accepted with its size`, async () => {
    const bytes = await make();
    const expected = { ok: true, format, width: 320, height: 240 };
    expect(readPhotoHeader(bytes)).toEqual(expected);
    expect(await gatePhoto(bytes)).toMatchObject({ ...expected, photo: { width: 320, height: 240 } });
  });
}

test("a photo taken with the phone on its side is accepted with the size it is shown in", async () => {
  const bytes = await pipelineOf(picture).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await gatePhoto(bytes)).toMatchObject({ ok: true, format: "jpeg", width: 240, height: 320, photo: { width: 240, height: 320 } });
});

test("U2: no other decoder can be reached in this process, by whichever way", async () => {
  const svg = text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const gif = await pipelineOf(picture).gif().toBuffer();
  for (const bytes of [svg, gif, await pipelineOf(picture).tiff().toBuffer()]) {
    await expect(sharp(bytes).metadata()).rejects.toThrow(/unsupported image format/);
  }
});
