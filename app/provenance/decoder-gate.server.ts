import sharp, { type Metadata, type Sharp } from "sharp";
import {
  damagedPhoto,
  MAX_PHOTO_PIXELS,
  type PhotoFormat,
  type PhotoHeader,
  type Refusal,
  readPhotoHeader,
  refusal,
} from "#app/provenance/photo-header.ts";

/** SECURITY.md U4, in seconds of one decode. */
const DECODE_SECONDS = 10;
/** The gate's trial decode reads every pixel but keeps a picture of this side. */
const TRIAL_SIDE = 64;

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

/** Width and height are as the photo is shown, after its orientation mark is applied. */
export interface AcceptedPhoto {
  readonly ok: true;
  readonly format: PhotoFormat;
  readonly width: number;
  readonly height: number;
}

export type GateResult = AcceptedPhoto | Refusal;

/**
 * Whether a file is a photo that can be used, proved by decoding all of it. The header is read first without a decoder,
 * so a file that is too large, a pixel bomb or another format costs nothing. Belongs in the worker process: a request
 * asks only `readPhotoHeader`.
 */
export async function gatePhoto(bytes: Uint8Array): Promise<GateResult> {
  const header = readPhotoHeader(bytes);
  if (!header.ok) return header;
  try {
    const metadata = await openPhoto(bytes).metadata();
    if (!agrees(header, metadata)) return damagedPhoto();
    await openPhoto(bytes).resize(TRIAL_SIDE, TRIAL_SIDE, { fit: "fill" }).raw().toBuffer();
    const { width, height } = metadata.autoOrient;
    return { ok: true, format: header.format, width, height };
  } catch (error) {
    return refusalFor(error);
  }
}

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

/** Two readers that disagree about one file are a sign of a file made to fool one of them. */
function agrees(header: PhotoHeader, metadata: Metadata): boolean {
  return metadata.format === header.format && metadata.width === header.width && metadata.height === header.height;
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof Error && /timeout/i.test(error.message)) {
    return refusal("took_too_long", "This photo took too long to open. Export a new copy of it and send that.");
  }
  return damagedPhoto();
}
