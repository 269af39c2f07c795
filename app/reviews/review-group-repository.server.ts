import { and, asc, eq, gte, min, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { LOOK_FROM, type Signal } from "#app/reviews/signal.ts";
import { reviewGroups, reviewSignals, reviews } from "#db/schema/reviews.ts";

export type ReviewGroup = typeof reviewGroups.$inferSelect;

/** A review that may be linked to others, as moderators see it: no account, no address, no mark of a browser. */
export interface GroupMember {
  id: string;
  p: number;
  independent: number;
  linkCluster: string | null;
  writtenOn: string;
  overall: number;
  title: string;
  body: string;
  proofAsked: boolean;
  /** Written on a tablet that the clinic had declared: no link was made of it. */
  onTablet: boolean;
  signals: Signal[];
}

const isMember = (clinicId: number) =>
  and(eq(reviews.clinicId, clinicId), eq(reviews.state, "published"), gte(reviews.suspicionP, LOOK_FROM));

export async function findReviewGroup(db: Db, clinicId: number): Promise<ReviewGroup | null> {
  return (await db.select().from(reviewGroups).where(eq(reviewGroups.clinicId, clinicId)).get()) ?? null;
}

export async function listGroupReviewIds(db: Db, clinicId: number): Promise<string[]> {
  return (await db.select({ id: reviews.id }).from(reviews).where(isMember(clinicId)).orderBy(reviews.id).all()).map(({ id }) => id);
}

/** In the order in which they were written. */
export async function listGroupMembers(db: Db, clinicId: number): Promise<GroupMember[]> {
  // Written out: of a query without joins drizzle leaves the table’s name away, and then these would mean the inner tables’ columns.
  const newest = sql`(select id from chapters where review_id = reviews.id order by written_on desc, created_at desc, id desc limit 1)`;
  const rows = await db
    .select({
      id: reviews.id,
      p: reviews.suspicionP,
      independent: reviews.suspicionSignals,
      linkCluster: reviews.linkCluster,
      proofAskedAt: reviews.proofAskedAt,
      writtenOn: sql<string>`(select min(written_on) from chapters where review_id = reviews.id)`.as("written_on"),
      overall: sql<number>`(select overall from chapters where id = ${newest})`,
      title: sql<string>`(select title from chapters where id = ${newest})`,
      body: sql<string>`(select body from chapters where id = ${newest})`,
      onTablet: sql<number>`exists (select 1 from declared_devices t where t.clinic_id = reviews.clinic_id and t.device_hash = reviews.device_hash and t.declared_at <= reviews.created_at)`,
    })
    .from(reviews)
    .where(isMember(clinicId))
    .orderBy(sql`written_on`, reviews.id)
    .all();
  const signals = await db
    .select({ reviewId: reviewSignals.reviewId, kind: reviewSignals.kind, logOdds: reviewSignals.logOdds, detail: reviewSignals.detail })
    .from(reviewSignals)
    .innerJoin(reviews, eq(reviews.id, reviewSignals.reviewId))
    .where(isMember(clinicId))
    .orderBy(asc(reviewSignals.reviewId), asc(reviewSignals.kind))
    .all();
  return rows.map(({ proofAskedAt, p, independent, onTablet, ...row }) => ({
    ...row,
    p: p ?? 0,
    independent: independent ?? 0,
    proofAsked: proofAskedAt !== null,
    onTablet: onTablet === 1,
    signals: signals.filter(({ reviewId }) => reviewId === row.id).map(({ reviewId: _, ...signal }) => signal),
  }));
}

/** Brings the row of a clinic's group into line with what is stored of its reviews; nothing is written where it is. */
export async function updateReviewGroup(tx: Db, clinicId: number): Promise<void> {
  const known = await findReviewGroup(tx, clinicId);
  const members = await tx.select({ p: reviews.suspicionP }).from(reviews).where(isMember(clinicId)).all();
  if (members.length === 0) {
    if (known) await tx.delete(reviewGroups).where(eq(reviewGroups.clinicId, clinicId));
    return;
  }
  const first = await tx
    .select({ at: min(reviewSignals.detectedAt) })
    .from(reviewSignals)
    .innerJoin(reviews, eq(reviews.id, reviewSignals.reviewId))
    .where(isMember(clinicId))
    .get();
  const group = { reviews: members.length, p: Math.max(...members.map(({ p }) => p ?? 0)), since: first?.at ?? new Date(0) };
  if (known && known.reviews === group.reviews && known.p === group.p && known.since.getTime() === group.since.getTime()) return;
  if (known) await tx.update(reviewGroups).set(group).where(eq(reviewGroups.clinicId, clinicId));
  else await tx.insert(reviewGroups).values({ clinicId, ...group });
}

/** False: there is no group, or its weight is known already. */
export async function updateGroupWeight(tx: Db, clinicId: number, scoreChange: number): Promise<boolean> {
  const rows = await tx
    .update(reviewGroups)
    .set({ scoreChange })
    .where(and(eq(reviewGroups.clinicId, clinicId), sql`${reviewGroups.scoreChange} is distinct from ${scoreChange}`))
    .returning({ clinicId: reviewGroups.clinicId });
  return rows.length > 0;
}
