import fc from "fast-check";
import sharp, { type Exif } from "sharp";
import { expect, test } from "vitest";
import {
  type CaptureClaims,
  captureClaimSentences,
  capturedAtFrom,
  deviceFrom,
  NO_CAPTURE_CLAIMS,
  namesAnEditor,
} from "#app/provenance/capture-claims.ts";
import { claimText } from "#app/provenance/claim-text.ts";
import { readCaptureClaims } from "#app/provenance/read-capture-claims.server.ts";

const blank = () => sharp({ create: { width: 48, height: 32, channels: 3, background: "#a08070" } });
const jpegWith = (exif: Exif) => blank().withExif(exif).jpeg().toBuffer();

const CAMERA: Exif = {
  IFD0: { Make: "Canon", Model: "Canon EOS 5D Mark II", Software: "GIMP 2.10.36", Artist: "Ada Example", Copyright: "Ada Example" },
  IFD2: { DateTimeOriginal: "2024:05:03 14:05:09", DateTimeDigitized: "2025:01:01 00:00:00", BodySerialNumber: "SN-77881122" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 26/1", GPSLongitudeRef: "W", GPSLongitude: "0/1 7/1 39/1" },
};

test.each(["jpeg", "png", "webp"] as const)("time, device and software are read from a %s, and nothing else", async (format) => {
  const photo = await blank().withExif(CAMERA)[format]().toBuffer();
  expect(readCaptureClaims(photo)).toEqual({ capturedAt: "2024-05-03T14:05:09", device: "Canon EOS 5D Mark II", software: "GIMP 2.10.36" });
});

test("a view into a larger buffer is read on its own", async () => {
  const photo = await jpegWith(CAMERA);
  const around = Buffer.concat([Buffer.alloc(13, 0xff), photo, Buffer.alloc(7, 0xff)]);
  expect(readCaptureClaims(around.subarray(13, 13 + photo.length)).device).toBe("Canon EOS 5D Mark II");
});

test("the time a file was changed is not taken for the time a photo was taken", async () => {
  const photo = await jpegWith({ IFD0: { DateTime: "2024:05:03 14:05:09" }, IFD2: { DateTimeDigitized: "2024:05:03 14:05:09" } });
  expect(readCaptureClaims(photo).capturedAt).toBeNull();
});

test("a photo without metadata, another format and no photo at all say nothing", async () => {
  const tiff = await blank().withExif(CAMERA).tiff().toBuffer();
  for (const bytes of [await blank().jpeg().toBuffer(), tiff, Buffer.alloc(0), Buffer.from("Exif\0\0II*\0")]) {
    expect(readCaptureClaims(bytes)).toEqual(NO_CAPTURE_CLAIMS);
  }
});

test("markup, steering signs and endless names are no claim", async () => {
  const photo = await jpegWith({ IFD0: { Model: "<img src=x onerror=alert(1)>", Software: "A".repeat(5_000) } });
  expect(readCaptureClaims(photo)).toEqual(NO_CAPTURE_CLAIMS);
});

test.each([
  ["  iPhone \t 15\u0000\u0000", "iPhone 15"],
  ["Pixel\u202e8\u0007 Pro", "Pixel8 Pro"],
  ["Müller & Söhne, S.A. (Köln)", "Müller & Söhne, S.A. (Köln)"],
  ["a\nb", "a b"],
  ["<b>", null],
  ['"onload=', null],
  ["...", null],
  ["", null],
  ["x".repeat(81), null],
  [17, null],
  [undefined, null],
])("of the name %j is kept %j", (value, kept) => {
  expect(claimText(value)).toBe(kept);
});

test.each([
  ["2024:05:03 14:05:09", "2024-05-03T14:05:09"],
  ["2024:02:29 23:59:59\0", "2024-02-29T23:59:59"],
  ["2023:02:29 10:00:00", null],
  ["0000:00:00 00:00:00", null],
  ["1970:01:01 00:00:00", null],
  ["2024:05:03 24:00:00", null],
  ["2024:05:03 14:60:00", null],
  ["2024-05-03 14:05:09", null],
  ["    :  :     :  :  ", null],
  ["2024:05:03 14:05:09; drop table", null],
  [20240503, null],
])("the time %j is %j", (value, time) => {
  expect(capturedAtFrom(value)).toBe(time);
});

test.each([
  ["Apple", "iPhone 15 Pro", "Apple iPhone 15 Pro"],
  ["NIKON CORPORATION", "NIKON D850", "NIKON D850"],
  ["Canon", undefined, "Canon"],
  [undefined, "SM-G991B", "SM-G991B"],
  ["<Canon>", "EOS R5", "EOS R5"],
  ["M".repeat(60), "X".repeat(60), "X".repeat(60)],
  [undefined, undefined, null],
])("make %j and model %j are the device %j", (make, model, device) => {
  expect(deviceFrom(make, model)).toBe(device);
});

test.each([
  "Adobe Photoshop 25.0 (Windows)",
  "Adobe Lightroom 7.2",
  "GIMP 2.10.36",
  "Snapseed 2.0",
  "paint.net 5.0.13",
  "美图秀秀",
  "Photo Editor",
])("%s is known to edit", (software) => expect(namesAnEditor(software)).toBe(true));

test.each(["17.5.1", "HDR+ 1.0.345618096zd", "Ver.1.00", "G991BXXU5CVF3", "Painterly Camera", "MediaTek Camera Application"])(
  "%s is not taken for an editor",
  (software) => expect(namesAnEditor(software)).toBe(false),
);

test("every claim that is printed says that anybody can write it", () => {
  const claims: CaptureClaims = { capturedAt: "2024-05-03T14:05:09", device: "Canon EOS R5", software: "GIMP 2.10.36" };
  const sentences = captureClaimSentences(claims);
  expect(sentences).toHaveLength(3);
  for (const sentence of sentences) expect(sentence.toLowerCase()).toContain("anybody can write");
  expect(sentences[0]).toContain("3 May 2024 at 14:05");
  expect(sentences[2]).toContain("edits pictures");
  expect(captureClaimSentences({ ...claims, software: "17.5.1" })[2]).not.toContain("edits");
});

test("a file that says nothing is not held against the photo", () => {
  expect(captureClaimSentences(NO_CAPTURE_CLAIMS).join(" ")).toContain("neither for the photo nor against it");
});

/** A JPEG whose EXIF block is these bytes, as a forger writes them. */
function withExifBytes(jpeg: Buffer, tiff: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A TIFF block of one list of fields, then a second list, the thumbnail's. Fields: tag, type, count, value or offset. */
function tiffOf(fields: number[][], thumbnail: number[][] = [], tail: Uint8Array = Buffer.alloc(0)): Buffer {
  const list = (entries: number[][], next: number) => {
    const bytes = Buffer.alloc(2 + entries.length * 12 + 4);
    bytes.writeUInt16LE(entries.length, 0);
    for (const [i, [tag = 0, type = 0, count = 0, value = 0]] of entries.entries()) {
      bytes.writeUInt16LE(tag, 2 + i * 12);
      bytes.writeUInt16LE(type, 4 + i * 12);
      bytes.writeUInt32LE(count, 6 + i * 12);
      bytes.writeUInt32LE(value, 10 + i * 12);
    }
    bytes.writeUInt32LE(next, bytes.length - 4);
    return bytes;
  };
  const first = list(fields, thumbnail.length === 0 ? 0 : 8 + 6 + fields.length * 12);
  return Buffer.concat([Buffer.from("II*\0\x08\0\0\0", "latin1"), first, list(thumbnail, 0), tail]);
}

test.each([
  ["a text that begins far behind the file", [[0x010f, 2, 20, 0xfffffff0]]],
  ["a text of four gigabytes", [[0x0110, 2, 0xffffffff, 8]]],
  ["a list that points at itself", [[0x8769, 4, 1, 8]]],
  ["a type that does not exist", [[0x0131, 99, 4, 0x41414141]]],
  ["a time made of numbers", [[0x9003, 4, 19, 8]]],
])("%s says nothing", async (_fault, fields) => {
  expect(readCaptureClaims(withExifBytes(await blank().jpeg().toBuffer(), tiffOf(fields)))).toEqual(NO_CAPTURE_CLAIMS);
});

test("a thumbnail of 64 kB is left alone", async () => {
  const fields = [[0x0110, 2, 4, 0x00325258]];
  const photo = withExifBytes(
    await blank().jpeg().toBuffer(),
    tiffOf(
      fields,
      [
        [0x0201, 4, 1, 56],
        [0x0202, 4, 1, 65_000],
      ],
      Buffer.alloc(65_000, 0xd8),
    ),
  );
  expect(readCaptureClaims(photo)).toEqual({ capturedAt: null, device: "XR2", software: null });
});

test("only the first block of metadata is read, so that 12 MB of them cost no more than one", async () => {
  const jpeg = await jpegWith({ IFD0: { Model: "Second" } });
  const first = withExifBytes(jpeg, tiffOf([[0x0110, 2, 4, 0x00325258]]));
  expect(readCaptureClaims(first).device).toBe("XR2");

  const texts = tiffOf(Array.from({ length: 5_000 }, () => [0x010f, 2, 60_000, 8]));
  let many = await blank().jpeg().toBuffer();
  const block = withExifBytes(many, texts).subarray(2, -many.length + 2);
  many = Buffer.concat([many.subarray(0, 2), ...Array.from({ length: 190 }, () => block), many.subarray(2)]);
  const startedAt = performance.now();
  expect(readCaptureClaims(many)).toEqual(NO_CAPTURE_CLAIMS);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test.each([...Array(12).keys()])("a file that ends early, at %i twelfths, is read without harm", async (twelfths) => {
  for (const format of ["jpeg", "png", "webp"] as const) {
    const photo = await blank().withExif(CAMERA)[format]().toBuffer();
    const { device } = readCaptureClaims(photo.subarray(0, Math.floor((photo.length * twelfths) / 12)));
    expect([null, "Canon", "Canon EOS 5D Mark II"]).toContain(device);
  }
});

test("whatever bytes stand in the metadata, reading ends in clean claims", async () => {
  const jpeg = await blank().jpeg().toBuffer();
  const start = tiffOf([
    [0x010f, 2, 12, 60],
    [0x0110, 2, 12, 70],
    [0x0131, 2, 12, 80],
    [0x8769, 4, 1, 62],
  ]);
  const bytes = fc.uint8Array({ minLength: 0, maxLength: 300 });
  const changes = fc.array(fc.tuple(fc.nat(start.length - 1), fc.nat(255)), { maxLength: 6 });
  fc.assert(
    fc.property(changes, bytes, (changed, tail) => {
      const block = Buffer.concat([start, tail]);
      for (const [at, value] of changed) block[at] = value;
      const { capturedAt, device, software } = readCaptureClaims(withExifBytes(jpeg, block));
      if (capturedAt !== null) expect(capturedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      for (const name of [device, software]) if (name !== null) expect(claimText(name)).toBe(name);
    }),
    { seed: 20_261_123, numRuns: 400 },
  );
});
