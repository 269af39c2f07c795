import { and, asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { latestEnd, type SanctionStep } from "#app/clinics/sanction-step.ts";
import { asList, isAmong, jsonNumber } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import { clinics, locations } from "#db/schema/clinics.ts";
import { sanctions } from "#db/schema/sanctions.ts";
import { scores } from "#db/schema/trust.ts";

export type Sanction = typeof sanctions.$inferSelect;

const ofClinics = hotQuery((db) =>
  db
    .select()
    .from(sanctions)
    .where(isAmong(sanctions.clinicId, sql.placeholder("clinicIds")))
    .orderBy(asc(sanctions.proposedAt), asc(sanctions.id))
    .prepare(),
);

/** Every step ever proposed against these clinics, oldest first. */
export async function listSanctions(db: Db, ...clinicIds: number[]): Promise<Sanction[]> {
  return ofClinics(db).all({ clinicIds: asList(clinicIds) });
}

const inForce = hotQuery((db) =>
  db
    .select()
    .from(sanctions)
    .where(
      and(
        eq(sanctions.clinicId, sql.placeholder("clinicId")),
        sql`${sanctions.startsAt} <= ${sql.placeholder("now")} and ${sanctions.endsAt} > ${sql.placeholder("now")}`,
        sql`(${sanctions.endedAt} is null or ${sanctions.endedAt} > ${sql.placeholder("now")})`,
      ),
    )
    .orderBy(asc(sanctions.startsAt), asc(sanctions.id))
    .prepare(),
);

/** The steps in force against a clinic at this moment, by their times alone (clinics/sanction-step.ts), oldest first. */
export async function listSanctionsInForce(db: Db, clinicId: number, now: Date): Promise<Sanction[]> {
  return inForce(db).all({ clinicId, now: now.getTime() });
}

/** Until when nobody can begin a review of a clinic; null: anybody can. */
export async function findReviewPause(db: Db, clinicId: number, now: Date): Promise<Date | null> {
  return latestEnd(await listSanctionsInForce(db, clinicId, now), "paused_reviews");
}

/** The time since which a step keeps a photo hidden, until its end is on record; null: none does. */
export async function findPhotoHold(db: Db, photoId: string): Promise<Date | null> {
  const row = await db
    .select({ since: sanctions.startsAt })
    .from(sanctions)
    .where(and(eq(sanctions.photoId, photoId), isNotNull(sanctions.startsAt), isNull(sanctions.endedAt)))
    .get();
  return row?.since ?? null;
}

export async function findSanction(db: Db, id: string): Promise<Sanction | null> {
  return (await db.select().from(sanctions).where(eq(sanctions.id, id)).get()) ?? null;
}

/** Clinics with a page that a step keeps out of every list, until its end is on record: few, however many clinics there are. */
export async function listDelisted(db: Db, now: Date): Promise<{ clinicId: number; slug: string; name: string; city: string }[]> {
  return db
    .selectDistinct({ clinicId: clinics.id, slug: clinics.slug, name: clinics.name, city: sql<string>`coalesce(${locations.city}, '')` })
    .from(sanctions)
    .innerJoin(clinics, and(eq(clinics.id, sanctions.clinicId), isNull(clinics.hiddenAt)))
    .leftJoin(locations, and(eq(locations.clinicId, clinics.id), eq(locations.position, 0)))
    .where(and(eq(sanctions.step, "delisting"), isNull(sanctions.endedAt), lte(sanctions.startsAt, now)))
    .orderBy(asc(clinics.name), asc(clinics.id))
    .all();
}

/** Steps whose date is past and whose end is not on record yet. */
export async function listEndedUnrecorded(db: Db, now: Date): Promise<string[]> {
  return (
    await db
      .select({ id: sanctions.id })
      .from(sanctions)
      .where(and(isNull(sanctions.endedAt), sql`${sanctions.endsAt} <= ${now.getTime()}`))
      .orderBy(asc(sanctions.endsAt))
      .all()
  ).map((row) => row.id);
}

/** The evidence level of a clinic's newest stored score, 0 to 100; 0: it was never scored. */
export async function findEvidenceLevel(db: Db, clinicId: number): Promise<number> {
  const row = await db
    .select({ level: jsonNumber(scores.result, "evidenceLevel") })
    .from(scores)
    .where(eq(scores.clinicId, clinicId))
    .orderBy(sql`${scores.id} desc`)
    .limit(1)
    .get();
  return row?.level ?? 0;
}

export async function insertSanction(tx: Db, row: typeof sanctions.$inferInsert): Promise<void> {
  await tx.insert(sanctions).values(row);
}

type Answer = Pick<Sanction, "answer" | "answeredBy" | "answeredAt" | "answerReasons">;
type Force = Pick<Sanction, "startsAt" | "endsAt" | "frozenAt">;

/** Compare and set: false when somebody else has answered in the meantime. */
export async function updateSanctionAnswered(tx: Db, id: string, change: Answer & Partial<Force>): Promise<boolean> {
  return changed(tx, id, change, isNull(sanctions.answer));
}

/** False: the clinic has said something already. */
export async function updateSanctionStatement(
  tx: Db,
  id: string,
  said: { statement: string; statementBy: string; statementAt: Date },
): Promise<boolean> {
  return changed(tx, id, said, isNull(sanctions.statement));
}

/** False: it never was in force, or has ended already. */
export async function updateSanctionEnded(
  tx: Db,
  id: string,
  end: { endedAt: Date; endReason: NonNullable<Sanction["endReason"]> },
): Promise<boolean> {
  return changed(tx, id, end, and(isNotNull(sanctions.startsAt), isNull(sanctions.endedAt)));
}

async function changed(tx: Db, id: string, change: Partial<Sanction>, when: ReturnType<typeof and>): Promise<boolean> {
  const rows = await tx
    .update(sanctions)
    .set(change)
    .where(and(eq(sanctions.id, id), when))
    .returning({ id: sanctions.id });
  return rows.length === 1;
}

/** Of a photo of the clinic's, or of none: a proposal of this step that waits or a step that is not over. */
export async function findStandingStep(
  db: Db,
  about: { clinicId: number; step: SanctionStep; photoId: string | null },
  now: Date,
): Promise<Sanction | null> {
  const rows = (await listSanctions(db, about.clinicId)).filter((one) => one.step === about.step && one.photoId === about.photoId);
  return rows.find((one) => one.answer === null || (one.endedAt === null && one.endsAt !== null && one.endsAt > now)) ?? null;
}
