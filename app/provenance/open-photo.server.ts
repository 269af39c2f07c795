import sharp, { type Sharp } from "sharp";
import { MAX_PHOTO_PIXELS } from "#app/provenance/photo-header.ts";

/** SECURITY.md U4, in seconds of one decode. */
const DECODE_SECONDS = 10;

// Process-wide, at import: nothing in this process may decode another format afterwards, by whichever path it arrives.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadJpegFile",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadPngFile",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadWebpFile",
  ],
});
// One decode at a time uses one core, and no decoded picture of one person stays in memory for the next.
sharp.concurrency(1);
sharp.cache(false);

/**
 * The one way to decode a photo: upright, in sRGB, with every limit on. Call only for bytes whose header was accepted;
 * the pipeline rejects when the pixels are damaged or the time is over.
 */
export function openPhoto(bytes: Uint8Array): Sharp {
  return sharp(bytes, {
    failOn: "error",
    limitInputPixels: MAX_PHOTO_PIXELS,
    unlimited: false,
    sequentialRead: true,
    pages: 1,
    autoOrient: true,
  })
    .timeout({ seconds: DECODE_SECONDS })
    .toColourspace("srgb");
}
