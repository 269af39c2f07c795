import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { listGroupReviewIds } from "#app/reviews/review-group-repository.server.ts";
import { setGroupWeight } from "#app/reviews/set-group-weight.server.ts";
import { gatherFacts } from "#app/trust/gather-facts.server.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";

/** The job that works out what a clinic's score would change by if none of the reviews that may be linked counted. Returns it, in points; 0 without any. */
export async function weighReviewGroup(ctx: Ctx, clinicId: number): Promise<number> {
  const ids = new Set(await listGroupReviewIds(ctx.store.read, clinicId));
  if (ids.size === 0) return 0;
  const asOf = dayOf(ctx.now());
  const facts = await gatherFacts(ctx.store.read, clinicId, asOf);
  const change = scoreClinic(withoutReviews(facts, ids), asOf).score - scoreClinic(facts, asOf).score;
  await setGroupWeight(ctx, clinicId, change);
  return change;
}

/** The facts as they would be if these reviews did not count. */
export function withoutReviews(facts: TrustFacts, ids: ReadonlySet<string>): TrustFacts {
  return { ...facts, reviews: facts.reviews.filter(({ id }) => !ids.has(id)) };
}
