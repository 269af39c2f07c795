import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import type { Engaged, Engagement } from "#app/practitioners/practitioner-repository.server.ts";
import { engagements, practitioners } from "#db/schema/practitioners.ts";

/** Everyone a clinic named, those too who were asked or said no: what its own desk sees. */
export async function listNamed(db: Db, clinicId: number): Promise<Engaged[]> {
  return db
    .select({ engagement: engagements, practitioner: practitioners })
    .from(engagements)
    .innerJoin(practitioners, eq(practitioners.id, engagements.practitionerId))
    .where(eq(engagements.clinicId, clinicId))
    .orderBy(asc(engagements.id))
    .all();
}

/** Where these practitioners work and worked, by their own word or their clinic's; earliest first. */
export async function listEngagements(db: Db, practitionerIds: readonly number[]): Promise<Engagement[]> {
  return db
    .select()
    .from(engagements)
    .where(and(inArray(engagements.practitionerId, [...practitionerIds]), eq(engagements.state, "confirmed")))
    .orderBy(sql`${engagements.startedOn} asc nulls first`, asc(engagements.id))
    .all();
}

export async function findEngagement(db: Db, id: number): Promise<Engagement | null> {
  return (await db.select().from(engagements).where(eq(engagements.id, id)).get()) ?? null;
}

export async function insertEngagement(tx: Db, row: typeof engagements.$inferInsert): Promise<Engagement> {
  const [inserted] = await tx.insert(engagements).values(row).returning();
  if (!inserted) throw new Error("The engagement got no row");
  return inserted;
}

/** False: somebody changed it since `version` was read. */
export async function updateEngagement(
  tx: Db,
  id: number,
  version: number,
  change: Partial<Pick<Engagement, "role" | "startedOn" | "endedOn" | "share" | "state">>,
): Promise<boolean> {
  const rows = await tx
    .update(engagements)
    .set({ ...change, version: version + 1 })
    .where(and(eq(engagements.id, id), eq(engagements.version, version)))
    .returning({ id: engagements.id });
  return rows.length === 1;
}
