import { and, asc, eq, sql } from "drizzle-orm";
import { listHeldProofs } from "#app/clinics/ownership-proof-repository.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { badgeDomains } from "#db/schema/clinics.ts";

const ofClinic = hotQuery((db) =>
  db
    .select({ domain: badgeDomains.domain })
    .from(badgeDomains)
    .where(eq(badgeDomains.clinicId, sql.placeholder("clinicId")))
    .orderBy(asc(badgeDomains.domain))
    .prepare(),
);

/** The sites a clinic has named itself. */
export async function listNamedSites(db: Db, clinicId: number): Promise<string[]> {
  return (await ofClinic(db).all({ clinicId })).map((row) => row.domain);
}

/** The domains by which whoever holds the profile has proved to speak for the clinic, as long as the proof stands. */
export async function listProvedSites(db: Db, clinicId: number): Promise<string[]> {
  const proofs = (await listHeldProofs(db, clinicId)).filter(({ state }) => state === "verified");
  return [...new Set(proofs.flatMap(({ domain }) => domain ?? []))].sort();
}

/** Every site on which the clinic's badge shows its figures. */
export async function listBadgeSites(db: Db, clinicId: number): Promise<string[]> {
  return [...new Set([...(await listProvedSites(db, clinicId)), ...(await listNamedSites(db, clinicId))])].sort();
}

export async function insertBadgeSite(tx: Db, clinicId: number, domain: string, addedAt: Date): Promise<void> {
  await tx.insert(badgeDomains).values({ clinicId, domain, addedAt }).onConflictDoNothing();
}

/** False: it was not among them. */
export async function deleteBadgeSite(tx: Db, clinicId: number, domain: string): Promise<boolean> {
  const rows = await tx
    .delete(badgeDomains)
    .where(and(eq(badgeDomains.clinicId, clinicId), eq(badgeDomains.domain, domain)))
    .returning({ domain: badgeDomains.domain });
  return rows.length === 1;
}
