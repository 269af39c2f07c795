import { and, eq, isNull } from "drizzle-orm";
import { reportAnswerWords } from "#app/moderation/report-answer-words.ts";
import { fold } from "#app/platform/fold.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findPublishedReview } from "#app/reviews/review-repository.server.ts";
import { findStaffTie } from "#app/reviews/staff-tie-repository.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { memberInvitations } from "#db/schema/clinics.ts";
import { engagements, practitioners } from "#db/schema/practitioners.ts";

/**
 * What is known that may tie a review's author to the clinic, in sentences for the moderator. The author is not named, and none of it is a finding: an invitation
 * that nobody accepted and a name that two people share say little.
 */
export async function listStaffSigns(db: Db, reviewId: string): Promise<string[]> {
  const review = await findPublishedReview(db, reviewId);
  const author = review && (await db.select().from(accounts).where(eq(accounts.id, review.accountId)).get());
  if (!review || !author) return [];
  const tie = await findStaffTie(db, review.clinicId, author.id);
  const invited = and(
    eq(memberInvitations.clinicId, review.clinicId),
    eq(memberInvitations.email, author.email),
    isNull(memberInvitations.acceptedAt),
  );
  const team = await db
    .select({ name: practitioners.name })
    .from(engagements)
    .innerJoin(practitioners, eq(practitioners.id, engagements.practitionerId))
    .where(eq(engagements.clinicId, review.clinicId))
    .all();
  const namesake = team.some(({ name }) => fold(name) === fold(author.displayName));
  const say = reportAnswerWords();
  return [
    ...(tie === null ? [] : [say.staffSigns[tie]]),
    ...((await db.$count(memberInvitations, invited)) > 0 ? [say.invited] : []),
    ...(namesake ? [say.namesake] : []),
  ];
}
