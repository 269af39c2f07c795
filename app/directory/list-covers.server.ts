import { among, asList } from "#app/platform/engine-words.server.ts";
import { grouped } from "#app/platform/grouped.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";
import { drawLoadingHint } from "#app/provenance/loading-hint.ts";
import type { DerivativeSize } from "#app/provenance/photo-repository.server.ts";

/** The photo on a clinic's card. */
export interface Cover {
  photoId: string;
  caption: string | null;
  treatment: string | null;
  drawn: boolean;
  /** A blurred hint of it, as an address; null where its pictures are not there in every format. */
  hint: string | null;
  /** Smallest first; at least one. */
  sizes: { width: number; height: number }[];
}

const PHOTOS = `select id as "photoId", caption, treatment, drawn, thumb_hash as "thumbHash" from photos
  where ${among("id")} and hidden_at is null and purpose = 'clinic'`;
// By themselves: beside each of three sizes a photo's words and hint would be read three times.
const SIZES = `select photo_id as "photoId", width, height from derivatives where ${among("photo_id")} and format = 'jpeg' order by width`;

interface CoverRow extends Pick<Cover, "photoId" | "caption" | "treatment"> {
  drawn: 0 | 1;
  thumbHash: Uint8Array | null;
}

/** The covers of a page of results, by photo id; one that was hidden since it was listed is not among them. */
export async function listCovers(db: Db, photoIds: readonly string[]): Promise<Map<string, Cover>> {
  if (photoIds.length === 0) return new Map();
  const ids = asList(photoIds);
  const photos = (await hotStatement(db, PHOTOS).all(ids)) as CoverRow[];
  const sizes = grouped((await hotStatement(db, SIZES).all(ids)) as DerivativeSize[], ({ photoId }) => photoId);
  return new Map(
    photos.flatMap(({ photoId, caption, treatment, drawn, thumbHash }): [string, Cover][] => {
      const own = sizes.get(photoId);
      if (own === undefined) return [];
      return [[photoId, { photoId, caption, treatment, drawn: drawn === 1, hint: drawLoadingHint(thumbHash), sizes: own }]];
    }),
  );
}
