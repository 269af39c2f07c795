import { openPhoto } from "#app/provenance/decoder-gate.server.ts";
import { type Luminance, type OrientationHashes, type PdqHash, pdqHash, pdqOrientations } from "#app/provenance/pdq.ts";

/** Stored with each fingerprint. Change it with anything below or in pdq.ts that changes a hash: photos are then indexed again. */
export const ENGINE_VERSION = "pdq-1";

/**
 * Larger sides are reduced to this one, as the reference does; smaller ones stay as they are. Enlarging was tried: it puts
 * the reference's small pictures up to 16 bits off.
 */
const HASHED_SIDE = 512;

/** What is kept of one photo. `quality` is 0-100; see `canTell` in hash-index.ts. */
export interface PhotoFingerprint {
  readonly pdq: PdqHash;
  readonly quality: number;
  readonly engineVersion: string;
}

/** What one photo is searched with: its hash in each of the eight orientations. */
export interface PhotoQuery {
  readonly hashes: OrientationHashes;
  readonly quality: number;
  readonly engineVersion: string;
}

/** Rejects when the pixels cannot be decoded: pass the bytes through the gate first. */
export async function fingerprintPhoto(bytes: Uint8Array): Promise<PhotoFingerprint> {
  const { hash, quality } = pdqHash(await readLuminance(bytes));
  return { pdq: hash, quality, engineVersion: ENGINE_VERSION };
}

/** Rejects when the pixels cannot be decoded: pass the bytes through the gate first. */
export async function queryPhoto(bytes: Uint8Array): Promise<PhotoQuery> {
  return { ...pdqOrientations(await readLuminance(bytes)), engineVersion: ENGINE_VERSION };
}

/** Stretched to a square, as PDQ does: a copy that was stretched hashes like its original. Transparency is shown on white, as on a page. */
async function readLuminance(bytes: Uint8Array): Promise<Luminance> {
  const { data, info } = await openPhoto(bytes)
    .flatten({ background: "#ffffff" })
    .resize(HASHED_SIDE, HASHED_SIDE, { fit: "fill", withoutEnlargement: true })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const pixels = new Float32Array(info.width * info.height);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel++, at += info.channels) {
    // ITU-R BT.601, the weights of the reference.
    pixels[pixel] = 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
  }
  return { pixels, width: info.width, height: info.height };
}
