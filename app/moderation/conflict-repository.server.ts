import { and, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { tellingMailDomain } from "#app/clinics/telling-mail-domain.ts";
import { isSameBusiness, websiteHost } from "#app/moderation/conflict.ts";
import { TIE_KINDS, type Tie, type TieKind } from "#app/moderation/tie.ts";
import { placeOfPart } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";
import { declaredTies, signInNetworks } from "#db/schema/moderators.ts";
import { reviews } from "#db/schema/reviews.ts";

const others = alias(signInNetworks, "others");

/**
 * Every tie of a person to a clinic, once for each way in which it is known: clinics they speak for, declared a tie to, have reviewed, share a business's mail
 * domain with (the clinic's website or the address of one of its members), or signed in from the same network as a member of (SECURITY.md M2).
 * What is over is no row any more: see end-declared-tie.server.ts, and forget-stale-accounts.server.ts for the 90 days of a network.
 */
export async function listTies(db: Db, accountId: string): Promise<Tie[]> {
  const known: [TieKind, { clinicId: number }[]][] = [
    [
      "member",
      await db.select({ clinicId: clinicMembers.clinicId }).from(clinicMembers).where(eq(clinicMembers.accountId, accountId)).all(),
    ],
    [
      "declared",
      await db.select({ clinicId: declaredTies.clinicId }).from(declaredTies).where(eq(declaredTies.accountId, accountId)).all(),
    ],
    ["review", await db.select({ clinicId: reviews.clinicId }).from(reviews).where(eq(reviews.accountId, accountId)).all()],
    ["mail_domain", await listOfMailDomain(db, accountId)],
    ["network", await listOfNetwork(db, accountId)],
  ];
  return known.flatMap(([kind, rows]) => [...new Set(rows.map((row) => row.clinicId))].map((clinicId) => ({ clinicId, kind })));
}

/** The clinics a person may not judge. */
export async function listConflictedClinicIds(db: Db, accountId: string): Promise<Set<number>> {
  return new Set((await listTies(db, accountId)).map((tie) => tie.clinicId));
}

/** How the person is tied to one of these clinics: the way that is told first where there are several. Null: they may judge them. */
export async function findTie(db: Db, accountId: string, clinicIds: readonly number[]): Promise<TieKind | null> {
  const ties = await listTies(db, accountId);
  return TIE_KINDS.find((kind) => ties.some((tie) => tie.kind === kind && clinicIds.includes(tie.clinicId))) ?? null;
}

/** True when one of these clinics is one the person may not judge. */
export const hasConflict = async (db: Db, accountId: string, clinicIds: readonly number[]): Promise<boolean> =>
  (await findTie(db, accountId, clinicIds)) !== null;

async function listOfMailDomain(db: Db, accountId: string): Promise<{ clinicId: number }[]> {
  const account = await findAccount(db, accountId);
  const domain = account === null ? null : tellingMailDomain(account.email);
  if (domain === null) return [];
  const colleagues = await db
    .select({ clinicId: clinicMembers.clinicId })
    .from(clinicMembers)
    .innerJoin(accounts, eq(accounts.id, clinicMembers.accountId))
    .where(sql`substr(${accounts.email}, ${placeOfPart(accounts.email, sql`'@'`)} + 1) = ${domain}`)
    .all();
  // The last two labels find every candidate, "mail.clinic.com" among them; the rule itself is isSameBusiness.
  const ending = domain.split(".").slice(-2).join(".");
  const candidates = await db
    .select({ clinicId: clinics.id, website: clinics.website })
    .from(clinics)
    .where(sql`lower(${clinics.website}) like ${`%${ending.toLowerCase().replaceAll(/[%_]/g, "")}%`}`)
    .all();
  return [...colleagues, ...candidates.filter(({ website }) => isSameBusiness(domain, websiteHost(website)))];
}

async function listOfNetwork(db: Db, accountId: string): Promise<{ clinicId: number }[]> {
  return db
    .select({ clinicId: clinicMembers.clinicId })
    .from(signInNetworks)
    .innerJoin(others, and(eq(others.networkHash, signInNetworks.networkHash), ne(others.accountId, accountId)))
    .innerJoin(clinicMembers, eq(clinicMembers.accountId, others.accountId))
    .where(eq(signInNetworks.accountId, accountId))
    .all();
}
