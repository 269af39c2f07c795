import { and, asc, desc, eq, getTableColumns, inArray, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Sanction } from "#app/clinics/sanction-repository.server.ts";
import { CHARGES } from "#app/moderation/decision.ts";
import type { Judgement } from "#app/moderation/judgement-repository.server.ts";
import { asList, isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { appeals, decisionPhotos, decisions } from "#db/schema/moderation.ts";
import { sanctions } from "#db/schema/sanctions.ts";

export type Decision = typeof decisions.$inferSelect;

const undo = alias(decisions, "undo");

const standing = hotQuery((db) =>
  db
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.clinicId, sql.placeholder("clinicId")),
        inArray(decisions.kind, [...CHARGES]),
        notExists(
          db
            .select({ one: sql`1` })
            .from(undo)
            .where(and(eq(undo.answersId, decisions.id), eq(undo.kind, "overturned"))),
        ),
      ),
    )
    .orderBy(asc(decisions.seq))
    .prepare(),
);

/** The charges against a clinic that were not overturned: what the score deducts for. */
export async function listStandingCharges(db: Db, clinicId: number): Promise<Decision[]> {
  return standing(db).all({ clinicId });
}

const ofClinics = hotQuery((db) =>
  db
    .select()
    .from(decisions)
    .where(isAmong(decisions.clinicId, sql.placeholder("clinicIds")))
    .orderBy(desc(decisions.seq))
    .prepare(),
);

/** Everything ever decided about these clinics, newest first. */
export async function listClinicDecisions(db: Db, ...clinicIds: number[]): Promise<Decision[]> {
  return ofClinics(db).all({ clinicIds: asList(clinicIds) });
}

/** A decision as the log prints it: without the people who made it. */
export type PublicDecision = Omit<Decision, "proposedBy" | "confirmedBy"> & {
  clinicSlug: string;
  clinicName: string;
  /** The step it took or lifted; null for every other kind. */
  step: Pick<Sanction, "step" | "answer" | "startsAt" | "endsAt" | "endedAt" | "endReason"> | null;
  /** Null: no appeal was made. */
  appeal: { outcome: "upheld" | "overturned" | null } | null;
};

const { proposedBy: _, confirmedBy: __, ...publicColumns } = getTableColumns(decisions);

/** Of the two that there may be, the one that overturned it, or else that of whoever it concerns. */
const tellingAppeal = sql`(select a.id from appeals a where a.decision_id = ${decisions.id} order by coalesce(a.outcome, '') = 'overturned' desc, a.own_motion limit 1)`;

const publicDecisions = (db: Db) =>
  db
    .select({
      ...publicColumns,
      clinicSlug: clinics.slug,
      clinicName: clinics.name,
      step: {
        step: sanctions.step,
        answer: sanctions.answer,
        startsAt: sanctions.startsAt,
        endsAt: sanctions.endsAt,
        endedAt: sanctions.endedAt,
        endReason: sanctions.endReason,
      },
      appeal: { id: appeals.id, outcome: appeals.outcome },
    })
    .from(decisions)
    .innerJoin(clinics, eq(clinics.id, decisions.clinicId))
    .leftJoin(sanctions, eq(sanctions.id, decisions.sanctionId))
    .leftJoin(appeals, eq(appeals.id, tellingAppeal));

const withAppeal = <T extends { appeal: { id: string; outcome: "upheld" | "overturned" | null } | null }>(row: T) => ({
  ...row,
  appeal: row.appeal && { outcome: row.appeal.outcome },
});

/** The public log, newest first, a page at a time: `before` is the last `seq` already seen; `clinicId` null: of all clinics. */
export async function listDecisions(
  db: Db,
  before: number | null,
  limit: number,
  clinicId: number | null = null,
): Promise<PublicDecision[]> {
  return (
    await publicDecisions(db)
      .where(and(before === null ? undefined : lt(decisions.seq, before), clinicId === null ? undefined : eq(decisions.clinicId, clinicId)))
      .orderBy(desc(decisions.seq))
      .limit(limit)
      .all()
  ).map(withAppeal);
}

export async function findPublicDecision(db: Db, id: string): Promise<PublicDecision | null> {
  const row = await publicDecisions(db).where(eq(decisions.id, id)).get();
  return row ? withAppeal(row) : null;
}

