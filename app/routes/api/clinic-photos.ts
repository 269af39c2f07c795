import { listDerivativeSizes, listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";
import { findListedClinic } from "#app/routes/api/open-clinic.server.ts";
import { photoDocument } from "#app/routes/api/photo-document.ts";
import { PHOTOS } from "#app/routes/api/photo-shape.ts";
import { apiLoader, UnreadableAddress } from "#app/web/api-answer.server.ts";

const A_PAGE = 50;

/** A cursor is the last photo of the page before: one that has been taken down since is no place in the list, and the reader has to begin anew. */
export const loader = apiLoader(PHOTOS, async ({ ctx, params, query }) => {
  const db = ctx.store.read;
  const origin = ctx.env.APP_ORIGIN;
  const clinic = await findListedClinic(db, params.slug, ctx.now());
  if (!clinic) return null;
  const sizes = await listDerivativeSizes(db, clinic.id);
  const withPicture = new Set(sizes.map(({ photoId }) => photoId));
  const photos = (await listPublishedPhotos(db, clinic.id)).filter(({ id }) => withPicture.has(id));
  const place = query.after === undefined ? -1 : photos.findIndex(({ id }) => id === query.after);
  if (query.after !== undefined && place === -1)
    throw new UnreadableAddress([{ parameter: "after", message: "is no photo of this list any more" }]);
  const items = photos.slice(place + 1, place + 1 + A_PAGE);
  const last = photos.length > place + 1 + A_PAGE ? items.at(-1) : undefined;
  const next = last ? `${origin}/api/v1/clinics/${clinic.slug}/photos?after=${last.id}` : null;
  const documents = items.map((photo) =>
    photoDocument(
      photo,
      sizes.filter((size) => size.photoId === photo.id),
      origin,
    ),
  );
  return { body: { items: documents, next }, next };
});
