import type { Ctx } from "#app/platform/context.server.ts";
import { decodePhoto, greyPictureOf } from "#app/provenance/decoded-photo.server.ts";
import { findSmallestDerivative } from "#app/provenance/photo-repository.server.ts";
import type { GreyPicture } from "#app/provenance/picture.ts";

/** What is needed to look at known photos. */
export type PictureParts = Pick<Ctx, "store"> & { readonly files: Pick<Ctx["files"], "get"> };

/** A known photo's pixels, from its smallest derivative of at least 640 pixels or its largest; null where only its fingerprints are kept. */
export async function readStoredPicture(ctx: PictureParts, photoId: string): Promise<GreyPicture | null> {
  const derivative = await findSmallestDerivative(ctx.store.read, photoId, 640);
  const bytes = derivative && (await ctx.files.get(derivative.sha256));
  return bytes ? greyPictureOf(await decodePhoto(bytes)) : null;
}