/** Every decision in which a photo plays a part, with the part, in the order of the log. */
export async function listDecisionsAboutPhoto(db: Db, photoId: string): Promise<(PublicDecision & { role: "original" | "copy" })[]> {
  const parts = await db.select().from(decisionPhotos).where(eq(decisionPhotos.photoId, photoId)).all();
  const roles = new Map(parts.map(({ decisionId, role }) => [decisionId, role]));
  return (
    await publicDecisions(db)
      .where(inArray(decisions.id, [...roles.keys()]))
      .orderBy(asc(decisions.seq))
      .all()
  ).map((decision) => ({ ...withAppeal(decision), role: roles.get(decision.id) ?? "copy" }));
}

export async function findDecision(db: Db, id: string): Promise<Decision | null> {
  return (await db.select().from(decisions).where(eq(decisions.id, id)).get()) ?? null;
}

/** The decision that answered an appeal against `id`, if there is one; of two the one that overturned it, or else the later. */
export async function findAnswer(db: Db, id: string): Promise<Decision | null> {
  const answers = await db.select().from(decisions).where(eq(decisions.answersId, id)).orderBy(desc(decisions.seq)).all();
  return answers.find((answer) => answer.kind === "overturned") ?? answers[0] ?? null;
}

export const isOverturned = async (db: Db, id: string): Promise<boolean> => (await findAnswer(db, id))?.kind === "overturned";

export async function listDecisionPhotos(db: Db, decisionId: string): Promise<{ photoId: string; role: "original" | "copy" }[]> {
  return db
    .select({ photoId: decisionPhotos.photoId, role: decisionPhotos.role })
    .from(decisionPhotos)
    .where(eq(decisionPhotos.decisionId, decisionId))
    .orderBy(asc(decisionPhotos.photoId))
    .all();
}

/** The decisions that ended a dispute, in order. */
export async function listDisputeDecisions(db: Db, disputeId: string): Promise<Decision[]> {
  return db.select().from(decisions).where(eq(decisions.disputeId, disputeId)).orderBy(asc(decisions.seq)).all();
}

/** The newest public decision in which a photo plays a part; null: none. */
export async function findDecisionAboutPhoto(db: Db, photoId: string): Promise<{ id: string; kind: Decision["kind"] } | null> {
  const row = await db
    .select({ id: decisions.id, kind: decisions.kind })
    .from(decisionPhotos)
    .innerJoin(decisions, eq(decisions.id, decisionPhotos.decisionId))
    .where(eq(decisionPhotos.photoId, photoId))
    .orderBy(desc(decisions.seq))
    .get();
  return row ?? null;
}

/** The newest decision that removed this review or, on a legal notice, kept it; null: none. */
export async function findDecisionAboutReview(db: Db, reviewId: string): Promise<Decision | null> {
  const settled = and(eq(decisions.reviewId, reviewId), inArray(decisions.kind, ["review_removed", "review_kept"]));
  return (await db.select().from(decisions).where(settled).orderBy(desc(decisions.seq)).limit(1).get()) ?? null;
}

/** The decision about a review that a judgement made by itself; null: it made none. */
export async function findDecisionOfJudgement(
  db: Db,
  { accountId, madeAt }: Pick<Judgement, "accountId" | "madeAt">,
): Promise<Decision | null> {
  const row = await db
    .select()
    .from(decisions)
    .where(
      and(
        inArray(decisions.kind, ["review_removed", "staff_review"]),
        eq(decisions.proposedBy, accountId),
        eq(decisions.decidedAt, madeAt),
      ),
    )
    .get();
  return row ?? null;
}

/** The lines of the log that took and that lifted one step, in order. */
export async function listStepDecisions(db: Db, { clinicId, id }: Pick<Sanction, "clinicId" | "id">): Promise<Decision[]> {
  return (await listClinicDecisions(db, clinicId)).filter(({ sanctionId }) => sanctionId === id).reverse();
}

/** Adds a line to the log, with the photos it is about. Triggers refuse to change or remove it afterwards. */
export async function insertDecision(
  tx: Db,
  decision: typeof decisions.$inferInsert,
  photos: readonly { photoId: string; role: "original" | "copy" }[] = [],
): Promise<void> {
  await tx.insert(decisions).values(decision);
  if (photos.length > 0) await tx.insert(decisionPhotos).values(photos.map((photo) => ({ ...photo, decisionId: decision.id })));
}
