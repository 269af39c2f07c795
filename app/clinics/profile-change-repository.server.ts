import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import type { ChangeKind, ChangeState, ChangeValues } from "#app/clinics/profile-change.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics, locations, profileChanges } from "#db/schema/clinics.ts";

export type ProfileChange = typeof profileChanges.$inferSelect;

export async function findProfileChange(db: Db, id: string): Promise<ProfileChange | null> {
  return (await db.select().from(profileChanges).where(eq(profileChanges.id, id)).get()) ?? null;
}

/** Newest first. */
export async function listProfileChanges(db: Db, clinicId: number): Promise<ProfileChange[]> {
  return db
    .select()
    .from(profileChanges)
    .where(eq(profileChanges.clinicId, clinicId))
    .orderBy(desc(profileChanges.requestedAt), asc(profileChanges.id))
    .limit(50)
    .all();
}

/** A change of this kind that is not ended: there is one at a time. */
export async function findOpenChange(db: Db, clinicId: number, kind: ChangeKind): Promise<ProfileChange | null> {
  return (
    (await db
      .select()
      .from(profileChanges)
      .where(
        and(eq(profileChanges.clinicId, clinicId), eq(profileChanges.kind, kind), inArray(profileChanges.state, ["waiting", "objected"])),
      )
      .get()) ?? null
  );
}

export async function listChangesDue(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: profileChanges.id })
    .from(profileChanges)
    .where(and(eq(profileChanges.state, "waiting"), lte(profileChanges.effectiveAt, now)))
    .limit(limit)
    .all();
  return rows.map((row) => row.id);
}

export async function insertProfileChange(tx: Db, row: typeof profileChanges.$inferInsert): Promise<void> {
  await tx.insert(profileChanges).values(row);
}

/** Compare and set: false when it is no longer in `from`. */
export async function updateProfileChange(
  tx: Db,
  id: string,
  from: ChangeState,
  change: Partial<Pick<ProfileChange, "state" | "after" | "objectedBy" | "objectedAt" | "objection" | "endedAt">>,
): Promise<boolean> {
  const rows = await tx
    .update(profileChanges)
    .set(change)
    .where(and(eq(profileChanges.id, id), eq(profileChanges.state, from)))
    .returning({ id: profileChanges.id });
  return rows.length === 1;
}

export async function updateClinicName(tx: Db, clinic: { id: number; version: number }, name: string, now: Date): Promise<void> {
  await tx
    .update(clinics)
    .set({ name, version: clinic.version + 1, updatedAt: now })
    .where(eq(clinics.id, clinic.id));
}

/** `position` null: where the new address is was not found on the map. */
export async function updateMainAddress(
  tx: Db,
  clinic: { id: number; version: number },
  address: ChangeValues,
  position: { lat: number; lng: number } | null,
  now: Date,
): Promise<void> {
  const { street = null, city, region = null, postcode = null, country } = address;
  if (!city || !country) throw new Error("an address without a city or country was let through");
  const values = { street, city, region, postcode, country, lat: position?.lat ?? null, lng: position?.lng ?? null };
  const rows = await tx
    .update(locations)
    .set(values)
    .where(and(eq(locations.clinicId, clinic.id), eq(locations.position, 0)))
    .returning({ id: locations.id });
  if (rows.length === 0) await tx.insert(locations).values({ ...values, clinicId: clinic.id, position: 0 });
  await tx
    .update(clinics)
    .set({ version: clinic.version + 1, updatedAt: now })
    .where(eq(clinics.id, clinic.id));
}
