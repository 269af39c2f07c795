import { and, asc, eq, gt } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { events } from "#db/schema/platform.ts";

export interface EventRecord {
  /** Null: the system itself. */
  actorId: string | null;
  /** Past tense, dotted by module: "review.published". */
  action: string;
  subjectKind: string;
  subjectId: string | number;
  /** Ids, counts and codes only; never personal data. */
  detail?: Record<string, string | number | boolean | null>;
}

/** Writes history in the same transaction as the change it records. */
export async function recordEvent(tx: Db, event: EventRecord, now: Date): Promise<void> {
  await tx.insert(events).values({
    at: now,
    actorId: event.actorId,
    action: event.action,
    subjectKind: event.subjectKind,
    subjectId: String(event.subjectId),
    detail: JSON.stringify(event.detail ?? {}),
  });
}

/** What happened to one thing, in order. `detail` is as it was recorded. */
export async function listEvents(
  db: Db,
  subjectKind: string,
  subjectId: string | number,
): Promise<{ at: Date; actorId: string | null; action: string; detail: NonNullable<EventRecord["detail"]> }[]> {
  return (
    await db
      .select({ at: events.at, actorId: events.actorId, action: events.action, detail: events.detail })
      .from(events)
      .where(and(eq(events.subjectKind, subjectKind), eq(events.subjectId, String(subjectId))))
      .orderBy(asc(events.id))
      .all()
  ).map((row) => ({ ...row, detail: JSON.parse(row.detail) as NonNullable<EventRecord["detail"]> }));
}

/** Whether a backup was put back after a time. */
export async function wasSiteRestoredSince(db: Db, since: Date): Promise<boolean> {
  return (await db.$count(events, and(eq(events.action, "site.restored"), gt(events.at, since)))) > 0;
}

/** How often something happened to one thing since a time: for limits that a restart must not forget. */
export async function countEventsSince(
  db: Db,
  subject: Pick<EventRecord, "subjectKind" | "subjectId" | "action">,
  since: Date,
): Promise<number> {
  const { subjectKind, subjectId, action } = subject;
  const where = and(
    eq(events.subjectKind, subjectKind),
    eq(events.subjectId, String(subjectId)),
    eq(events.action, action),
    gt(events.at, since),
  );
  return db.$count(events, where);
}

/** Whether this person did this to one thing after a time: for what is recorded once a visit. */
export async function hasActedSince(
  db: Db,
  { actorId, subjectKind, subjectId, action }: Pick<EventRecord, "subjectKind" | "subjectId" | "action"> & { actorId: string },
  since: Date,
): Promise<boolean> {
  const where = and(
    eq(events.subjectKind, subjectKind),
    eq(events.subjectId, String(subjectId)),
    eq(events.actorId, actorId),
    eq(events.action, action),
    gt(events.at, since),
  );
  return (await db.$count(events, where)) > 0;
}
