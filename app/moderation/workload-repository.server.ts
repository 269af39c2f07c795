import { and, asc, desc, eq, gte } from "drizzle-orm";
import { isQueueKind } from "#app/moderation/queue.ts";
import type { Act } from "#app/moderation/workload.ts";
import { jsonText } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { judgements } from "#db/schema/moderators.ts";
import { events } from "#db/schema/platform.ts";

/** What was judged since a time, oldest first; `accountId` null: by anybody. */
export async function listJudged(db: Db, accountId: string | null, since: Date): Promise<(Act & { accountId: string })[]> {
  const by = accountId === null ? undefined : eq(judgements.accountId, accountId);
  return (
    await db
      .select({ accountId: judgements.accountId, kind: judgements.kind, subjectId: judgements.subjectId, at: judgements.madeAt })
      .from(judgements)
      .where(and(by, gte(judgements.madeAt, since)))
      .orderBy(asc(judgements.madeAt))
      .all()
  ).flatMap((row) => (isQueueKind(row.kind) ? [{ ...row, kind: row.kind }] : []));
}

/** More than anybody takes in four weeks. */
const MOST_TAKEN = 5_000;

/** What somebody took since a time, newest first. */
export async function listTaken(db: Db, accountId: string, since: Date, most = MOST_TAKEN): Promise<Act[]> {
  return (
    await db
      .select({
        kind: jsonText(events.detail, "kind"),
        subjectId: jsonText<string>(events.detail, "subjectId"),
        at: events.at,
      })
      .from(events)
      .where(and(eq(events.subjectKind, "moderator"), eq(events.subjectId, accountId), eq(events.action, "matter.taken")))
      .orderBy(desc(events.id))
      .limit(most)
      .all()
  ).flatMap((row) => (row.at >= since && isQueueKind(row.kind) ? [{ ...row, kind: row.kind }] : []));
}
