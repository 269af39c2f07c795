import { and, asc, count, eq, gt, isNull } from "drizzle-orm";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { headConfirmations } from "#db/schema/provenance.ts";

export type HeadConfirmation = typeof headConfirmations.$inferSelect;

export async function findHeadConfirmation(db: Db, id: string): Promise<HeadConfirmation | null> {
  return (await db.select().from(headConfirmations).where(eq(headConfirmations.id, id)).get()) ?? null;
}

/** By the secret of its link, answered and expired ones included. Looking does not use it up: mail scanners follow links. */
export async function findHeadConfirmationByLink(db: Db, secret: string): Promise<HeadConfirmation | null> {
  return (
    (await db
      .select()
      .from(headConfirmations)
      .where(eq(headConfirmations.tokenHash, sha256(secret)))
      .get()) ?? null
  );
}

/** Oldest first. */
export async function listHeadConfirmations(db: Db, photoId: string): Promise<HeadConfirmation[]> {
  return db
    .select()
    .from(headConfirmations)
    .where(eq(headConfirmations.photoId, photoId))
    .orderBy(asc(headConfirmations.askedAt), asc(headConfirmations.id))
    .all();
}

export async function countAsksSince(db: Db, askedBy: string, since: Date): Promise<number> {
  const row = await db
    .select({ total: count() })
    .from(headConfirmations)
    .where(and(eq(headConfirmations.askedBy, askedBy), gt(headConfirmations.askedAt, since)))
    .get();
  return row?.total ?? 0;
}

export async function insertHeadConfirmation(tx: Db, row: typeof headConfirmations.$inferInsert): Promise<void> {
  await tx.insert(headConfirmations).values(row);
}

/** Answers once and forgets the address. Of two at once, one gets true; an expired question gives false. */
export async function updateHeadAnswered(tx: Db, id: string, answer: "yes" | "no", now: Date): Promise<boolean> {
  const rows = await tx
    .update(headConfirmations)
    .set({ answer, answeredAt: now, email: null })
    .where(and(eq(headConfirmations.id, id), isNull(headConfirmations.answeredAt), gt(headConfirmations.expiresAt, now)))
    .returning({ id: headConfirmations.id });
  return rows.length === 1;
}
