import sharp from "sharp";
import { drawPicture, jpegOf, pipelineOf, pngOf } from "#tests/provenance/drawn-pictures.ts";
import { animatedPng, animatedWebp, blankPng, isoMedia, withPngChunk } from "#tests/provenance/hostile-files.ts";

export interface HostilePhoto {
  kind: string;
  bytes: Buffer;
}

/** Numbers from 0 to 1 that are the same on every machine for the same seed (Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Random = () => number;
const below = (random: Random, limit: number) => Math.floor(random() * limit);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;

/** Over 2,000 files that somebody could send to do harm, the same every time: what is broken, what lies about itself, and what would grow. */
export async function hostilePhotos(seed: number): Promise<HostilePhoto[]> {
  const random = seeded(seed);
  const photos = await drawnPhotos();
  const many = (count: number, kind: string, make: () => Buffer): HostilePhoto[] =>
    Array.from({ length: count }, () => ({ kind, bytes: make() }));
  return [
    ...many(480, "flipped in the header", () => flipped(random, pick(random, photos), 80)),
    ...many(120, "flipped anywhere", () => flipped(random, pick(random, photos), Number.POSITIVE_INFINITY)),
    ...many(800, "cut off", () => truncated(random, pick(random, photos))),
    ...many(60, "two files in one", () => spliced(random, pick(random, photos), pick(random, photos))),
    ...many(460, "a magic number and noise", () => noiseBehind(random, pick(random, MAGIC))),
    ...many(60, "a hostile segment in a JPEG", () => withSegment(random, photos[0] as Buffer)),
    ...many(40, "a hostile chunk in a PNG", () => withChunk(random, photos[1] as Buffer)),
    ...many(36, "a polyglot", () => polyglot(random, pick(random, photos))),
    ...(await bombs(photos)),
  ];
}

/** Small, so that two thousand of them are read in a minute: JPEG, PNG and WebP, plain, progressive, lossless, grey and transparent. */
async function drawnPhotos(): Promise<Buffer[]> {
  const picture = (seed: number) => drawPicture(seed, 96, 72);
  return [
    await jpegOf(picture(1)),
    await pngOf(picture(2)),
    await pipelineOf(picture(3)).webp({ quality: 80 }).toBuffer(),
    await pipelineOf(picture(4)).jpeg({ progressive: true, quality: 70 }).toBuffer(),
    await pipelineOf(picture(5)).webp({ lossless: true }).toBuffer(),
    await pipelineOf(picture(6)).ensureAlpha(0.5).png({ palette: true }).toBuffer(),
    await pipelineOf(picture(7)).greyscale().jpeg().toBuffer(),
  ];
}

function flipped(random: Random, photo: Buffer, within: number): Buffer {
  const bytes = Buffer.from(photo);
  for (let flips = 1 + below(random, 12); flips > 0; flips--) {
    const place = below(random, Math.min(within, bytes.length));
    bytes[place] = (bytes[place] as number) ^ (1 << below(random, 8));
  }
  return bytes;
}

const truncated = (random: Random, photo: Buffer) => photo.subarray(0, below(random, photo.length));

function spliced(random: Random, one: Buffer, other: Buffer): Buffer {
  return Buffer.concat([one.subarray(0, below(random, one.length)), other.subarray(below(random, other.length))]);
}

const MAGIC = [
  ...[
    "\xff\xd8\xff\xe0\0\x10JFIF\0",
    "\xff\xd8\xff\xe1",
    "\xff\xd8\xff\xdb",
    "\x89PNG\r\n\x1a\n",
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x40",
  ],
  ...[
    "RIFF\0\0\x01\0WEBPVP8 ",
    "RIFF\0\0\x01\0WEBPVP8L",
    "RIFF\0\0\x01\0WEBPVP8X",
    "GIF89a",
    "II*\0",
    "MM\0*",
    "%PDF-1.7",
    "\0\0\0\x18ftypheic",
  ],
  ...["8BPS", "BM", "PK\x03\x04", "<svg xmlns='http://www.w3.org/2000/svg'>", "<!doctype html>", "\0\0\x01\0", "\x7fELF", "\xff\x0a"],
];

function noiseBehind(random: Random, magic: string): Buffer {
  return Buffer.concat([
    Buffer.from(magic, "latin1"),
    Buffer.from(Array.from({ length: 40 + below(random, 3_000) }, () => below(random, 256))),
  ]);
}

function withSegment(random: Random, jpeg: Buffer): Buffer {
  const [marker, data] = pick(random, SEGMENTS)(random);
  const head = Buffer.from([0xff, marker, 0, 0]);
  // Every fourth one lies about its length.
  head.writeUInt16BE(random() < 0.25 ? below(random, 65_536) : Math.min(65_535, data.length + 2), 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data.subarray(0, 65_533), jpeg.subarray(2)]);
}

type Segment = (random: Random) => [marker: number, data: Buffer];
const noise = (random: Random, length: number) => Buffer.from(Array.from({ length }, () => below(random, 256)));

