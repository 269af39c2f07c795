import type { Ctx } from "#app/platform/context.server.ts";
import type { Derivative } from "#app/provenance/photo-repository.server.ts";
import type { PhotoReading } from "#app/provenance/read-photo.server.ts";

/** What `insertPictures` keeps. */
export interface StoredPictures {
  readonly pictures: Derivative[];
  readonly thumbHash: Uint8Array | null;
}

/** Puts a photo's pictures among the files. What it returns belongs in the database at once: a file that no row names is swept away. */
export async function storePictures(
  ctx: Pick<Ctx, "files">,
  photoId: string,
  { derivatives, thumbHash }: Pick<PhotoReading, "derivatives" | "thumbHash">,
): Promise<StoredPictures> {
  const pictures: Derivative[] = [];
  for (const { format, width, height, bytes } of derivatives) {
    const stored = await ctx.files.put(bytes);
    pictures.push({ photoId, width, format, height, sha256: stored.sha256, bytes: stored.size });
  }
  return { pictures, thumbHash };
}
