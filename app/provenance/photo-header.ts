import { photoRefusalWords } from "#app/provenance/photo-refusal-words.ts";

/**
 * What a file says it is in its first bytes, read without a decoder: cheap enough for a request, safe on hostile input,
 * and the same in a browser. A file's name and Content-Type are never looked at.
 */
export const PHOTO_FORMATS = ["jpeg", "png", "webp"] as const;
export type PhotoFormat = (typeof PHOTO_FORMATS)[number];

/** SECURITY.md U1. */
export const MAX_PHOTO_BYTES = 12 * 1024 * 1024;
/** SECURITY.md U3: 50 megapixels is the largest full-size photo of today's phones. */
export const MAX_PHOTO_PIXELS = 50_000_000;
/** SECURITY.md U3, in pixels. */
export const MAX_PHOTO_SIDE = 12_000;

export const REFUSAL_REASONS = [
  "empty",
  "too_many_bytes",
  "wrong_format",
  "animated",
  "too_many_pixels",
  "damaged",
  "took_too_long",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** `message` is a sentence for the person who sent the file. */
export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly message: string;
}

/** Width and height are those of the stored pixels, before the file's own orientation mark is applied. */
export interface PhotoHeader {
  readonly ok: true;
  readonly format: PhotoFormat;
  readonly width: number;
  readonly height: number;
}

/** Says what the file is, or in one sentence why it cannot be taken. Reads headers only: pixels may still prove to be damaged. */
export function readPhotoHeader(bytes: Uint8Array): PhotoHeader | Refusal {
  const say = photoRefusalWords();
  if (bytes.byteLength === 0) return refusal("empty", say.empty);
  if (bytes.byteLength > MAX_PHOTO_BYTES) {
    return refusal("too_many_bytes", say.tooManyBytes(MAX_PHOTO_BYTES / 1024 / 1024));
  }
  const format = formatOf(bytes);
  if (format === null) return refusal("wrong_format", wrongFormatMessage(bytes));
  const size = READERS[format](bytes);
  if (size === null || size.width < 1 || size.height < 1) return damagedPhoto();
  if (size.animated) return refusal("animated", say.animated);
  const { width, height } = size;
  if (width > MAX_PHOTO_SIDE || height > MAX_PHOTO_SIDE || width * height > MAX_PHOTO_PIXELS) {
    return refusal("too_many_pixels", say.tooManyPixels(width, height, MAX_PHOTO_PIXELS / 1e6, MAX_PHOTO_SIDE));
  }
  return { ok: true, format, width, height };
}

export function refusal(reason: RefusalReason, message: string): Refusal {
  return { ok: false, reason, message };
}

export function damagedPhoto(): Refusal {
  return refusal("damaged", photoRefusalWords().damaged);
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
}

const READERS: Record<PhotoFormat, (bytes: Uint8Array) => Size | null> = { jpeg: readJpeg, png: readPng, webp: readWebp };

function formatOf(bytes: Uint8Array): PhotoFormat | null {
  if (startsWith(bytes, "\xff\xd8\xff")) return "jpeg";
  if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) return "png";
  if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) return "webp";
  return null;
}

/** Walks the segments to the frame header, which holds the size. */
function readJpeg(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), animated: false };
    const isScanOrEnd = marker === 0xda || marker === 0xd9;
    const length = view.getUint16(at + 2);
    if (isScanOrEnd || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** An `acTL` chunk before the pixels makes a PNG an animation. */
function readPng(bytes: Uint8Array): Size | null {
  if (bytes.length < 33 || !startsWith(bytes, "IHDR", 12)) return null;
  const view = viewOf(bytes);
  let animated = false;
  for (let at = 33; at + 8 <= bytes.length && !startsWith(bytes, "IDAT", at + 4); at += 12 + view.getUint32(at)) {
    if (startsWith(bytes, "acTL", at + 4)) animated = true;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), animated };
}

function readWebp(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  if (startsWith(bytes, "VP8X", 12)) {
    const animated = ((bytes[20] as number) & 0x02) !== 0;
    const width = 1 + (view.getUint16(24, true) | ((bytes[26] as number) << 16));
    const height = 1 + (view.getUint16(27, true) | ((bytes[29] as number) << 16));
    return { width, height, animated };
  }
  if (startsWith(bytes, "VP8L", 12) && bytes[20] === 0x2f) {
    const packed = view.getUint32(21, true);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff), animated: false };
  }
  if (startsWith(bytes, "VP8 ", 12) && startsWith(bytes, "\x9d\x01\x2a", 23)) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, animated: false };
  }
  return null;
}

type OtherKind = keyof ReturnType<typeof photoRefusalWords>["kinds"];

/** What people send instead of photos, by the bytes at an offset. */
const OTHER_KINDS: readonly { readonly magic: string; readonly at?: number; readonly kind: OtherKind }[] = [
  { magic: "GIF8", kind: "gif" },
  { magic: "II*\0", kind: "tiffOrRaw" },
  { magic: "MM\0*", kind: "tiffOrRaw" },
  { magic: "II+\0", kind: "tiff" },
  { magic: "MM\0+", kind: "tiff" },
  { magic: "%PDF", kind: "pdf" },
  { magic: "%!PS", kind: "postScript" },
  { magic: "\xc5\xd0\xd3\xc6", kind: "postScript" },
  { magic: "8BPS", kind: "photoshop" },
  { magic: "BM", kind: "bmp" },
  { magic: "\0\0\x01\0", kind: "icon" },
  { magic: "PK", kind: "archive" },
  { magic: "\x1aE\xdf\xa3", kind: "video" },
  { magic: "\0\0\0\x0cJXL ", kind: "jpegXl" },
  { magic: "\xff\x0a", kind: "jpegXl" },
  { magic: "\0\0\0\x0cjP  ", kind: "jpeg2000" },
];

const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

function wrongFormatMessage(bytes: Uint8Array): string {
  const say = photoRefusalWords();
  if (startsWith(bytes, "ftyp", 4)) return isoMediaMessage(latin(bytes, 8, 12));
  const known = OTHER_KINDS.find(({ magic, at }) => startsWith(bytes, magic, at));
  if (known) return say.kinds[known.kind];
  const text = latin(bytes, 0, 4096).replaceAll("\0", "").toLowerCase();
  if (/<(!doctype html|html)[\s>]/.test(text)) return say.kinds.webPage;
  if (/<svg[\s/>]/.test(text)) return say.kinds.svg;
  return say.kinds.unknown;
}

function isoMediaMessage(brand: string): string {
  const say = photoRefusalWords();
  if (HEIC_BRANDS.includes(brand)) {
    return say.kinds.heic;
  }
  if (brand === "avif" || brand === "avis") return say.kinds.avif;
  return say.kinds.video;
}

function startsWith(bytes: Uint8Array, magic: string, at = 0): boolean {
  for (let index = 0; index < magic.length; index++) {
    if (bytes[at + index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
