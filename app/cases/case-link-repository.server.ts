import { and, asc, count, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { GivenAnswer } from "#app/cases/case-answer.ts";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { caseAnswers, caseLinks, cases } from "#db/schema/cases.ts";

export type CaseLink = typeof caseLinks.$inferSelect;

export async function findCaseLink(db: Db, id: string): Promise<CaseLink | null> {
  return (await db.select().from(caseLinks).where(eq(caseLinks.id, id)).get()) ?? null;
}

/** By the secret of the one-time link, used and expired ones included. Looking does not use it up: mail scanners follow links. */
export async function findCaseLinkByToken(db: Db, token: string): Promise<CaseLink | null> {
  return (
    (await db
      .select()
      .from(caseLinks)
      .where(eq(caseLinks.tokenHash, sha256(token)))
      .get()) ?? null
  );
}

/** By the secret that the person keeps. */
export async function findCaseLinkByHolder(db: Db, token: string): Promise<CaseLink | null> {
  return (
    (await db
      .select()
      .from(caseLinks)
      .where(eq(caseLinks.holderTokenHash, sha256(token)))
      .get()) ?? null
  );
}

/** The link by which this account claimed this case. */
export async function findCaseLinkOfAccount(db: Db, caseId: string, accountId: string): Promise<CaseLink | null> {
  return (
    (await db
      .select()
      .from(caseLinks)
      .where(and(eq(caseLinks.caseId, caseId), eq(caseLinks.accountId, accountId)))
      .get()) ?? null
  );
}

/** The cases an account claimed, with where and what, newest first. */
export async function listClaimedCases(db: Db, accountId: string): Promise<(typeof cases.$inferSelect)[]> {
  const rows = await db
    .select({ treated: cases })
    .from(caseLinks)
    .innerJoin(cases, eq(cases.id, caseLinks.caseId))
    .where(eq(caseLinks.accountId, accountId))
    .orderBy(desc(cases.createdAt))
    .all();
  return rows.map((row) => row.treated);
}

/** Oldest first. */
export async function listCaseLinks(db: Db, caseId: string): Promise<CaseLink[]> {
  return db.select().from(caseLinks).where(eq(caseLinks.caseId, caseId)).orderBy(asc(caseLinks.createdAt), asc(caseLinks.id)).all();
}

export async function countLinksSince(db: Db, createdBy: string, since: Date): Promise<number> {
  const row = await db
    .select({ total: count() })
    .from(caseLinks)
    .where(and(eq(caseLinks.createdBy, createdBy), gt(caseLinks.createdAt, since)))
    .get();
  return row?.total ?? 0;
}

/** Cases with a link that can still be answered. */
export async function listAskedCaseIds(db: Db, caseIds: readonly string[], now: Date): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await db
    .select({ caseId: caseLinks.caseId })
    .from(caseLinks)
    .where(
      and(inArray(caseLinks.caseId, [...caseIds]), isNull(caseLinks.answeredAt), isNull(caseLinks.endedAt), gt(caseLinks.expiresAt, now)),
    )
    .all();
  return new Set(rows.map((row) => row.caseId));
}

/** Oldest first: the newest of a subject counts. */
export async function listCaseAnswers(db: Db, caseIds: readonly string[]): Promise<(GivenAnswer & { caseId: string })[]> {
  if (caseIds.length === 0) return [];
  return db
    .select()
    .from(caseAnswers)
    .where(inArray(caseAnswers.caseId, [...caseIds]))
    .orderBy(asc(caseAnswers.answeredAt), asc(caseAnswers.id))
    .all();
}

export async function insertCaseLink(tx: Db, row: typeof caseLinks.$inferInsert): Promise<void> {
  await tx.insert(caseLinks).values(row);
}

/** A new link ends the unanswered ones before it, and their addresses go. */
export async function updateOpenLinksEnded(tx: Db, caseId: string, now: Date): Promise<void> {
  await tx
    .update(caseLinks)
    .set({ endedAt: now, email: null })
    .where(and(eq(caseLinks.caseId, caseId), isNull(caseLinks.answeredAt), isNull(caseLinks.endedAt)));
}

/** Uses a link up and forgets the address. Of two at once, one gets true; an ended or expired link gives false. */
export async function updateLinkAnswered(tx: Db, id: string, holderTokenHash: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(caseLinks)
    .set({ answeredAt: now, email: null, holderTokenHash })
    .where(and(eq(caseLinks.id, id), isNull(caseLinks.answeredAt), isNull(caseLinks.endedAt), gt(caseLinks.expiresAt, now)))
    .returning({ id: caseLinks.id });
  return rows.length === 1;
}

/** False: another account has it. */
export async function updateLinkClaimed(tx: Db, id: string, accountId: string): Promise<boolean> {
  const rows = await tx
    .update(caseLinks)
    .set({ accountId })
    .where(and(eq(caseLinks.id, id), or(isNull(caseLinks.accountId), eq(caseLinks.accountId, accountId))))
    .returning({ id: caseLinks.id });
  return rows.length === 1;
}

export async function insertCaseAnswers(tx: Db, rows: (typeof caseAnswers.$inferInsert)[]): Promise<void> {
  await tx.insert(caseAnswers).values(rows);
}
