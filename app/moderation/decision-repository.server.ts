import { and, asc, desc, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { CHARGES } from "#app/moderation/decision.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { decisionPhotos, decisions } from "#db/schema/moderation.ts";

export type Decision = typeof decisions.$inferSelect;

const undo = alias(decisions, "undo");

const standing = hotQuery((db) =>
  db
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.clinicId, sql.placeholder("clinicId")),
        inArray(decisions.kind, [...CHARGES]),
        notExists(
          db
            .select({ one: sql`1` })
            .from(undo)
            .where(and(eq(undo.answersId, decisions.id), eq(undo.kind, "overturned"))),
        ),
      ),
    )
    .orderBy(asc(decisions.seq))
    .prepare(),
);

/** The charges against a clinic that were not overturned: what the score deducts for. */
export async function listStandingCharges(db: Db, clinicId: number): Promise<Decision[]> {
  return standing(db).all({ clinicId });
}

const ofClinic = hotQuery((db) =>
  db
    .select()
    .from(decisions)
    .where(eq(decisions.clinicId, sql.placeholder("clinicId")))
    .orderBy(desc(decisions.seq))
    .prepare(),
);

/** Everything ever decided about a clinic, newest first. */
export async function listClinicDecisions(db: Db, clinicId: number): Promise<Decision[]> {
  return ofClinic(db).all({ clinicId });
}

/** The public log, newest first, a page at a time: `before` is the last `seq` already seen. */
export async function listDecisions(
  db: Db,
  before: number | null,
  limit: number,
): Promise<(Decision & { clinicSlug: string; clinicName: string })[]> {
  const rows = db
    .select({ decision: decisions, clinicSlug: clinics.slug, clinicName: clinics.name })
    .from(decisions)
    .innerJoin(clinics, eq(clinics.id, decisions.clinicId))
    .where(before === null ? undefined : lt(decisions.seq, before))
    .orderBy(desc(decisions.seq))
    .limit(limit)
    .all();
  return rows.map((row) => ({ ...row.decision, clinicSlug: row.clinicSlug, clinicName: row.clinicName }));
}

export async function findDecision(db: Db, id: string): Promise<Decision | null> {
  return db.select().from(decisions).where(eq(decisions.id, id)).get() ?? null;
}

/** The decision that answered an appeal against `id`, if there is one. */
export async function findAnswer(db: Db, id: string): Promise<Decision | null> {
  return db.select().from(decisions).where(eq(decisions.answersId, id)).get() ?? null;
}

export async function listDecisionPhotos(db: Db, decisionId: string): Promise<{ photoId: string; role: "original" | "copy" }[]> {
  return db
    .select({ photoId: decisionPhotos.photoId, role: decisionPhotos.role })
    .from(decisionPhotos)
    .where(eq(decisionPhotos.decisionId, decisionId))
    .all();
}
