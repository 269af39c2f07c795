import { and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { QueueKind } from "#app/moderation/queue.ts";
import type { Db } from "#app/platform/store.server.ts";
import { proposals } from "#db/schema/moderation.ts";
import { judgements, judgingPauses, reReviews } from "#db/schema/moderators.ts";

export type Judgement = typeof judgements.$inferSelect & { kind: QueueKind };

export type JudgingPause = typeof judgingPauses.$inferSelect;

/** When somebody judged after a time, newest first and at most `most`. */
export async function listJudgementTimes(db: Db, accountId: string, since: Date, most: number): Promise<Date[]> {
  return (
    await db
      .select({ madeAt: judgements.madeAt })
      .from(judgements)
      .where(and(eq(judgements.accountId, accountId), gt(judgements.madeAt, since)))
      .orderBy(desc(judgements.madeAt))
      .limit(most)
      .all()
  ).map((row) => row.madeAt);
}

/** When somebody proposed after a time to call a photo stolen. */
export async function listStolenProposalTimes(db: Db, accountId: string, since: Date): Promise<Date[]> {
  return (
    await db
      .select({ proposedAt: proposals.proposedAt })
      .from(proposals)
      .where(and(eq(proposals.proposedBy, accountId), eq(proposals.outcome, "stolen"), gt(proposals.proposedAt, since)))
      .all()
  ).map((row) => row.proposedAt);
}

export async function insertJudgement(tx: Db, row: typeof judgements.$inferInsert): Promise<void> {
  await tx.insert(judgements).values(row);
}

export async function insertReReview(tx: Db, row: typeof reReviews.$inferInsert): Promise<void> {
  await tx.insert(reReviews).values(row);
}

/** The pause that keeps somebody from deciding at this moment. */
export async function findOpenPause(db: Db, accountId: string): Promise<JudgingPause | null> {
  return (
    (await db
      .select()
      .from(judgingPauses)
      .where(and(eq(judgingPauses.accountId, accountId), isNull(judgingPauses.endedAt)))
      .get()) ?? null
  );
}

/** When an administrator last ended a pause that the overturn rate had begun; null: never. */
export async function findLastRatePauseEnd(db: Db, accountId: string): Promise<Date | null> {
  const row = await db
    .select({ endedAt: judgingPauses.endedAt })
    .from(judgingPauses)
    .where(and(eq(judgingPauses.accountId, accountId), eq(judgingPauses.reason, "overturn_rate"), isNotNull(judgingPauses.endedAt)))
    .orderBy(desc(judgingPauses.endedAt))
    .get();
  return row?.endedAt ?? null;
}

/** Newest first. */
export async function listPauses(db: Db, accountId: string): Promise<JudgingPause[]> {
  return db.select().from(judgingPauses).where(eq(judgingPauses.accountId, accountId)).orderBy(desc(judgingPauses.begunAt)).all();
}

export async function insertPause(tx: Db, row: typeof judgingPauses.$inferInsert): Promise<void> {
  await tx.insert(judgingPauses).values(row);
}

/** Compare and set: false when somebody else has ended it in the meantime. */
export async function updatePauseEnded(tx: Db, id: string, end: { endedBy: string; endedAt: Date; endReasons: string }): Promise<boolean> {
  const rows = await tx
    .update(judgingPauses)
    .set(end)
    .where(and(eq(judgingPauses.id, id), isNull(judgingPauses.endedAt)))
    .returning({ id: judgingPauses.id });
  return rows.length === 1;
}
