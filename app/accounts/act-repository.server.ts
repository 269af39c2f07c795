import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type ActGroup, actionsOf } from "#app/accounts/act.ts";
import { jsonNumber } from "#app/platform/engine-words.server.ts";
import type { EventRecord } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics } from "#db/schema/clinics.ts";
import { events } from "#db/schema/platform.ts";

const concerned = alias(accounts, "concerned");

export interface Act {
  id: number;
  at: Date;
  action: string;
  /** Null: the operator at the command line, or the site itself. */
  actor: string | null;
  subjectKind: string;
  subjectId: string;
  /** The name of the account it was about; null: it was about something else. */
  subjectName: string | null;
  /** Of the clinic that its detail names by id; null: it names none. */
  clinicName: string | null;
  detail: NonNullable<EventRecord["detail"]>;
}

/** What was done by rights, newest first, before the act `before` (null: from the newest). */
export async function listActs(db: Db, options: { groups: readonly ActGroup[]; before: number | null; limit: number }): Promise<Act[]> {
  const { groups, before, limit } = options;
  return (
    await db
      .select({
        id: events.id,
        at: events.at,
        action: events.action,
        actor: accounts.displayName,
        subjectKind: events.subjectKind,
        subjectId: events.subjectId,
        subjectName: concerned.displayName,
        clinicName: clinics.name,
        detail: events.detail,
      })
      .from(events)
      .leftJoin(accounts, eq(accounts.id, events.actorId))
      .leftJoin(clinics, eq(clinics.id, jsonNumber(events.detail, "clinicId")))
      .leftJoin(concerned, and(eq(events.subjectKind, "account"), eq(concerned.id, events.subjectId)))
      .where(and(inArray(events.action, actionsOf(groups)), before === null ? undefined : lt(events.id, before)))
      .orderBy(desc(events.id))
      .limit(limit)
      .all()
  ).map((row) => ({ ...row, detail: JSON.parse(row.detail) as Act["detail"] }));
}
