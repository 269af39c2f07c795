import ExifReader from "exifreader";
import { type CaptureClaims, capturedAtFrom, deviceFrom, NO_CAPTURE_CLAIMS } from "#app/provenance/capture-claims.ts";
import { claimText } from "#app/provenance/claim-text.ts";
import { exifBlock } from "#app/provenance/exif-block.ts";
import { readPhotoHeader } from "#app/provenance/photo-header.ts";

/** Nothing else is read: not where a photo was taken, not whose camera it was, no thumbnail, and no XML or compressed text, which cost time. */
const READ = { exif: ["Make", "Model", "Software", "DateTimeOriginal"] };

/**
 * What the original bytes of a JPEG, PNG or WebP say about their making. Never throws: what cannot be read says nothing.
 * The time a file was changed or scanned is not the time a photo was taken, so only the latter is read.
 */
export function readCaptureClaims(bytes: Uint8Array): CaptureClaims {
  const header = readPhotoHeader(bytes);
  const block = header.ok ? exifBlock(bytes, header.format) : null;
  if (block === null) return NO_CAPTURE_CLAIMS;
  try {
    const tags = ExifReader.loadView(new DataView(block.buffer, block.byteOffset, block.byteLength), { includeTags: READ });
    return {
      capturedAt: capturedAtFrom(tags.DateTimeOriginal?.description),
      device: deviceFrom(tags.Make?.description, tags.Model?.description),
      software: claimText(tags.Software?.description),
    };
  } catch {
    return NO_CAPTURE_CLAIMS;
  }
}
