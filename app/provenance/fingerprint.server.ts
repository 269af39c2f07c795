import { cropDecoded, type DecodedPhoto, greyPictureOf, imageOf } from "#app/provenance/decoded-photo.server.ts";
import { extractFeatures } from "#app/provenance/extract-features.server.ts";
import { type LocalFeatures, packFeatures } from "#app/provenance/local-features.ts";
import { findPanels } from "#app/provenance/panels.ts";
import { type Luminance, type OrientationHashes, type PdqHash, pdqOrientations } from "#app/provenance/pdq.ts";
import { type GreyPicture, mirroredPicture, type Region, WHOLE_PICTURE } from "#app/provenance/picture.ts";

/**
 * Stored with each fingerprint. Change it with anything that changes features, panels or words: photos are then read again (reindex-photos). Hashes
 * follow a published definition and are compared across versions.
 */
export const ENGINE_VERSION = "orb-1";

/**
 * Larger sides are reduced to this one, as the reference does; smaller ones stay as they are. Enlarging was tried: it puts
 * the reference's small pictures up to 16 bits off.
 */
const HASHED_SIDE = 512;

/** What is kept of one photo as a whole (panel 0) or of one panel of it. */
export interface Fingerprint {
  readonly panel: number;
  readonly region: Region;
  readonly pdq: PdqHash;
  /** 0-100; see `canTell` in hash-index.ts. */
  readonly quality: number;
  /** Packed, see local-features.ts. */
  readonly features: Uint8Array;
}

/** One picture that a photo is searched with: the whole, or a panel. */
export interface QueryView {
  readonly region: Region;
  readonly hashes: OrientationHashes;
  readonly quality: number;
  readonly features: LocalFeatures;
  /** Of the mirrored picture: ORB knows a turned picture again, but not a mirrored one. */
  readonly mirroredFeatures: LocalFeatures;
}

/** What one photo is searched with; the whole photo is the first view. */
export interface PhotoQuery {
  readonly views: readonly QueryView[];
  /** For the last look, pixel by pixel. */
  readonly grey: GreyPicture;
}

/** Fingerprints and query of a photo: both come out of one decode. */
export async function fingerprintPhoto(photo: DecodedPhoto): Promise<{ fingerprints: Fingerprint[]; query: PhotoQuery }> {
  const grey = await greyPictureOf(photo);
  const views: QueryView[] = [await viewOf(photo, WHOLE_PICTURE, grey)];
  for (const region of findPanels(grey)) {
    const panel = await cropDecoded(photo, region);
    views.push(await viewOf(panel, region, await greyPictureOf(panel)));
  }
  return {
    query: { views, grey },
    fingerprints: views.map((view, panel) => ({
      panel,
      region: view.region,
      pdq: view.hashes.unchanged,
      quality: view.quality,
      features: packFeatures(view.features),
    })),
  };
}

async function viewOf(picture: DecodedPhoto, region: Region, grey: GreyPicture): Promise<QueryView> {
  const features = await extractFeatures(grey);
  const mirroredFeatures = await extractFeatures(mirroredPicture(grey));
  return { region, ...(await hashPhoto(picture)), features, mirroredFeatures };
}

/** The PDQ hash of a photo in each of the eight orientations, and its quality of 0 to 100. */
export async function hashPhoto(photo: DecodedPhoto): Promise<{ hashes: OrientationHashes; quality: number }> {
  return pdqOrientations(await luminanceOf(photo));
}

/** Stretched to a square, as PDQ does: a copy that was stretched hashes like its original. */
async function luminanceOf(photo: DecodedPhoto): Promise<Luminance> {
  const { data, info } = await imageOf(photo)
    .resize(HASHED_SIDE, HASHED_SIDE, { fit: "fill", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Float32Array(info.width * info.height);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel++, at += info.channels) {
    // ITU-R BT.601, the weights of the reference.
    pixels[pixel] = 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
  }
  return { pixels, width: info.width, height: info.height };
}
