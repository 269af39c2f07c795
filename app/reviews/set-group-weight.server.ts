import type { Ctx } from "#app/platform/context.server.ts";
import { updateGroupWeight } from "#app/reviews/review-group-repository.server.ts";

/** Keeps what a clinic's score would change by, in points, if none of the reviews that may be linked counted: it orders the moderators' queue and nothing else. */
export async function setGroupWeight(ctx: Ctx, clinicId: number, scoreChange: number): Promise<boolean> {
  return ctx.store.write((tx) => updateGroupWeight(tx, clinicId, scoreChange));
}
