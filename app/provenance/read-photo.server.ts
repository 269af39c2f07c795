import type { CaptureClaims } from "#app/provenance/capture-claims.ts";
import type { ContentCredential } from "#app/provenance/content-credential.ts";
import { gatePhoto } from "#app/provenance/decoder-gate.server.ts";
import { type RenderedDerivative, renderDerivatives, renderThumbHash } from "#app/provenance/derivatives.server.ts";
import { type Fingerprint, fingerprintPhoto, type PhotoQuery } from "#app/provenance/fingerprint.server.ts";
import type { PhotoFormat, Refusal } from "#app/provenance/photo-header.ts";
import { PICTURE_FORMATS, type PictureFormat } from "#app/provenance/picture-format.ts";
import { readCaptureClaims } from "#app/provenance/read-capture-claims.server.ts";
import { readContentCredential } from "#app/provenance/read-content-credential.server.ts";

/** All that is made of a photo's bytes, in a form that can cross to another process. */
export interface PhotoReading {
  readonly ok: true;
  readonly format: PhotoFormat;
  /** As the photo is shown, in pixels of the original. */
  readonly width: number;
  readonly height: number;
  readonly derivatives: RenderedDerivative[];
  /** See `renderThumbHash`; null where the pictures are not made in every format. */
  readonly thumbHash: Uint8Array | null;
  readonly fingerprints: Fingerprint[];
  readonly query: PhotoQuery;
  readonly claims: CaptureClaims;
  readonly credential: ContentCredential;
}

/**
 * Gate, decode, derivatives, fingerprints, claims and credential of one file. Decoders written in C work here on a stranger's bytes: it may hang or take
 * its process down, so it runs apart (read-photo-apart). `anchorsPem`: certificates that a content credential is trusted by;
 * `formats`: what its pictures are made as.
 */
export async function readPhoto(
  bytes: Uint8Array,
  { anchorsPem, formats }: { anchorsPem: string | null; formats: readonly PictureFormat[] },
): Promise<PhotoReading | Refusal> {
  const gate = await gatePhoto(bytes);
  if (!gate.ok) return gate;
  const { photo, ...shown } = gate;
  return {
    ...shown,
    derivatives: await renderDerivatives(photo, formats),
    thumbHash: PICTURE_FORMATS.every((format) => formats.includes(format)) ? await renderThumbHash(photo) : null,
    ...(await fingerprintPhoto(photo)),
    claims: readCaptureClaims(bytes),
    credential: await readContentCredential(bytes, { anchorsPem }),
  };
}
