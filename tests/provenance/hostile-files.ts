import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { drawPicture, pngOf } from "#tests/provenance/drawn-pictures.ts";

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A valid black-and-white PNG of any size: 16,000 x 16,000 pixels are 31 kB. */
export function blankPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const pixels = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Adds a chunk where a reader meets it before the pixels. */
export function withPngChunk(png: Buffer, type: string, data: Uint8Array): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk(type, data), png.subarray(33)]);
}

export async function animatedPng(): Promise<Buffer> {
  return withPngChunk(await pngOf(drawPicture(1, 64, 48)), "acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
}

export async function animatedWebp(): Promise<Buffer> {
  const frames = await Promise.all([1, 2].map((seed) => pngOf(drawPicture(seed, 64, 48))));
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

/** Only the first box of an ISO media file: which brand it claims to be. */
export function isoMedia(brand: string): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(12), Buffer.alloc(400, 7)]);
}
