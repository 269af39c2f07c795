import { listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";
import { listPublishedReviews } from "#app/reviews/published-review-repository.server.ts";
import { readCursor, writeCursor } from "#app/reviews/review-cursor.ts";
import { findListedClinic } from "#app/routes/api/open-clinic.server.ts";
import { reviewDocument } from "#app/routes/api/review-document.ts";
import { REVIEWS } from "#app/routes/api/review-shape.ts";
import { apiLoader } from "#app/web/api-answer.server.ts";

const A_PAGE = 20;

export const loader = apiLoader(REVIEWS, async ({ ctx, params, query }) => {
  const db = ctx.store.read;
  const origin = ctx.env.APP_ORIGIN;
  const clinic = await findListedClinic(db, params.slug, ctx.now());
  if (!clinic) return null;
  const { reviews, next: cursor } = await listPublishedReviews(db, clinic.id, readCursor(query.after ?? null), A_PAGE);
  const shown = new Set((await listPublishedPhotos(db, clinic.id)).map(({ id }) => id));
  const next = cursor && `${origin}/api/v1/clinics/${clinic.slug}/reviews?after=${writeCursor(cursor)}`;
  return { body: { items: reviews.map((review) => reviewDocument(review, shown, origin)), next }, next };
});
