import { eq } from "drizzle-orm";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { findOpenGroupFinding, listUnsettledIds } from "#app/moderation/group-finding-repository.server.ts";
import { effectOfPoints, type Matter } from "#app/moderation/matter.ts";
import { waitingWords } from "#app/moderation/waiting-words.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import { printPoints } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { reviewGroups } from "#db/schema/reviews.ts";

/** Reviews that may be linked and nobody has looked at, by their clinic's slug: they move what they do to the score, times how probable it is. */
export async function describeReviewGroups(db: Db, slugs: readonly string[]): Promise<Matter[]> {
  const rows = await db
    .select({ group: reviewGroups, slug: clinics.slug, name: clinics.name })
    .from(reviewGroups)
    .innerJoin(clinics, eq(clinics.id, reviewGroups.clinicId))
    .where(isAmong(clinics.slug, slugs))
    .all();
  const items: Matter[] = [];
  for (const { group, slug, name } of rows) {
    const unsettled = (await listUnsettledIds(db, group.clinicId)).length;
    if (unsettled === 0) continue;
    const points = group.scoreChange ?? 0;
    items.push({
      kind: "review_group",
      id: slug,
      title: waitingWords().reviewsOf(name),
      detail: waitingWords().linkedReviews(unsettled, Math.round(100 * group.p), printPoints(Math.round(10 * points))),
      clinicIds: [group.clinicId],
      since: group.since,
      participants: [],
      effect: effectOfPoints(group.p * points),
    });
  }
  return items;
}

/** Reviews that somebody has proposed as procured, by their clinic's slug. */
export async function describeGroupProposals(db: Db, slugs: readonly string[]): Promise<Matter[]> {
  const rows = await db
    .select({ id: clinics.id, slug: clinics.slug, name: clinics.name })
    .from(clinics)
    .where(isAmong(clinics.slug, slugs))
    .all();
  const items: Matter[] = [];
  for (const { id, slug, name } of rows) {
    const finding = await findOpenGroupFinding(db, id);
    if (!finding) continue;
    items.push({
      kind: "group_proposal",
      id: slug,
      title: waitingWords().reviewsOf(name),
      detail: ruleText(finding.rule).label,
      clinicIds: [id],
      since: finding.proposedAt,
      participants: [finding.proposedBy],
    });
  }
  return items;
}
