import { and, asc, eq, sql } from "drizzle-orm";
import type { StatedPrice } from "#app/clinics/price-form.ts";
import type { ClinicLocation } from "#app/clinics/profile-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics, clinicTreatments, locations } from "#db/schema/clinics.ts";

/** Compare and set: raises the version with the change. False: somebody else was first. */
export async function updateClinicAt(
  tx: Db,
  id: number,
  version: number,
  change: Partial<Omit<typeof clinics.$inferInsert, "id" | "version">>,
): Promise<boolean> {
  const rows = await tx
    .update(clinics)
    .set({ ...change, version: version + 1 })
    .where(and(eq(clinics.id, id), eq(clinics.version, version)))
    .returning({ id: clinics.id });
  return rows.length === 1;
}

export async function insertPrice(tx: Db, clinicId: number, price: StatedPrice): Promise<void> {
  await tx.insert(clinicTreatments).values({ clinicId, ...price });
}

export async function updatePrice(tx: Db, clinicId: number, { treatment, ...price }: StatedPrice): Promise<void> {
  await tx
    .update(clinicTreatments)
    .set(price)
    .where(and(eq(clinicTreatments.clinicId, clinicId), eq(clinicTreatments.treatment, treatment)));
}

/** Null: this clinic has no such location. */
export async function findLocation(db: Db, clinicId: number, id: number): Promise<ClinicLocation | null> {
  return (
    (await db
      .select()
      .from(locations)
      .where(and(eq(locations.id, id), eq(locations.clinicId, clinicId)))
      .get()) ?? null
  );
}

export async function insertLocation(tx: Db, row: typeof locations.$inferInsert): Promise<number> {
  const [inserted] = await tx.insert(locations).values(row).returning({ id: locations.id });
  if (!inserted) throw new Error("an inserted location has no id");
  return inserted.id;
}

export async function deleteLocation(tx: Db, id: number): Promise<void> {
  await tx.delete(locations).where(eq(locations.id, id));
}

/** Numbers a clinic's locations in this order, from 0. In two steps: no two may have one position at any moment. */
export async function updatePositions(tx: Db, clinicId: number, idsInOrder: readonly number[]): Promise<void> {
  for (const [position, id] of idsInOrder.entries())
    await tx
      .update(locations)
      .set({ position: -1 - position })
      .where(eq(locations.id, id));
  await tx
    .update(locations)
    .set({ position: sql`-1 - ${locations.position}` })
    .where(eq(locations.clinicId, clinicId));
}

export async function listLocationIds(db: Db, clinicId: number): Promise<number[]> {
  const rows = await db
    .select({ id: locations.id })
    .from(locations)
    .where(eq(locations.clinicId, clinicId))
    .orderBy(asc(locations.position))
    .all();
  return rows.map((row) => row.id);
}
