import { and, asc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics, locations } from "#db/schema/clinics.ts";
import { listings } from "#db/schema/directory.ts";
import { type HeardState, shortlistAlerts, shortlistEntries } from "#db/schema/shortlists.ts";

export type ShortlistAlert = typeof shortlistAlerts.$inferSelect;

const card = {
  clinicId: clinics.id,
  slug: clinics.slug,
  name: clinics.name,
  city: locations.city,
  country: locations.country,
  score: listings.score,
  low: listings.low,
  high: listings.high,
  band: listings.band,
  deduction: listings.deduction,
  evidenceLevel: listings.evidenceLevel,
  reviewCount: listings.reviewCount,
  verifiedReviewCount: listings.verifiedReviewCount,
};

const cards = (db: Db) =>
  db
    .select(card)
    .from(clinics)
    .leftJoin(locations, and(eq(locations.clinicId, clinics.id), eq(locations.position, 0)))
    .leftJoin(listings, eq(listings.clinicId, clinics.id));

export type ShortlistCard = Awaited<ReturnType<typeof listCards>>[number];

/** These clinics as a short list shows them, those that have a page, in no particular order. */
export async function listCards(db: Db, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  return cards(db)
    .where(and(inArray(clinics.slug, [...slugs]), isNull(clinics.hiddenAt)))
    .all();
}

export interface ShortlistEntry {
  clinicId: number;
  slug: string;
  name: string;
  note: string;
  position: number;
  heard: HeardState | null;
}

/** Somebody's shortlist in its order; a clinic that has no page any more is left out, and comes back with it. */
export async function listEntries(db: Db, accountId: string): Promise<ShortlistEntry[]> {
  return db
    .select({
      clinicId: clinics.id,
      slug: clinics.slug,
      name: clinics.name,
      note: shortlistEntries.note,
      position: shortlistEntries.position,
      heard: shortlistEntries.heard,
    })
    .from(shortlistEntries)
    .innerJoin(clinics, eq(clinics.id, shortlistEntries.clinicId))
    .where(and(eq(shortlistEntries.accountId, accountId), isNull(clinics.hiddenAt)))
    .orderBy(asc(shortlistEntries.position), asc(shortlistEntries.addedAt))
    .all();
}

/** Writes a list as a whole: places follow its order, what is not in it goes, and when and what its reader heard stays with what was there before. */
export async function replaceEntries(
  tx: Db,
  accountId: string,
  entries: readonly { clinicId: number; note: string; heard: HeardState | null }[],
  now: Date,
): Promise<void> {
  const before = await tx.select().from(shortlistEntries).where(eq(shortlistEntries.accountId, accountId)).all();
  const since = new Map(before.map(({ clinicId, addedAt }) => [clinicId, addedAt]));
  await tx.delete(shortlistEntries).where(eq(shortlistEntries.accountId, accountId));
  if (entries.length === 0) return;
  await tx
    .insert(shortlistEntries)
    .values(entries.map((entry, position) => ({ accountId, position, ...entry, addedAt: since.get(entry.clinicId) ?? now })));
}

export async function updateHeard(tx: Db, accountId: string, clinicId: number, heard: HeardState): Promise<void> {
  await tx
    .update(shortlistEntries)
    .set({ heard })
    .where(and(eq(shortlistEntries.accountId, accountId), eq(shortlistEntries.clinicId, clinicId)));
}

/** Whether and since when somebody gets mails; null: they never asked. */
export async function findAlert(db: Db, accountId: string): Promise<ShortlistAlert | null> {
  return (await db.select().from(shortlistAlerts).where(eq(shortlistAlerts.accountId, accountId)).get()) ?? null;
}

export async function findAlertByToken(db: Db, tokenHash: string): Promise<ShortlistAlert | null> {
  return (await db.select().from(shortlistAlerts).where(eq(shortlistAlerts.tokenHash, tokenHash)).get()) ?? null;
}

/** Starts them, or starts them again with another token. */
export async function replaceAlert(tx: Db, accountId: string, alert: Pick<ShortlistAlert, "tokenHash" | "startedAt">): Promise<void> {
  const set = { ...alert, stoppedAt: null };
  await tx
    .insert(shortlistAlerts)
    .values({ accountId, ...set })
    .onConflictDoUpdate({ target: shortlistAlerts.accountId, set });
}

export async function updateAlert(
  tx: Db,
  accountId: string,
  change: Partial<Pick<ShortlistAlert, "stoppedAt" | "mailedOn">>,
): Promise<void> {
  await tx.update(shortlistAlerts).set(change).where(eq(shortlistAlerts.accountId, accountId));
}

/** Accounts after this id that want mails, can get them and had none on `today`, at most `limit` of them. */
export async function listAlertedAccounts(db: Db, after: string, today: Day, limit: number): Promise<string[]> {
  return (
    await db
      .select({ id: shortlistAlerts.accountId })
      .from(shortlistAlerts)
      .innerJoin(accounts, eq(accounts.id, shortlistAlerts.accountId))
      .where(
        and(
          gt(shortlistAlerts.accountId, after),
          isNull(shortlistAlerts.stoppedAt),
          isNull(accounts.erasedAt),
          isNull(accounts.suspendedAt),
          or(isNull(shortlistAlerts.mailedOn), ne(shortlistAlerts.mailedOn, today)),
        ),
      )
      .orderBy(asc(shortlistAlerts.accountId))
      .limit(limit)
      .all()
  ).map((row) => row.id);
}
