import type { CopyEngine } from "#app/provenance/copy-engine.ts";
import { ENGINE_VERSION, type PhotoFingerprint, type PhotoQuery, queryPhoto } from "#app/provenance/fingerprint.server.ts";
import { canTell, createHashIndex } from "#app/provenance/hash-index.ts";
import { inverseOrientation, orientationName } from "#app/provenance/orientation.ts";
import { bandOfDistance } from "#app/provenance/verdict.ts";

/** Finds whole-picture copies in any of eight orientations by PDQ. Crops, collages and added logos need more than this. */
export function createPdqCopyEngine(): CopyEngine<PhotoFingerprint, PhotoQuery> {
  const known = createHashIndex();
  return {
    version: ENGINE_VERSION,
    async read(photo) {
      const query = await queryPhoto(photo);
      return { query, fingerprint: { pdq: query.hashes.unchanged, quality: query.quality, engineVersion: query.engineVersion } };
    },
    index(photoId, { pdq, quality }) {
      known.remove(photoId);
      if (canTell(quality)) known.add(photoId, pdq);
    },
    forget(photoId) {
      known.remove(photoId);
    },
    canTell: (query) => canTell(query.quality),
    // The index tells how the searched photo must be turned to become the known one; people want to know the way there.
    candidates: (query) => known.search(query.hashes).map((hit) => ({ ...hit, orientation: inverseOrientation(hit.orientation) })),
    // A hash within the distance is its own proof.
    verify: async (_query, candidates) =>
      candidates.map((candidate) => ({
        ...candidate,
        band: bandOfDistance(candidate.distance),
        transform: orientationName(candidate.orientation),
        regions: null,
      })),
  };
}
