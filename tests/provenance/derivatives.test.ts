import ExifReader from "exifreader";
import sharp from "sharp";
import { expect, test } from "vitest";
import { decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { renderDerivatives } from "#app/provenance/derivatives.server.ts";
import { PICTURE_FORMATS } from "#app/provenance/picture-format.ts";
import { drawPicture, flatPicture, jpegOf, pipelineOf, pngOf } from "#tests/provenance/drawn-pictures.ts";
import { withPngChunk } from "#tests/provenance/hostile-files.ts";

// The product opens no AVIF at all; what it wrote is opened here to see what is in it.
sharp.unblock({ operation: ["VipsForeignLoadHeif"] });

const derivativesOf = async (bytes: Uint8Array) => renderDerivatives(await decodePhoto(bytes), ["jpeg"]);
const everyDerivativeOf = async (bytes: Uint8Array) => renderDerivatives(await decodePhoto(bytes), PICTURE_FORMATS);

const EXIF = {
  IFD0: { Make: "MarkerMake", Model: "MarkerModel", Artist: "MarkerArtist" },
  IFD2: { BodySerialNumber: "MarkerSerial", DateTimeOriginal: "2026:01:02 03:04:05" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "0/1 7/1 0/1" },
};

/** Marker codes of a JPEG's segments up to its pixels. */
function segmentsOf(jpeg: Buffer): number[] {
  const markers: number[] = [];
  for (let at = 2; at < jpeg.length && markers.at(-1) !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) {
    expect(jpeg[at]).toBe(0xff);
    markers.push(jpeg[at + 1] as number);
  }
  return markers;
}

const SIZES: readonly [number, number, readonly [number, number][]][] = [
  [
    2000,
    1500,
    [
      [320, 240],
      [640, 480],
      [1280, 960],
    ],
  ],
  [
    1280,
    640,
    [
      [320, 160],
      [640, 320],
      [1280, 640],
    ],
  ],
  [
    500,
    1000,
    [
      [320, 640],
      [500, 1000],
    ],
  ],
  [320, 200, [[320, 200]]],
  [90, 60, [[90, 60]]],
];

for (const [width, height, expected] of SIZES) {
  test(`a photo of ${width} x ${height} is served in ${expected.length} sizes, none larger than itself`, async () => {
    const derivatives = await derivativesOf(await jpegOf(flatPicture(90, width, height)));
    expect(derivatives.map((one) => [one.width, one.height])).toEqual(expected);
    for (const { bytes, ...said } of derivatives) {
      const metadata = await sharp(bytes).metadata();
      expect(metadata).toMatchObject(said);
    }
  });
}

test("U6: place, camera, names and profile of the original are in no size and no format of what is served", async () => {
  const original = await pipelineOf(drawPicture(4, 700, 500))
    .withExif(EXIF)
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">MarkerXmp</rdf:RDF></x:xmpmeta>',
    )
    .withIccProfile("p3")
    .jpeg()
    .toBuffer();
  const before = await sharp(original).metadata();
  expect([before.exif, before.xmp, before.icc].every(Boolean)).toBe(true);
  expect(original.includes("MarkerSerial")).toBe(true);

  const derivatives = await everyDerivativeOf(original);
  expect(derivatives).toHaveLength(9);
  for (const { bytes, format } of derivatives) {
    const after = await sharp(bytes).metadata();
    expect([after.exif, after.xmp, after.icc, after.iptc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.includes("Marker")).toBe(false);
    const tags = ExifReader.load(bytes, { expanded: true });
    expect([tags.gps, tags.exif, tags.xmp, tags.iptc, tags.icc, tags.Thumbnail]).toEqual(Array(6).fill(undefined));
    if (format !== "jpeg") continue;
    // JFIF (E0) and what a decoder needs; not Exif or XMP (E1), ICC (E2), IPTC (ED) or a comment (FE).
    expect(segmentsOf(bytes).filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe)).toEqual([]);
  }
});

/** The antivirus makers' own test file, which every scanner takes for harmful. */
const EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

const POLYGLOTS: readonly [string, () => Promise<Buffer>][] = [
  ["a virus after the end of a JPEG", async () => Buffer.concat([await jpegOf(drawPicture(2)), Buffer.from(`${EICAR} MARKER`)])],
  ["a virus in a PNG's text", async () => withPngChunk(await pngOf(drawPicture(2)), "tEXt", Buffer.from(`Comment\0${EICAR} MARKER`))],
  ["a script after the end of a JPEG", async () => Buffer.concat([await jpegOf(drawPicture(2)), Buffer.from("<script>MARKER</script>")])],
  ["an archive after the end of a JPEG", async () => Buffer.concat([await jpegOf(drawPicture(2)), Buffer.from("PK\x03\x04MARKER.jar")])],
  [
    "a script in a PNG's text",
    async () => withPngChunk(await pngOf(drawPicture(2)), "tEXt", Buffer.from("Comment\0<script>MARKER</script>")),
  ],
  ["a program after the end of a PNG", async () => Buffer.concat([await pngOf(drawPicture(2)), Buffer.from("<?php MARKER ?>")])],
  [
    "a script in a WebP's metadata",
    () =>
      pipelineOf(drawPicture(2))
        .withExif({ IFD0: { Artist: "<script>MARKER</script>" } })
        .webp()
        .toBuffer(),
  ],
];

for (const [what, make] of POLYGLOTS) {
  test(`U5, U9: ${what} is in no size and no format of what is served`, async () => {
    const original = await make();
    expect(original.includes("MARKER")).toBe(true);
    const derivatives = await everyDerivativeOf(original);
    expect(new Set(derivatives.map(({ format }) => format)).size).toBe(3);
    for (const { bytes } of derivatives) expect(bytes.includes("MARKER")).toBe(false);
  });
}

test("U6: a photo taken with the phone on its side is served upright", async () => {
  const { pixels, width, height } = flatPicture(20, 400, 200);
  pixels.fill(230, 0, (width * height * 3) / 2);
  const [first] = await derivativesOf(await pipelineOf({ pixels, width, height }).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  expect(first).toMatchObject({ width: 200, height: 400 });
  const upright = await sharp(first?.bytes).greyscale().raw().toBuffer();
  const row = upright.subarray(100 * 200, 101 * 200);
  // Turned a quarter clockwise, the light upper half is the right half.
  expect([row[20], row[180]].map((level) => (level as number) > 128)).toEqual([false, true]);
});

test("colours of a wide-gamut photo are served as they look in sRGB", async () => {
  const { pixels, width, height } = flatPicture(0, 200, 200);
  for (let at = 0; at < pixels.length; at += 3) pixels.set([200, 90, 60], at);
  const wide = await pipelineOf({ pixels, width, height }).withIccProfile("p3").png().toBuffer();
  const [first] = await derivativesOf(wide);
  const served = await sharp(first?.bytes).raw().toBuffer();
  for (const [channel, level] of [200, 90, 60].entries()) expect(Math.abs(served.readUInt8(channel) - level)).toBeLessThanOrEqual(3);
});

test("transparent parts are served white", async () => {
  const clear = await sharp(Buffer.alloc(64 * 64 * 4), { raw: { width: 64, height: 64, channels: 4 } })
    .png()
    .toBuffer();
  const [first] = await derivativesOf(clear);
  expect([...(await sharp(first?.bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
});

test("a damaged photo gives no derivatives", async () => {
  const jpeg = await jpegOf(drawPicture(2));
  await expect(derivativesOf(jpeg.subarray(0, jpeg.length / 2))).rejects.toThrow();
});
