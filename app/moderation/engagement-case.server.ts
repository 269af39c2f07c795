import { and, eq, isNull, or, sql } from "drizzle-orm";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import type { Matter } from "#app/moderation/matter.ts";
import { waitingWords } from "#app/moderation/waiting-words.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { type AskedEngagement, findAsked } from "#app/practitioners/answer-engagement-question.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { engagementQuestions, engagements, practitioners } from "#db/schema/practitioners.ts";

/** True where the person has worked somewhere else too: only then is there a record to lend. */
const worksElsewhere = sql`exists (select 1 from engagements o where o.practitioner_id = ${engagements.practitionerId} and o.clinic_id <> ${engagements.clinicId} and o.state = 'confirmed')`;

/**
 * People named by a clinic that gave no address to ask them at: somebody asks by other means. And answers by a link to an address that only the clinic
 * vouched for: somebody makes sure that it was them.
 */
export async function describeEngagements(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const rows = await db
    .select({
      id: engagementQuestions.id,
      since: engagementQuestions.createdAt,
      clinicId: clinics.id,
      clinicName: clinics.name,
      person: practitioners.name,
      state: engagements.state,
    })
    .from(engagementQuestions)
    .innerJoin(engagements, eq(engagements.id, engagementQuestions.engagementId))
    .innerJoin(practitioners, eq(practitioners.id, engagements.practitionerId))
    .innerJoin(clinics, eq(clinics.id, engagements.clinicId))
    .where(
      and(
        isAmong(engagementQuestions.id, ids),
        or(
          and(
            eq(engagements.state, "asked"),
            isNull(engagementQuestions.answeredAt),
            // No link was made for anybody to answer by.
            eq(engagementQuestions.expiresAt, engagementQuestions.createdAt),
          ),
          and(
            eq(engagements.state, "confirmed"),
            eq(engagementQuestions.answer, "confirmed"),
            isNull(engagementQuestions.answeredBy),
            worksElsewhere,
          ),
        ),
      ),
    )
    .all();
  return rows.map((row) => ({
    kind: "engagement" as const,
    id: row.id,
    title: row.clinicName,
    detail: row.state === "asked" ? waitingWords().saysTheyWorkThere(row.person) : waitingWords().saidByLink(row.person),
    clinicIds: [row.clinicId],
    since: row.since,
    participants: [],
  }));
}

/** The question as a moderator sees it. `tied`: with this clinic, or with one where the person works; somebody else asks. Null: there is none. */
export async function findEngagementCase(db: Db, viewerId: string, id: string): Promise<{ asked: AskedEngagement; tied: boolean } | null> {
  const asked = await findAsked(db, id);
  if (!asked) return null;
  const concerned = [asked.clinic.id, ...asked.elsewhere.map((other) => other.clinic.id)];
  return { asked, tied: await hasConflict(db, viewerId, concerned) };
}
