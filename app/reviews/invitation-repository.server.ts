import { and, asc, eq, gte, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Day } from "#app/platform/date.ts";
import { daysBefore } from "#app/platform/engine-words.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { Review } from "#app/reviews/review-repository.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { caseLinks, cases } from "#db/schema/cases.ts";
import { chapters, reviewInvitations, reviews } from "#db/schema/reviews.ts";

export type Invitation = typeof reviewInvitations.$inferSelect;

/** What is asked about: a confirmed case, or a review that rests on none. */
export type Invited = { caseId: string } | { reviewId: string };

const isAbout = (about: Invited) =>
  "caseId" in about ? eq(reviewInvitations.caseId, about.caseId) : eq(reviewInvitations.reviewId, about.reviewId);

export async function findInvitation(db: Db, id: string): Promise<Invitation | null> {
  return (await db.select().from(reviewInvitations).where(eq(reviewInvitations.id, id)).get()) ?? null;
}

/** By the secret of its link, used, declined and expired ones included. Looking does not use it up: mail scanners follow links. */
export async function findInvitationByToken(db: Db, token: string): Promise<Invitation | null> {
  return (
    (await db
      .select()
      .from(reviewInvitations)
      .where(eq(reviewInvitations.tokenHash, sha256(token)))
      .get()) ?? null
  );
}

/** The review that rests on the case, or the one asked about, published or removed. */
export async function findInvitedReview(db: Db, about: Invited): Promise<Review | null> {
  const wanted = "caseId" in about ? eq(reviews.caseId, about.caseId) : eq(reviews.id, about.reviewId);
  return (await db.select().from(reviews).where(wanted).get()) ?? null;
}

/** In the order they fall due. */
export async function listInvitations(db: Db, about: Invited): Promise<Invitation[]> {
  return db.select().from(reviewInvitations).where(isAbout(about)).orderBy(asc(reviewInvitations.dueOn)).all();
}

/** Whether this address was written to since then about any treatment, by account or without one. */
export async function wasInvitedSince(db: Db, address: string, since: Date): Promise<boolean> {
  const row = await db
    .select({ id: reviewInvitations.id })
    .from(reviewInvitations)
    .leftJoin(accounts, eq(accounts.id, reviewInvitations.accountId))
    .where(
      and(
        or(eq(reviewInvitations.email, address), eq(accounts.email, address)),
        or(gte(reviewInvitations.sentAt, since), gte(reviewInvitations.remindedAt, since)),
      ),
    )
    .limit(1)
    .get();
  return row !== undefined;
}

/**
 * What the daily work has to look at: confirmed cases that nobody has planned for, invitations that have fallen due or may need a reminder and have somebody to
 * write to, and reviews without a case whose chapters nobody has planned. `youngest` is the last day of a session with a chapter still to come.
 */
export async function listToInvite(db: Db, { today, quietSince, youngest, now }: Look): Promise<Invited[]> {
  const unplanned = await db
    .select({ caseId: cases.id })
    .from(cases)
    .leftJoin(reviewInvitations, eq(reviewInvitations.caseId, cases.id))
    .where(and(isNotNull(cases.confirmedAt), isNull(cases.withdrawnAt), isNull(reviewInvitations.id)))
    .all();
  const open = await db
    .selectDistinct({ caseId: reviewInvitations.caseId, reviewId: reviewInvitations.reviewId })
    .from(reviewInvitations)
    .where(
      and(
        isNull(reviewInvitations.usedAt),
        isNull(reviewInvitations.declinedAt),
        or(isNotNull(reviewInvitations.email), isNotNull(reviewInvitations.accountId)),
        or(
          and(isNull(reviewInvitations.sentAt), lte(reviewInvitations.dueOn, today)),
          and(lte(reviewInvitations.sentAt, quietSince), isNull(reviewInvitations.remindedAt), gte(reviewInvitations.expiresAt, now)),
        ),
      ),
    )
    .all();
  const written = await db
    .select({ reviewId: reviews.id })
    .from(reviews)
    .innerJoin(chapters, eq(chapters.reviewId, reviews.id))
    .leftJoin(reviewInvitations, eq(reviewInvitations.reviewId, reviews.id))
    .where(
      and(
        isNull(reviews.caseId),
        eq(reviews.state, "published"),
        isNull(reviewInvitations.id),
        gte(daysBefore(chapters.writtenOn, chapters.daysSinceSession), youngest),
      ),
    )
    .groupBy(reviews.id)
    .all();
  const about = open.flatMap(({ caseId, reviewId }): Invited[] =>
    caseId !== null ? [{ caseId }] : reviewId !== null ? [{ reviewId }] : [],
  );
  return [...unplanned, ...about, ...written];
}

interface Look {
  today: Day;
  quietSince: Date;
  youngest: Day;
  now: Date;
}

