import { asc, eq, gt, or, sql } from "drizzle-orm";
import { placeOfPart } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics, locations } from "#db/schema/clinics.ts";
import { declaredTies } from "#db/schema/moderators.ts";

export type DeclaredTie = typeof declaredTies.$inferSelect;

export async function findDeclaredTie(db: Db, id: string): Promise<DeclaredTie | null> {
  return (await db.select().from(declaredTies).where(eq(declaredTies.id, id)).get()) ?? null;
}

/** With the clinic's name, in the order they were declared. A row counts as long as it is kept. */
export async function listDeclaredTies(db: Db, accountId: string): Promise<(DeclaredTie & { clinicName: string; slug: string })[]> {
  const rows = await db
    .select({ tie: declaredTies, clinicName: clinics.name, slug: clinics.slug })
    .from(declaredTies)
    .innerJoin(clinics, eq(clinics.id, declaredTies.clinicId))
    .where(eq(declaredTies.accountId, accountId))
    .orderBy(asc(declaredTies.declaredAt), asc(clinics.name), asc(clinics.id))
    .all();
  return rows.map(({ tie, ...clinic }) => ({ ...tie, ...clinic }));
}

export interface CalledClinic {
  id: number;
  slug: string;
  name: string;
  town: string | null;
}

/** Clinics by what they are called or by the end of their page's address, with the town, those of exactly this name first. */
export async function listClinicsCalled(
  db: Db,
  { slug, name, limit }: { slug: string | null; name: string; limit: number },
): Promise<CalledClinic[]> {
  const rows = await db
    .select({
      id: clinics.id,
      slug: clinics.slug,
      name: clinics.name,
      town: sql<
        string | null
      >`(select ${locations.city} from ${locations} where ${locations.clinicId} = clinics.id order by ${locations.position} limit 1)`,
    })
    .from(clinics)
    .where(
      slug === null
        ? or(eq(clinics.slug, name), gt(placeOfPart(sql`lower(${clinics.name})`, sql`lower(${name})`), 0))
        : eq(clinics.slug, slug),
    )
    .orderBy(sql`lower(${clinics.name}) <> lower(${name})`, asc(clinics.name), asc(clinics.id))
    .limit(limit)
    .all();
  const exact = rows.filter((row) => row.slug === name || row.name.toLowerCase() === name.toLowerCase());
  return exact.length === 1 ? exact : rows;
}

export async function insertTie(tx: Db, row: typeof declaredTies.$inferInsert): Promise<void> {
  await tx.insert(declaredTies).values(row);
}

export async function updateTie(tx: Db, id: string, change: Partial<Omit<DeclaredTie, "id" | "accountId" | "clinicId">>): Promise<void> {
  await tx.update(declaredTies).set(change).where(eq(declaredTies.id, id));
}

export async function deleteTie(tx: Db, id: string): Promise<void> {
  await tx.delete(declaredTies).where(eq(declaredTies.id, id));
}
