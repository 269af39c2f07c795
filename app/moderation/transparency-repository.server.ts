import { and, count, eq, gte, inArray, isNotNull, sql } from "drizzle-orm";
import { clinicsTime } from "#app/clinics/document-question.ts";
import { isInForce, SANCTION_STEPS, type SanctionStep } from "#app/clinics/sanction-step.ts";
import { CHARGES, type DecisionKind } from "#app/moderation/decision.ts";
import { countLooksSince } from "#app/moderation/second-look-repository.server.ts";
import {
  lastMonths,
  type MatterTimes,
  matterFigures,
  REPORTERS,
  type Reporter,
  type ReporterFigures,
  type StepFigures,
  type Transparency,
} from "#app/moderation/transparency.ts";
import { type Day, toTime } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinicMembers, documentQuestions, evidence } from "#db/schema/clinics.ts";
import { appeals, decisions, disputes, reports } from "#db/schema/moderation.ts";
import { photos } from "#db/schema/provenance.ts";
import { legalNotices, reviewProofs, reviews } from "#db/schema/reviews.ts";
import { sanctions } from "#db/schema/sanctions.ts";

const DAY_MS = 86_400_000;

/** How moderation has worked in the last twelve calendar months up to `until`: what came in since then, and what was decided since then. `now`: by default the end of that day. */
export async function readTransparency(
  db: Db,
  until: Day,
  now: Date = new Date(toTime(until).getTime() + DAY_MS - 1),
): Promise<Transparency> {
  const months = lastMonths(until);
  const from = `${months[0]}-01`;
  const since = toTime(from);
  const decided = await listDecided(db, from);
  return {
    from,
    until,
    matters: {
      report: matterFigures(await listReports(db, since)),
      dispute: matterFigures(await listDisputes(db, since)),
      appeal: matterFigures(await listAppeals(db, since)),
      notice: matterFigures(await listNotices(db, since)),
      document: matterFigures(await listDocuments(db, since)),
      proof: matterFigures(await listProofs(db, since)),
    },
    months: months.map((month) => ({
      month,
      decisions: Object.fromEntries(decided.filter((row) => row.month === month).map(({ kind, total }) => [kind, total])),
    })),
    reporters: await countReporters(db, since),
    appeals: await countAppeals(db, since),
    charges: await countCharges(db, from),
    steps: await countSteps(db, since, now),
    looks: await countLooksSince(db, since),
  };
}

const listReports = async (db: Db, since: Date): Promise<MatterTimes[]> =>
  db.select({ receivedAt: reports.createdAt, answeredAt: reports.answeredAt }).from(reports).where(gte(reports.createdAt, since)).all();

const listDisputes = async (db: Db, since: Date): Promise<MatterTimes[]> =>
  db.select({ receivedAt: disputes.openedAt, answeredAt: disputes.decidedAt }).from(disputes).where(gte(disputes.openedAt, since)).all();

const listAppeals = async (db: Db, since: Date): Promise<MatterTimes[]> =>
  db.select({ receivedAt: appeals.createdAt, answeredAt: appeals.answeredAt }).from(appeals).where(gte(appeals.createdAt, since)).all();

const listNotices = async (db: Db, since: Date): Promise<MatterTimes[]> =>
  db
    .select({ receivedAt: legalNotices.receivedAt, answeredAt: legalNotices.decidedAt })
    .from(legalNotices)
    .where(gte(legalNotices.receivedAt, since))
    .all();

/**
 * Documents know the day they were checked, not the hour: the end of that day, or the time they were sent if that is later. While a clinic was asked for more the
 * wait was its own, so a document counts as received that much later.
 */
async function listDocuments(db: Db, since: Date): Promise<MatterTimes[]> {
  const rows = await db
    .select({ id: evidence.id, sentAt: evidence.submittedAt, checkedOn: evidence.checkedOn, state: evidence.state })
    .from(evidence)
    .where(and(isNotNull(evidence.submittedAt), gte(evidence.submittedAt, since)))
    .all();
  const asked = new Map<string, (typeof documentQuestions.$inferSelect)[]>();
  for (const question of await listAskedSince(db, since))
    asked.set(question.evidenceId, [...(asked.get(question.evidenceId) ?? []), question]);
  return rows.flatMap(({ id, sentAt, checkedOn, state }): MatterTimes[] => {
    if (sentAt === null) return [];
    if (state === "submitted" || checkedOn === null) return [{ receivedAt: sentAt, answeredAt: null }];
    const end = new Date(toTime(checkedOn).getTime() + DAY_MS);
    const receivedAt = new Date(sentAt.getTime() + clinicsTime(asked.get(id) ?? [], end));
    return [{ receivedAt, answeredAt: end < receivedAt ? receivedAt : end }];
  });
}

