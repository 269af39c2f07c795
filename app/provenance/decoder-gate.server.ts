import type { Metadata } from "sharp";
import { type DecodedPhoto, decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { openPhoto } from "#app/provenance/open-photo.server.ts";
import { damagedPhoto, type PhotoFormat, type PhotoHeader, type Refusal, readPhotoHeader, refusal } from "#app/provenance/photo-header.ts";
import { photoRefusalWords } from "#app/provenance/photo-refusal-words.ts";

/** Width and height are as the photo is shown, after its orientation mark is applied. */
export interface AcceptedPhoto {
  readonly ok: true;
  readonly format: PhotoFormat;
  readonly width: number;
  readonly height: number;
  /** Decoding all of it is the proof, so it is kept. */
  readonly photo: DecodedPhoto;
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
    const { width, height } = metadata.autoOrient;
    return { ok: true, format: header.format, width, height, photo: await decodePhoto(bytes) };
  } catch (error) {
    return refusalFor(error);
  }
}

/** Two readers that disagree about one file are a sign of a file made to fool one of them. */
function agrees(header: PhotoHeader, metadata: Metadata): boolean {
  return metadata.format === header.format && metadata.width === header.width && metadata.height === header.height;
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof Error && /timeout/i.test(error.message)) {
    return refusal("took_too_long", photoRefusalWords().tookTooLong);
  }
  return damagedPhoto();
}
