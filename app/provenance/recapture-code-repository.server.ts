import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { recaptureCodes } from "#db/schema/provenance.ts";

export type RecaptureCode = typeof recaptureCodes.$inferSelect;

/** A code by its id, as issued for this photo. */
export async function findCode(db: Db, photoId: string, id: string): Promise<RecaptureCode | null> {
  return (
    (await db
      .select()
      .from(recaptureCodes)
      .where(and(eq(recaptureCodes.id, id), eq(recaptureCodes.photoId, photoId)))
      .get()) ?? null
  );
}

/** Every code this account was given for this photo, oldest first. */
export async function listCodes(db: Db, photoId: string, accountId: string): Promise<RecaptureCode[]> {
  return db
    .select()
    .from(recaptureCodes)
    .where(and(eq(recaptureCodes.photoId, photoId), eq(recaptureCodes.accountId, accountId)))
    .orderBy(asc(recaptureCodes.issuedAt), asc(recaptureCodes.id))
    .all();
}

export async function insertCode(tx: Db, row: typeof recaptureCodes.$inferInsert): Promise<void> {
  await tx.insert(recaptureCodes).values(row);
}

/** Uses a code up. Of two at once, one gets true; a code that is used, expired or somebody else's gives false. */
export async function updateCodeAsUsed(
  tx: Db,
  { id, photoId, accountId }: Pick<RecaptureCode, "id" | "photoId" | "accountId">,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(recaptureCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recaptureCodes.id, id),
        eq(recaptureCodes.photoId, photoId),
        eq(recaptureCodes.accountId, accountId),
        isNull(recaptureCodes.usedAt),
        gt(recaptureCodes.expiresAt, now),
      ),
    )
    .returning({ id: recaptureCodes.id });
  return rows.length === 1;
}
