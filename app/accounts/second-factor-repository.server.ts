import { and, count, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { recoveryCodes, totpSecrets } from "#db/schema/accounts.ts";

export type TotpRow = typeof totpSecrets.$inferSelect;

export async function findTotp(db: Db, accountId: string): Promise<TotpRow | null> {
  const [row] = await db.select().from(totpSecrets).where(eq(totpSecrets.accountId, accountId));
  return row ?? null;
}

/** Begins an enrolment anew, or for the first time. One that was confirmed stays as it is. */
export async function insertTotp(tx: Db, row: Pick<TotpRow, "accountId" | "sealedSecret" | "createdAt">): Promise<void> {
  await tx
    .insert(totpSecrets)
    .values(row)
    .onConflictDoUpdate({
      target: totpSecrets.accountId,
      set: { sealedSecret: row.sealedSecret, createdAt: row.createdAt, lastStep: null },
      setWhere: isNull(totpSecrets.confirmedAt),
    });
}

/** Ends an enrolment that waits for its first code. False: there is none. */
export async function updateTotpAsConfirmed(tx: Db, accountId: string, step: number, now: Date): Promise<boolean> {
  const rows = await tx
    .update(totpSecrets)
    .set({ confirmedAt: now, lastStep: step })
    .where(and(eq(totpSecrets.accountId, accountId), isNull(totpSecrets.confirmedAt)))
    .returning({ id: totpSecrets.accountId });
  return rows.length === 1;
}

/** Uses a time step up. Of two requests with one code, one gets true; no older code works after a newer one. */
export async function updateTotpStep(tx: Db, accountId: string, step: number): Promise<boolean> {
  const rows = await tx
    .update(totpSecrets)
    .set({ lastStep: step })
    .where(
      and(
        eq(totpSecrets.accountId, accountId),
        isNotNull(totpSecrets.confirmedAt),
        or(isNull(totpSecrets.lastStep), lt(totpSecrets.lastStep, step)),
      ),
    )
    .returning({ id: totpSecrets.accountId });
  return rows.length === 1;
}

export async function deleteTotp(tx: Db, accountId: string): Promise<boolean> {
  const rows = await tx.delete(totpSecrets).where(eq(totpSecrets.accountId, accountId)).returning({ id: totpSecrets.accountId });
  return rows.length === 1;
}

const unused = (accountId: string) => and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt));

export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(recoveryCodes).where(unused(accountId));
  return row?.count ?? 0;
}

export async function insertRecoveryCodes(tx: Db, rows: (typeof recoveryCodes.$inferInsert)[]): Promise<void> {
  await tx.insert(recoveryCodes).values(rows);
}

/** Uses a code up. Of two at once, one gets true. */
export async function updateRecoveryCodeAsUsed(tx: Db, accountId: string, codeHash: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(unused(accountId), eq(recoveryCodes.codeHash, codeHash)))
    .returning({ id: recoveryCodes.id });
  return rows.length === 1;
}

/** Used ones too: none of them says anything once there are new ones. */
export async function deleteRecoveryCodes(tx: Db, accountId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
}
