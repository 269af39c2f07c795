import { and, desc, eq, gt, gte, isNotNull, isNull, or } from "drizzle-orm";
import type { Judgement } from "#app/moderation/judgement-repository.server.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { type LookCounts, SECOND_LOOK_KINDS, type SecondLookKind } from "#app/moderation/second-look.ts";
import type { LookFigures } from "#app/moderation/transparency.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { judgements, reReviews } from "#db/schema/moderators.ts";

export type ReReview = typeof reReviews.$inferSelect;

export interface SecondLook {
  look: ReReview;
  judgement: Judgement;
}

const looks = (db: Db) =>
  db.select({ look: reReviews, judgement: judgements }).from(reReviews).innerJoin(judgements, eq(judgements.id, reReviews.judgementId));

const toLook = (row: { look: ReReview; judgement: typeof judgements.$inferSelect }): SecondLook => row as SecondLook;

const waits = and(isNull(reReviews.answeredAt), isNull(reReviews.givenUpAt));

export async function findSecondLook(db: Db, id: string): Promise<SecondLook | null> {
  const row = await looks(db).where(eq(reReviews.id, id)).get();
  return row ? toLook(row) : null;
}

/** Those of these that wait for a person. */
export async function listWaitingLooks(db: Db, ids: readonly string[]): Promise<SecondLook[]> {
  return (
    await looks(db)
      .where(and(isAmong(reReviews.id, ids), waits))
      .all()
  ).map(toLook);
}

/** The second looks at judgements of one matter that wait for a person, oldest first. */
export async function listWaitingLooksAt(db: Db, kind: QueueKind, subjectId: string): Promise<SecondLook[]> {
  return (
    await looks(db)
      .where(and(eq(judgements.kind, kind), eq(judgements.subjectId, subjectId), waits))
      .orderBy(reReviews.drawnAt)
      .all()
  ).map(toLook);
}

/** All that wait for a person. */
export async function listAllWaitingLooks(db: Db): Promise<SecondLook[]> {
  return (await looks(db).where(waits).all()).map(toLook);
}

/** Nothing is left to look at. False: somebody has answered it, or it was given up before. */
export async function updateLookGivenUp(tx: Db, id: string, givenUpAt: Date): Promise<boolean> {
  const rows = await tx
    .update(reReviews)
    .set({ givenUpAt })
    .where(and(eq(reReviews.id, id), waits))
    .returning({ id: reReviews.id });
  return rows.length === 1;
}

/** Everybody who ever judged one matter. */
export async function listJudges(db: Db, kind: QueueKind, subjectId: string): Promise<string[]> {
  return (
    await db
      .selectDistinct({ id: judgements.accountId })
      .from(judgements)
      .where(and(eq(judgements.kind, kind), eq(judgements.subjectId, subjectId)))
      .all()
  ).map((row) => row.id);
}

/** Who looked at a matter where two looks came to different answers: a third person decides. */
export async function listDifferingLookers(db: Db, kind: QueueKind, subjectId: string): Promise<string[]> {
  const rows = await looks(db)
    .where(and(eq(judgements.kind, kind), eq(judgements.subjectId, subjectId), eq(reReviews.agreed, false)))
    .all();
  return [...new Set(rows.flatMap(({ look, judgement }) => [judgement.accountId, look.answeredBy ?? judgement.accountId]))];
}

/** Compare and set: false when somebody else has answered in the meantime, or nothing was left to look at. */
export async function updateLookAnswered(
  tx: Db,
  id: string,
  answer: { answeredBy: string; answeredAt: Date; outcome: string; facts: string; agreed: boolean },
): Promise<boolean> {
  const rows = await tx
    .update(reReviews)
    .set(answer)
    .where(and(eq(reReviews.id, id), waits))
    .returning({ id: reReviews.id });
  return rows.length === 1;
}

/** The second looks at one person's judgements that were answered after a time. */
export async function countLooksAt(db: Db, accountId: string, since: Date): Promise<LookCounts> {
  const rows = await db
    .select({ agreed: reReviews.agreed })
    .from(reReviews)
    .innerJoin(judgements, eq(judgements.id, reReviews.judgementId))
    .where(and(eq(judgements.accountId, accountId), gt(reReviews.answeredAt, since)))
    .all();
  return { answered: rows.length, differed: rows.filter((row) => row.agreed === false).length };
}

/** Answered second looks that a person had a part in, newest first: at a judgement of theirs, or made by them. For their own page alone. */
export async function listOwnReReviews(db: Db, accountId: string, limit = 50): Promise<(SecondLook & { part: "first" | "second" })[]> {
  return (
    await looks(db)
      .where(and(isNotNull(reReviews.answeredAt), or(eq(judgements.accountId, accountId), eq(reReviews.answeredBy, accountId))))
      .orderBy(desc(reReviews.answeredAt))
      .limit(limit)
      .all()
  ).map((row) => ({ ...toLook(row), part: row.judgement.accountId === accountId ? ("first" as const) : ("second" as const) }));
}

/** The second looks drawn since a time, by the kind of what was judged. Nobody's own. */
export async function countLooksSince(db: Db, since: Date): Promise<Record<SecondLookKind, LookFigures>> {
  const rows = await db
    .select({ kind: judgements.kind, agreed: reReviews.agreed, answeredAt: reReviews.answeredAt, givenUpAt: reReviews.givenUpAt })
    .from(reReviews)
    .innerJoin(judgements, eq(judgements.id, reReviews.judgementId))
    .where(gte(reReviews.drawnAt, since))
    .all();
  const figures = SECOND_LOOK_KINDS.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const answered = own.filter((row) => row.answeredAt !== null).length;
    const differed = own.filter((row) => row.agreed === false).length;
    return [kind, { drawn: own.length, answered, differed, givenUp: own.filter((row) => row.givenUpAt !== null).length }];
  });
  return Object.fromEntries(figures) as Record<SecondLookKind, LookFigures>;
}