/** Whether this account's own confirmed case at the clinic is what they are asked about, and not their review. */
export async function holdsConfirmedCase(db: Db, clinicId: number, accountId: string): Promise<boolean> {
  const row = await db
    .select({ id: cases.id })
    .from(caseLinks)
    .innerJoin(cases, eq(cases.id, caseLinks.caseId))
    .where(and(eq(caseLinks.accountId, accountId), eq(cases.clinicId, clinicId), isNotNull(cases.confirmedAt), isNull(cases.withdrawnAt)))
    .limit(1)
    .get();
  return row !== undefined;
}

/** Planned twice, it is there once. */
export async function insertInvitation(tx: Db, row: typeof reviewInvitations.$inferInsert): Promise<void> {
  await tx.insert(reviewInvitations).values(row).onConflictDoNothing();
}

export async function updateInvitation(tx: Db, id: string, change: Partial<Pick<Invitation, "dueOn" | "expiresAt">>): Promise<void> {
  await tx.update(reviewInvitations).set(change).where(eq(reviewInvitations.id, id));
}

export async function deleteInvitation(tx: Db, id: string): Promise<void> {
  await tx.delete(reviewInvitations).where(eq(reviewInvitations.id, id));
}

/** What is planned and was not sent goes: the treatment is asked about by its case. */
export async function deleteUnsentInvitations(tx: Db, about: Invited): Promise<void> {
  await tx.delete(reviewInvitations).where(and(isAbout(about), isNull(reviewInvitations.sentAt), isNull(reviewInvitations.declinedAt)));
}

/** Who holds a case is written to at their account; an address that was kept is not needed any more. */
export async function updateInvitationsHeld(tx: Db, caseId: string, accountId: string): Promise<void> {
  await tx.update(reviewInvitations).set({ accountId, email: null }).where(eq(reviewInvitations.caseId, caseId));
}

/** Where there is neither an account nor an address yet, this is the address. */
export async function updateInvitationsAddressed(tx: Db, caseId: string, email: string): Promise<void> {
  await tx
    .update(reviewInvitations)
    .set({ email })
    .where(
      and(
        eq(reviewInvitations.caseId, caseId),
        isNull(reviewInvitations.accountId),
        isNull(reviewInvitations.email),
        isNull(reviewInvitations.sentAt),
        isNull(reviewInvitations.declinedAt),
      ),
    );
}

/** False: it was sent before. */
export async function updateInvitationSent(tx: Db, id: string, sentAt: Date, expiresAt: Date): Promise<boolean> {
  const rows = await tx
    .update(reviewInvitations)
    .set({ sentAt, expiresAt })
    .where(and(eq(reviewInvitations.id, id), isNull(reviewInvitations.sentAt)))
    .returning({ id: reviewInvitations.id });
  return rows.length === 1;
}

/** False: there was a reminder. */
export async function updateInvitationReminded(tx: Db, id: string, remindedAt: Date): Promise<boolean> {
  const rows = await tx
    .update(reviewInvitations)
    .set({ remindedAt })
    .where(and(eq(reviewInvitations.id, id), isNull(reviewInvitations.remindedAt)))
    .returning({ id: reviewInvitations.id });
  return rows.length === 1;
}

/** No further mail about this treatment, and the address goes. `before`: only what was planned before then. */
export async function updateInvitationsDeclined(tx: Db, about: Invited, now: Date, before?: Date): Promise<void> {
  const planned = before === undefined ? undefined : lt(reviewInvitations.createdAt, before);
  await tx
    .update(reviewInvitations)
    .set({ declinedAt: sql`coalesce(${reviewInvitations.declinedAt}, ${now.getTime()})`, email: null })
    .where(and(isAbout(about), planned));
}

/** What an author was asked by mail is answered by what they have just written. Returns the ids. */
export async function updateInvitationsAnswered(
  tx: Db,
  { clinicId, accountId, reviewId }: { clinicId: number; accountId: string; reviewId: string },
  now: Date,
): Promise<string[]> {
  const theirs = and(eq(reviewInvitations.clinicId, clinicId), eq(reviewInvitations.accountId, accountId));
  const restsOn = sql`${reviewInvitations.caseId} = (select case_id from reviews where id = ${reviewId})`;
  const rows = await tx
    .update(reviewInvitations)
    .set({ usedAt: now, email: null })
    .where(
      and(
        or(theirs, eq(reviewInvitations.reviewId, reviewId), restsOn),
        isNotNull(reviewInvitations.sentAt),
        isNull(reviewInvitations.usedAt),
      ),
    )
    .returning({ id: reviewInvitations.id });
  return rows.map(({ id }) => id);
}

/** The addresses of invitations that have ended go. */
export async function updateEndedAddresses(tx: Db, now: Date): Promise<void> {
  await tx
    .update(reviewInvitations)
    .set({ email: null })
    .where(and(isNotNull(reviewInvitations.email), lte(reviewInvitations.expiresAt, now)));
}
