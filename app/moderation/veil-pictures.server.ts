import { listHardPhotoIds, listHardReviewIds } from "#app/moderation/hard-photo-repository.server.ts";
import { type Veil, veilOf } from "#app/moderation/moderator-settings.ts";
import { findModeratorSettings } from "#app/moderation/moderator-settings-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** How each of these photos meets this moderator. `alike`: they are copies of each other, so that what one may show, all may. */
export async function findVeils(db: Db, viewerId: string, photoIds: readonly string[], { alike = false } = {}): Promise<Map<string, Veil>> {
  const { blur } = await findModeratorSettings(db, viewerId);
  const hard = await listHardPhotoIds(db, photoIds);
  return new Map(
    photoIds.flatMap((id) => {
      const veil = veilOf(blur, alike ? hard.size > 0 : hard.has(id));
      return veil === null ? [] : [[id, veil] as const];
    }),
  );
}

/** The same of a picture that came with a review and is no photo of it, such as a proof. */
export async function findVeilOfReview(db: Db, viewerId: string, reviewId: string): Promise<Veil | null> {
  const { blur } = await findModeratorSettings(db, viewerId);
  return veilOf(blur, (await listHardReviewIds(db, [reviewId])).has(reviewId));
}

/** Photos of a page with their veils. */
export async function veiled<P extends { id: string }>(db: Db, viewerId: string, views: readonly P[]): Promise<(P & { veil?: Veil })[]> {
  const veils = await findVeils(
    db,
    viewerId,
    views.map((view) => view.id),
  );
  return views.map((view) => {
    const veil = veils.get(view.id);
    return veil === undefined ? view : { ...view, veil };
  });
}