const SEGMENTS: readonly Segment[] = [
  (random) => [0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exif(random)])],
  (random) => [0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exif(random)])],
  (random) => [0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${"<rdf:Description>".repeat(below(random, 3_000))}`)],
  (_random) => [
    0xe1,
    Buffer.from(`http://ns.adobe.com/xap/1.0/\0<!DOCTYPE a [<!ENTITY b "${"c".repeat(2_000)}">]><a>${"&b;".repeat(2_000)}</a>`),
  ],
  (random) => [0xe2, Buffer.concat([Buffer.from("ICC_PROFILE\0\x01\x01", "latin1"), noise(random, 600)])],
  (random) => [0xeb, Buffer.concat([Buffer.from("JP\0\x01\0\0\0\x01\0\0\x40\0jumb\0\0\0\x20jumdc2pa\0", "latin1"), noise(random, 2_000)])],
  (random) => [0xed, Buffer.concat([Buffer.from("Photoshop 3.0\x008BIM", "latin1"), noise(random, 400)])],
  (random) => [0xdb, noise(random, 65)],
  (random) => [0xc4, noise(random, 40)],
];

/** A TIFF directory whose counts, offsets and types are whatever comes, among them its own address. */
function exif(random: Random): Buffer {
  const entries = 1 + below(random, 40);
  const bytes = Buffer.alloc(14 + entries * 12 + 64);
  bytes.write("II*\0", "latin1");
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(random() < 0.1 ? 65_535 : entries, 8);
  for (let entry = 0; entry < entries; entry++) {
    const at = 10 + entry * 12;
    bytes.writeUInt16LE(
      pick(random, [0x0112, 0x8769, 0x8825, 0x927c, 0x9003, 0x010f, 0x0110, 0x0131, 0x0201, 0x014a, below(random, 65_536)]),
      at,
    );
    bytes.writeUInt16LE(below(random, 16), at + 2);
    bytes.writeUInt32LE(pick(random, [1, 2, 20, 0xffff, 0xffffffff]), at + 4);
    bytes.writeUInt32LE(pick(random, [8, at, bytes.length - 1, below(random, 4_000), 0x7fffffff, 6]), at + 8);
  }
  bytes.writeUInt32LE(8, 10 + entries * 12);
  return bytes;
}

function withChunk(random: Random, png: Buffer): Buffer {
  const types = ["iCCP", "eXIf", "zTXt", "iTXt", "tEXt", "tRNS", "gAMA", "cHRM", "acTL", "caBX", "PLTE", "IEND", "sBIT", "\0\0\0\0"];
  const type = pick(random, types);
  const data = type === "eXIf" ? exif(random) : type === "tEXt" ? Buffer.alloc(60_000, "<script>") : noise(random, below(random, 1_200));
  const whole = withPngChunk(png, type, data);
  // Every fourth one lies about its length.
  if (random() < 0.25) whole.writeUInt32BE(below(random, 2 ** 32), 33);
  return whole;
}

function polyglot(random: Random, photo: Buffer): Buffer {
  const other = Buffer.from(
    pick(random, [
      "<script>alert(document.domain)</script>",
      "<?php system($_GET[0]); ?>",
      "PK\x03\x04\x14\0\0\0\0\0class Evil",
      "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj",
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
      "\x7fELF\x02\x01\x01",
    ]),
    "latin1",
  );
  return random() < 0.4 ? Buffer.concat([other, photo]) : Buffer.concat([photo, other]);
}

/** Small files that become large: many pixels, many scans, many frames, much text. */
async function bombs(photos: readonly Buffer[]): Promise<HostilePhoto[]> {
  const progressive = photos[3] as Buffer;
  const firstScan = progressive.indexOf(Buffer.from([0xff, 0xda]));
  const scans = progressive.subarray(firstScan, -2);
  const sizes: [number, number][] = [
    [16_000, 16_000],
    [12_000, 12_000],
    [12_001, 10],
    [10, 12_001],
    [50_000, 1_001],
    [12_000, 4_100],
  ];
  const all: [string, Buffer][] = [
    ...sizes.map(([width, height]): [string, Buffer] => ["a bomb of pixels", blankPng(width, height)]),
    // The most that is let in: all of it is decoded.
    ["as many pixels as may be", blankPng(7_000, 7_000)],
    ["as long as may be", blankPng(12_000, 12)],
    ["a bomb of scans", Buffer.concat([progressive.subarray(0, firstScan), ...Array<Buffer>(400).fill(scans), Buffer.from([0xff, 0xd9])])],
    ["a bomb of text", withPngChunk(photos[1] as Buffer, "tEXt", Buffer.alloc(8_000_000, "a"))],
    ["an animation", await animatedPng()],
    ["an animation", await animatedWebp()],
    ["a jpeg that is huge by its header", patched(photos[0] as Buffer)],
    [
      "a pixel",
      await sharp({ create: { width: 1, height: 1, channels: 3, background: "#000" } })
        .png()
        .toBuffer(),
    ],
    ["another kind", isoMedia("heic")],
    ["another kind", isoMedia("avif")],
    ["another kind", isoMedia("mp42")],
    ["nothing", Buffer.alloc(0)],
    ["zeros", Buffer.alloc(4_000_000)],
    ["too many bytes", Buffer.concat([photos[0] as Buffer, Buffer.alloc(13_000_000)])],
  ];
  return all.map(([kind, bytes]) => ({ kind, bytes }));
}

/** 7,000 x 7,000 pixels by its frame header, and the data of 96 x 72. */
function patched(jpeg: Buffer): Buffer {
  const bytes = Buffer.from(jpeg);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(7_000, frame + 5);
  bytes.writeUInt16BE(7_000, frame + 7);
  return bytes;
}