/** A document is asked about after it was sent, so those sent since then are among these. */
const listAskedSince = async (db: Db, since: Date) =>
  db.select().from(documentQuestions).where(gte(documentQuestions.askedAt, since)).all();

const listProofs = async (db: Db, since: Date): Promise<MatterTimes[]> =>
  db
    .select({ receivedAt: reviewProofs.submittedAt, answeredAt: reviewProofs.checkedAt })
    .from(reviewProofs)
    .where(and(gte(reviewProofs.submittedAt, since), isNotNull(reviewProofs.fileSha256)))
    .all();

async function listDecided(db: Db, from: Day): Promise<{ month: string; kind: DecisionKind; total: number }[]> {
  const month = sql<string>`substr(${decisions.decidedOn}, 1, 7)`;
  return db
    .select({ month, kind: decisions.kind, total: count() })
    .from(decisions)
    .where(gte(decisions.decidedOn, from))
    .groupBy(month, decisions.kind)
    .all();
}

async function countReporters(db: Db, since: Date): Promise<Record<Reporter, ReporterFigures>> {
  const concerned = sql<
    number | null
  >`coalesce(${reviews.clinicId}, ${photos.clinicId}, case when ${reports.subjectKind} = 'clinic' then cast(${reports.subjectId} as bigint) end)`;
  const isMember = (where: ReturnType<typeof sql>) =>
    sql`exists (select 1 from ${clinicMembers} where ${clinicMembers.accountId} = ${reports.reporterId} and ${where})`;
  const reporter = sql<Reporter>`case
    when ${reports.reporterId} is null then 'no_account'
    when ${isMember(sql`${clinicMembers.clinicId} = ${concerned}`)} then 'clinic_concerned'
    when ${isMember(sql`true`)} then 'other_clinic'
    else 'client' end`;
  const rows = await db
    .select({ reporter, upheld: reports.upheld, answeredAt: reports.answeredAt })
    .from(reports)
    .leftJoin(reviews, and(eq(reports.subjectKind, "review"), eq(reviews.id, reports.subjectId)))
    .leftJoin(photos, and(eq(reports.subjectKind, "photo"), eq(photos.id, reports.subjectId)))
    .where(gte(reports.createdAt, since))
    .all();
  const figures = REPORTERS.map((one) => {
    const own = rows.filter((row) => row.reporter === one);
    const upheld = own.filter((row) => row.upheld === true).length;
    const waiting = own.filter((row) => row.answeredAt === null).length;
    return [one, { reports: own.length, upheld, dismissed: own.length - upheld - waiting, waiting }];
  });
  return Object.fromEntries(figures) as Record<Reporter, ReporterFigures>;
}

async function countAppeals(db: Db, since: Date) {
  const rows = await db.select({ outcome: appeals.outcome }).from(appeals).where(gte(appeals.createdAt, since)).all();
  const ended = (outcome: "upheld" | "overturned" | null) => rows.filter((row) => row.outcome === outcome).length;
  return { made: rows.length, upheld: ended("upheld"), overturned: ended("overturned"), waiting: ended(null) };
}

async function countCharges(db: Db, from: Day) {
  const made = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(gte(decisions.decidedOn, from), inArray(decisions.kind, [...CHARGES])))
    .all();
  const undone = await db.select({ id: decisions.answersId }).from(decisions).where(eq(decisions.kind, "overturned")).all();
  const ended = new Set(undone.map((row) => row.id));
  return { made: made.length, overturned: made.filter(({ id }) => ended.has(id)).length };
}

async function countSteps(db: Db, since: Date, now: Date): Promise<Record<SanctionStep, StepFigures>> {
  const rows = await db.select().from(sanctions).where(isNotNull(sanctions.startsAt)).all();
  const figures = SANCTION_STEPS.map((step): [SanctionStep, StepFigures] => {
    const own = rows.filter((row) => row.step === step);
    const taken = own.filter(({ startsAt }) => startsAt !== null && startsAt >= since);
    const ended = (reason: "lifted" | "overturned") => taken.filter(({ endReason }) => endReason === reason).length;
    const inForce = own.filter((row) => isInForce(row, now)).length;
    return [step, { taken: taken.length, inForce, lifted: ended("lifted"), overturned: ended("overturned") }];
  });
  return Object.fromEntries(figures) as Record<SanctionStep, StepFigures>;
}
