import { and, eq, sql } from "drizzle-orm";
import type { KnownClinic } from "#app/clinics/clinic-index.ts";
import type { Clinic, ClinicLocation, ClinicTreatment } from "#app/clinics/profile-repository.server.ts";
import { listLocations, listTreatments } from "#app/clinics/profile-repository.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { clinics, clinicTreatments, importRuns, locations } from "#db/schema/clinics.ts";

export type ImportRun = typeof importRuns.$inferSelect;

export async function findImportRun(db: Db, fileSha256: string): Promise<ImportRun | null> {
  return (await db.select().from(importRuns).where(eq(importRuns.fileSha256, fileSha256)).get()) ?? null;
}

export async function insertImportRun(tx: Db, run: ImportRun): Promise<void> {
  await tx.insert(importRuns).values(run);
}

/** Writes a run's counts if it still stands at `recordsBefore`. False: another process has gone on with it. */
export async function updateImportRun(tx: Db, run: ImportRun, recordsBefore: number): Promise<boolean> {
  const { id, ...values } = run;
  const rows = await tx
    .update(importRuns)
    .set(values)
    .where(and(eq(importRuns.id, id), eq(importRuns.recordsDone, recordsBefore)))
    .returning({ id: importRuns.id });
  return rows.length === 1;
}

/** A clinic as it was imported, with what an import may change. */
export interface ImportedClinic {
  clinic: Clinic;
  location: ClinicLocation | null;
  treatments: ClinicTreatment[];
}

const bySource = hotQuery((db) =>
  db
    .select()
    .from(clinics)
    .where(and(eq(clinics.source, sql.placeholder("source")), eq(clinics.sourceRef, sql.placeholder("sourceRef"))))
    .prepare(),
);

export async function findImportedClinic(db: Db, source: string, sourceRef: string): Promise<ImportedClinic | null> {
  const clinic = await bySource(db).get({ source, sourceRef });
  if (!clinic) return null;
  const [location] = await listLocations(db, clinic.id);
  return { clinic, location: location ?? null, treatments: await listTreatments(db, clinic.id) };
}

/** Every clinic, hidden ones too, by what tells it from others. */
export async function listKnownClinics(db: Db): Promise<KnownClinic[]> {
  return db
    .select({
      id: clinics.id,
      slug: clinics.slug,
      name: clinics.name,
      city: locations.city,
      country: locations.country,
      lat: locations.lat,
      lng: locations.lng,
      website: clinics.website,
      phone: clinics.phone,
    })
    .from(clinics)
    .innerJoin(locations, and(eq(locations.clinicId, clinics.id), eq(locations.position, 0)))
    .orderBy(clinics.id)
    .all();
}

const slugTaken = hotQuery((db) =>
  db
    .select({ id: clinics.id })
    .from(clinics)
    .where(eq(clinics.slug, sql.placeholder("slug")))
    .prepare(),
);

export async function isSlugTaken(db: Db, slug: string): Promise<boolean> {
  return (await slugTaken(db).get({ slug })) !== undefined;
}

export async function insertClinic(
  tx: Db,
  clinic: typeof clinics.$inferInsert,
  location: Omit<typeof locations.$inferInsert, "clinicId">,
): Promise<number> {
  const [row] = await tx.insert(clinics).values(clinic).returning({ id: clinics.id });
  if (!row) throw new Error("an inserted clinic has no id");
  await tx.insert(locations).values({ ...location, clinicId: row.id });
  return row.id;
}

export async function updateClinic(tx: Db, id: number, changes: Partial<typeof clinics.$inferInsert>): Promise<void> {
  await tx.update(clinics).set(changes).where(eq(clinics.id, id));
}

export async function updateLocation(tx: Db, id: number, changes: Partial<typeof locations.$inferInsert>): Promise<void> {
  await tx.update(locations).set(changes).where(eq(locations.id, id));
}

export async function insertTreatments(tx: Db, clinicId: number, treatments: readonly string[]): Promise<void> {
  if (treatments.length === 0) return;
  await tx.insert(clinicTreatments).values(treatments.map((treatment) => ({ clinicId, treatment })));
}

export async function deleteTreatment(tx: Db, clinicId: number, treatment: string): Promise<void> {
  await tx.delete(clinicTreatments).where(and(eq(clinicTreatments.clinicId, clinicId), eq(clinicTreatments.treatment, treatment)));
}
