import { and, eq, isNull } from "drizzle-orm";
import type { AppealOutcome } from "#app/moderation/appeal.ts";
import type { Db } from "#app/platform/store.server.ts";
import { appeals, decisionPhotos } from "#db/schema/moderation.ts";

export type Appeal = typeof appeals.$inferSelect;

export async function findAppeal(db: Db, id: string): Promise<Appeal | null> {
  return (await db.select().from(appeals).where(eq(appeals.id, id)).get()) ?? null;
}

/** The appeal of whoever a decision concerns, or with `ownMotion` the one that a moderator asked for. */
export async function findAppealOf(db: Db, decisionId: string, ownMotion = false): Promise<Appeal | null> {
  return (
    (await db
      .select()
      .from(appeals)
      .where(and(eq(appeals.decisionId, decisionId), eq(appeals.ownMotion, ownMotion)))
      .get()) ?? null
  );
}

/** Whether somebody still has to answer an appeal against a decision about this photo. */
export async function isAppealOpenAbout(db: Db, photoId: string): Promise<boolean> {
  const row = await db
    .select({ id: appeals.id })
    .from(appeals)
    .innerJoin(decisionPhotos, eq(decisionPhotos.decisionId, appeals.decisionId))
    .where(and(eq(decisionPhotos.photoId, photoId), isNull(appeals.outcome)))
    .get();
  return row !== undefined;
}

export async function insertAppeal(tx: Db, row: typeof appeals.$inferInsert): Promise<void> {
  await tx.insert(appeals).values(row);
}

/** Compare and set: false when somebody else has answered in the meantime. */
export async function updateAppealAnswered(
  tx: Db,
  id: string,
  answer: { outcome: AppealOutcome; answeredBy: string; answeredAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(appeals)
    .set(answer)
    .where(and(eq(appeals.id, id), isNull(appeals.outcome)))
    .returning({ id: appeals.id });
  return rows.length === 1;
}
