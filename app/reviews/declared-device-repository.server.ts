import { asc, eq } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { declaredDevices } from "#db/schema/reviews.ts";

export type DeclaredDevice = typeof declaredDevices.$inferSelect;

/** Oldest first. */
export async function listDeclaredDevices(db: Db, clinicId: number): Promise<DeclaredDevice[]> {
  return db
    .select()
    .from(declaredDevices)
    .where(eq(declaredDevices.clinicId, clinicId))
    .orderBy(asc(declaredDevices.declaredAt), asc(declaredDevices.deviceHash))
    .all();
}

export async function insertDeclaredDevice(tx: Db, row: typeof declaredDevices.$inferInsert): Promise<void> {
  await tx.insert(declaredDevices).values(row);
}
