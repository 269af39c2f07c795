import { type Clinic, findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { listSanctionsInForce } from "#app/clinics/sanction-repository.server.ts";
import { latestEnd } from "#app/clinics/sanction-step.ts";
import { listListedClinics } from "#app/directory/listing-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A clinic that the search finds: whatever is hidden or delisted there is not handed to programs either. */
export async function findListedClinic(db: Db, slug: string | undefined, now: Date): Promise<Clinic | null> {
  const clinic = await findClinicBySlug(db, slug ?? "");
  if (!clinic || latestEnd(await listSanctionsInForce(db, clinic.id, now), "delisting") !== null) return null;
  return (await listListedClinics(db, [clinic.id])).has(clinic.id) ? clinic : null;
}
