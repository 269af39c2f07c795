import { eq, like, sql } from "drizzle-orm";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { tellingMailDomain } from "#app/clinics/telling-mail-domain.ts";
import { isSameBusiness, websiteHost } from "#app/moderation/conflict.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";
import { reviews } from "#db/schema/reviews.ts";

/**
 * The clinics a person may not judge: those they speak for, have reviewed, or share a business's mail domain with,
 * be it the clinic's website or the address of one of its members.
 */
export async function listConflictedClinicIds(db: Db, accountId: string): Promise<Set<number>> {
  const account = await findAccount(db, accountId);
  const ids = new Set<number>();
  const add = (rows: { clinicId: number }[]) => {
    for (const row of rows) ids.add(row.clinicId);
  };
  add(db.select({ clinicId: clinicMembers.clinicId }).from(clinicMembers).where(eq(clinicMembers.accountId, accountId)).all());
  add(db.select({ clinicId: reviews.clinicId }).from(reviews).where(eq(reviews.accountId, accountId)).all());
  const domain = account === null ? null : tellingMailDomain(account.email);
  if (domain === null) return ids;
  add(
    db
      .select({ clinicId: clinicMembers.clinicId })
      .from(clinicMembers)
      .innerJoin(accounts, eq(accounts.id, clinicMembers.accountId))
      .where(sql`substr(${accounts.email}, instr(${accounts.email}, '@') + 1) = ${domain}`)
      .all(),
  );
  // The last two labels find every candidate, "mail.clinic.com" among them; the rule itself is isSameBusiness.
  const ending = domain.split(".").slice(-2).join(".");
  const candidates = db
    .select({ clinicId: clinics.id, website: clinics.website })
    .from(clinics)
    .where(like(clinics.website, `%${ending.replaceAll(/[%_]/g, "")}%`))
    .all();
  add(candidates.filter(({ website }) => isSameBusiness(domain, websiteHost(website))));
  return ids;
}

/** True when one of these clinics is one the person may not judge. */
export async function hasConflict(db: Db, accountId: string, clinicIds: readonly number[]): Promise<boolean> {
  const conflicted = await listConflictedClinicIds(db, accountId);
  return clinicIds.some((id) => conflicted.has(id));
}
