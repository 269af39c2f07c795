import { and, asc, eq, inArray } from "drizzle-orm";
import type { Audience, Notices } from "#app/moderation/dispute-notice.ts";
import type { Db } from "#app/platform/store.server.ts";
import { decisionNotices } from "#db/schema/moderation.ts";

/** What parties of this kind were told about a decision, in the words of whoever confirmed it. Null: it was made without such words. */
export async function findDecisionNotice(db: Db, decisionId: string, audience: Audience): Promise<string | null> {
  const row = await db
    .select({ body: decisionNotices.body })
    .from(decisionNotices)
    .where(and(eq(decisionNotices.decisionId, decisionId), eq(decisionNotices.audience, audience)))
    .get();
  return row?.body ?? null;
}

export async function listDecisionNotices(db: Db, decisionIds: readonly string[]): Promise<(typeof decisionNotices.$inferSelect)[]> {
  if (decisionIds.length === 0) return [];
  return db
    .select()
    .from(decisionNotices)
    .where(inArray(decisionNotices.decisionId, [...decisionIds]))
    .orderBy(asc(decisionNotices.decisionId), asc(decisionNotices.audience))
    .all();
}

/** Kept with the decision, in its transaction. Triggers refuse to change or remove it afterwards. */
export async function insertDecisionNotices(tx: Db, decisionId: string, notices: Notices): Promise<void> {
  await tx.insert(decisionNotices).values([
    { decisionId, audience: "accused", body: notices.accused },
    { decisionId, audience: "others", body: notices.others },
  ]);
}
