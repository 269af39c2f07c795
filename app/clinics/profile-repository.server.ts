import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { STANDS } from "#app/clinics/evidence-repository.server.ts";
import { asList, isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import { claims, clinicMembers, clinics, clinicTreatments, evidence, locations } from "#db/schema/clinics.ts";

export type Clinic = typeof clinics.$inferSelect;
export type ClinicLocation = typeof locations.$inferSelect;
export type ClinicTreatment = typeof clinicTreatments.$inferSelect;
export type ClaimRow = typeof claims.$inferSelect;
export type EvidenceRow = typeof evidence.$inferSelect;

const bySlug = hotQuery((db) =>
  db
    .select()
    .from(clinics)
    .where(and(isAmong(clinics.slug, sql.placeholder("slugs")), isNull(clinics.hiddenAt)))
    .prepare(),
);

/** Clinics that are not hidden, by their public names. */
export async function listClinicsBySlug(db: Db, ...slugs: string[]): Promise<Clinic[]> {
  return bySlug(db).all({ slugs: asList(slugs) });
}

export async function findClinicBySlug(db: Db, slug: string): Promise<Clinic | null> {
  const [clinic = null] = await listClinicsBySlug(db, slug);
  return clinic;
}

export async function findClinicById(db: Db, id: number): Promise<Clinic | null> {
  return (await db.select().from(clinics).where(eq(clinics.id, id)).get()) ?? null;
}

const locationsOf = hotQuery((db) =>
  db
    .select()
    .from(locations)
    .where(isAmong(locations.clinicId, sql.placeholder("clinicIds")))
    .orderBy(asc(locations.position))
    .prepare(),
);

/** Main location first. */
export async function listLocations(db: Db, ...clinicIds: number[]): Promise<ClinicLocation[]> {
  return locationsOf(db).all({ clinicIds: asList(clinicIds) });
}

const treatmentsOf = hotQuery((db) =>
  db
    .select()
    .from(clinicTreatments)
    .where(isAmong(clinicTreatments.clinicId, sql.placeholder("clinicIds")))
    .orderBy(asc(clinicTreatments.treatment))
    .prepare(),
);

export async function listTreatments(db: Db, ...clinicIds: number[]): Promise<ClinicTreatment[]> {
  return treatmentsOf(db).all({ clinicIds: asList(clinicIds) });
}

const claimsOf = hotQuery((db) =>
  db
    .select()
    .from(claims)
    .where(and(isAmong(claims.clinicId, sql.placeholder("clinicIds")), isNull(claims.withdrawnAt)))
    .orderBy(asc(claims.kind), asc(claims.statedOn))
    .prepare(),
);

/** What clinics say of themselves and have not withdrawn. */
export async function listClaims(db: Db, ...clinicIds: number[]): Promise<ClaimRow[]> {
  return claimsOf(db).all({ clinicIds: asList(clinicIds) });
}

const evidenceOf = hotQuery((db) =>
  db
    .select()
    .from(evidence)
    .where(and(isAmong(evidence.clinicId, sql.placeholder("clinicIds")), STANDS))
    .orderBy(asc(evidence.kind), asc(evidence.datedOn))
    .prepare(),
);

/** Every piece that stands, checked or not, lapsed or not: the reader of it decides what counts. */
export async function listEvidence(db: Db, ...clinicIds: number[]): Promise<EvidenceRow[]> {
  return evidenceOf(db).all({ clinicIds: asList(clinicIds) });
}

const licencesOf = hotQuery((db) =>
  db
    .select()
    .from(evidence)
    .where(
      and(
        isAmong(evidence.practitionerId, sql.placeholder("practitionerIds")),
        inArray(evidence.kind, ["licence", "council_registration"]),
        STANDS,
      ),
    )
    .prepare(),
);

/** The licences and registrations of these practitioners at every clinic, checked or not. */
export async function listLicences(db: Db, practitionerIds: readonly number[]): Promise<EvidenceRow[]> {
  return licencesOf(db).all({ practitionerIds: asList(practitionerIds) });
}

export async function isMember(db: Db, clinicId: number, accountId: string): Promise<boolean> {
  return (await findMemberRole(db, clinicId, accountId)) !== null;
}

export type MemberRole = (typeof clinicMembers.$inferSelect)["role"];

/** Null: no member. */
export async function findMemberRole(db: Db, clinicId: number, accountId: string): Promise<MemberRole | null> {
  const row = await db
    .select({ role: clinicMembers.role })
    .from(clinicMembers)
    .where(and(eq(clinicMembers.clinicId, clinicId), eq(clinicMembers.accountId, accountId)))
    .get();
  return row?.role ?? null;
}

/** The clinics an account speaks for. */
export async function listMemberClinics(db: Db, accountId: string): Promise<Clinic[]> {
  const rows = await db
    .select({ clinic: clinics })
    .from(clinicMembers)
    .innerJoin(clinics, eq(clinics.id, clinicMembers.clinicId))
    .where(eq(clinicMembers.accountId, accountId))
    .orderBy(asc(clinics.name))
    .all();
  return rows.map((row) => row.clinic);
}

export async function listMemberAccountIds(db: Db, clinicId: number): Promise<string[]> {
  const rows = await db
    .select({ accountId: clinicMembers.accountId })
    .from(clinicMembers)
    .where(eq(clinicMembers.clinicId, clinicId))
    .all();
  return rows.map((row) => row.accountId);
}
