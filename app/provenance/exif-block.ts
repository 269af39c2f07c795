import type { PhotoFormat } from "#app/provenance/photo-header.ts";

/** What one block of a JPEG can hold. The other formats allow more, and no camera writes it. */
const MAX_BLOCK_BYTES = 65_527;

/**
 * The first EXIF block of a photo whose header was accepted, without the file around it; null where it has none. A
 * library that is handed the whole file reads every block in it: 12 MB of them cost it half a minute.
 */
export function exifBlock(bytes: Uint8Array, format: PhotoFormat): Uint8Array | null {
  const range = FINDERS[format](bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (range === null) return null;
  const block = bytes.subarray(range.from, Math.min(range.to, range.from + MAX_BLOCK_BYTES));
  // WebP and PNG hold the bare block, but some programs put JPEG's six letters before it all the same.
  return textAt(block, 0, 6) === "Exif\0\0" ? block.subarray(6) : block;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const FINDERS: Record<PhotoFormat, (bytes: Uint8Array, view: DataView) => Range | null> = {
  jpeg(bytes, view) {
    for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; ) {
      const marker = bytes[at + 1];
      if (marker === 0xff) {
        at += 1;
        continue;
      }
      const length = view.getUint16(at + 2);
      if (marker === 0xda || marker === 0xd9 || length < 2) return null;
      if (marker === 0xe1 && textAt(bytes, at + 4, 6) === "Exif\0\0") return { from: at + 4, to: at + 2 + length };
      at += 2 + length;
    }
    return null;
  },
  png(bytes, view) {
    for (let at = 8; at + 12 <= bytes.length; ) {
      const length = view.getUint32(at);
      if (textAt(bytes, at + 4, 4) === "eXIf") return { from: at + 8, to: at + 8 + length };
      at += 12 + length;
    }
    return null;
  },
  webp(bytes, view) {
    for (let at = 12; at + 8 <= bytes.length; ) {
      const length = view.getUint32(at + 4, true);
      if (textAt(bytes, at, 4) === "EXIF") return { from: at + 8, to: at + 8 + length };
      at += 8 + length + (length % 2);
    }
    return null;
  },
};

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
