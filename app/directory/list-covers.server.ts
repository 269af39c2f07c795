import { asList, eachOf } from "#app/platform/engine-words.server.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";
import { drawLoadingHint } from "#app/provenance/loading-hint.ts";

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

const SIZES = `with wanted(id) as (${eachOf("text")})
  select p.id as "photoId", p.caption, p.treatment, p.drawn, p.thumb_hash as "thumbHash", d.width, d.height
  from wanted w join photos p on p.id = w.id join derivatives d on d.photo_id = p.id and d.format = 'jpeg' where p.hidden_at is null and p.purpose = 'clinic' order by d.width`;

/** The covers of a page of results, by photo id; one that was hidden since it was listed is not among them. */
export async function listCovers(db: Db, photoIds: readonly string[]): Promise<Map<string, Cover>> {
  const covers = new Map<string, Cover>();
  if (photoIds.length === 0) return covers;
  const rows = (await hotStatement(db, SIZES).all(asList(photoIds))) as (Omit<Cover, "sizes" | "drawn" | "hint"> & {
    drawn: number;
    thumbHash: Uint8Array | null;
    width: number;
    height: number;
  })[];
  for (const { photoId, caption, treatment, drawn, thumbHash, width, height } of rows) {
    const known = covers.get(photoId);
    if (known) known.sizes.push({ width, height });
    else
      covers.set(photoId, {
        photoId,
        caption,
        treatment,
        drawn: drawn === 1,
        hint: drawLoadingHint(thumbHash),
        sizes: [{ width, height }],
      });
  }
  return covers;
}
