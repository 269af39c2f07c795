import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { cases, correctionReplies, corrections } from "#db/schema/cases.ts";

export type Correction = typeof corrections.$inferSelect;
export type CorrectionReply = typeof correctionReplies.$inferSelect;

export async function findCorrection(db: Db, caseId: string): Promise<Correction | null> {
  return (await db.select().from(corrections).where(eq(corrections.caseId, caseId)).get()) ?? null;
}

export async function findCorrectionReply(db: Db, caseId: string): Promise<CorrectionReply | null> {
  return (await db.select().from(correctionReplies).where(eq(correctionReplies.caseId, caseId)).get()) ?? null;
}

const naming = hotQuery((db) =>
  db
    .select({ correction: corrections, treated: cases })
    .from(corrections)
    .innerJoin(cases, eq(cases.id, corrections.caseId))
    .where(and(eq(corrections.earlierClinicId, sql.placeholder("clinicId")), isNotNull(cases.confirmedAt), isNull(cases.withdrawnAt)))
    .prepare(),
);

/** The corrections whose client names this clinic, of cases that the client has confirmed and not withdrawn: what may be printed. */
export async function listCorrectionsNaming(
  db: Db,
  clinicId: number,
): Promise<{ correction: Correction; treated: typeof cases.$inferSelect }[]> {
  return naming(db).all({ clinicId });
}

type Described = Pick<Correction, "found" | "laserSessions" | "cost" | "currency">;

export async function updateDescribed(tx: Db, caseId: string, described: Described): Promise<void> {
  await tx
    .insert(corrections)
    .values({ caseId, ...described })
    .onConflictDoUpdate({ target: corrections.caseId, set: described });
}

export async function updateEarlier(
  tx: Db,
  caseId: string,
  earlier: Pick<Correction, "earlierClinicId" | "earlierName" | "namedAt">,
): Promise<void> {
  await tx
    .insert(corrections)
    .values({ caseId, found: {}, ...earlier })
    .onConflictDoUpdate({ target: corrections.caseId, set: earlier });
}

export async function insertCorrectionReply(tx: Db, row: typeof correctionReplies.$inferInsert): Promise<void> {
  await tx.insert(correctionReplies).values(row);
}

/** What another clinic said about an earlier naming is no reply to a new one. */
export async function deleteCorrectionReply(tx: Db, caseId: string): Promise<void> {
  await tx.delete(correctionReplies).where(eq(correctionReplies.caseId, caseId));
}
