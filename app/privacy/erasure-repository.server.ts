import { and, eq, inArray, isNotNull, isNull, like, ne, notInArray, or, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { dataExports, erasures } from "#db/schema/accounts.ts";
import { clinicMembers, clinics, ownershipClaims, profileChanges } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { captureClaims, derivatives, photos } from "#db/schema/provenance.ts";
import { chapters, legalNotices, reviewPhotos, reviews } from "#db/schema/reviews.ts";

export type Erasure = typeof erasures.$inferSelect;

/** Clinics that nobody would own once this person is gone. */
export async function listSolelyOwned(db: Db, accountId: string): Promise<{ id: number; name: string }[]> {
  return db
    .select({ id: clinics.id, name: clinics.name })
    .from(clinicMembers)
    .innerJoin(clinics, eq(clinics.id, clinicMembers.clinicId))
    .where(
      and(
        eq(clinicMembers.accountId, accountId),
        eq(clinicMembers.role, "owner"),
        sql`not exists (select 1 from clinic_members o where o.clinic_id = ${clinics.id} and o.role = 'owner' and o.account_id <> ${accountId})`,
      ),
    )
    .all();
}

/** Nobody speaks for these clinics any more, and anybody can claim them: members, their rights and open changes end, the record stays. */
export async function updateClinicsUnowned(tx: Db, clinicIds: readonly number[]): Promise<void> {
  const among = [...clinicIds];
  await tx.delete(clinicMembers).where(inArray(clinicMembers.clinicId, among)).run();
  await tx.update(clinics).set({ claimedAt: null }).where(inArray(clinics.id, among)).run();
}

/** Ends what a person began or holds about the ownership of profiles, and takes their name out of it. */
export async function updateOwnershipEnded(tx: Db, accountId: string, formerName: string, now: Date): Promise<void> {
  await tx.delete(clinicMembers).where(eq(clinicMembers.accountId, accountId)).run();
  const live = and(eq(ownershipClaims.accountId, accountId), inArray(ownershipClaims.state, ["open", "held", "disputed"]));
  await tx.update(ownershipClaims).set({ state: "ended", endedAt: now }).where(live).run();
  const waiting = and(eq(profileChanges.requestedBy, accountId), inArray(profileChanges.state, ["waiting", "objected"]));
  await tx.update(profileChanges).set({ state: "withdrawn", endedAt: now }).where(waiting).run();
  const holdsId = `%${accountId}%`;
  const named = or(like(profileChanges.before, holdsId), like(profileChanges.after, holdsId));
  for (const change of await tx.select().from(profileChanges).where(named).all()) {
    const nameless = (value: Record<string, string | null>) => (value.accountId === accountId ? { ...value, name: formerName } : value);
    const { id, before, after } = change;
    await tx
      .update(profileChanges)
      .set({ before: nameless(before), after: nameless(after) })
      .where(eq(profileChanges.id, id))
      .run();
  }
}

/** Photos that are a person's own and not a clinic's: sent with a review, or protected for themself. Their files are still kept, and their check has ended. */
export async function listOwnPhotos(db: Db, accountId: string): Promise<(typeof photos.$inferSelect)[]> {
  return db
    .select()
    .from(photos)
    .where(
      and(
        eq(photos.uploadedBy, accountId),
        eq(photos.originalKept, true),
        isNotNull(photos.checkedAt),
        // People are comparing with them; finish-erasures.server.ts comes back once they have decided.
        notInArray(photos.state, ["matched", "disputed"]),
        or(eq(photos.purpose, "review"), and(eq(photos.purpose, "protected"), isNull(photos.clinicId))),
      ),
    )
    .all();
}

/** Forgets the private side of a photo: its original and what its file said of itself. Returns the file. */
export async function updatePhotoOriginalGone(tx: Db, photo: typeof photos.$inferSelect): Promise<string> {
  await tx.update(photos).set({ originalKept: false }).where(eq(photos.id, photo.id)).run();
  await tx.delete(captureClaims).where(eq(captureClaims.photoId, photo.id)).run();
  return photo.originalSha256;
}

/** Takes a photo from every page with all its pictures. Returns their files. */
export async function updatePhotoGone(tx: Db, photoId: string, now: Date): Promise<string[]> {
  const files = await tx.select({ sha256: derivatives.sha256 }).from(derivatives).where(eq(derivatives.photoId, photoId)).all();
  await tx.delete(derivatives).where(eq(derivatives.photoId, photoId)).run();
  await tx.update(photos).set({ hiddenAt: now, caption: null, thumbHash: null }).where(eq(photos.id, photoId)).run();
  return files.map(({ sha256 }) => sha256);
}

/** Their reviews keep what they say and lose the mark of the browser, or lose every word. Returns the clinics they are about. */
export async function updateReviewsErased(tx: Db, accountId: string, choice: Erasure["reviews"]): Promise<number[]> {
  const change = choice === "removed" ? { deviceHash: null, state: "removed" as const } : { deviceHash: null };
  const rows = await tx
    .update(reviews)
    .set(change)
    .where(eq(reviews.accountId, accountId))
    .returning({ id: reviews.id, clinicId: reviews.clinicId })
    .all();
  if (choice === "removed") {
    const ids = rows.map(({ id }) => id);
    await tx.delete(reviewPhotos).where(inArray(reviewPhotos.reviewId, ids)).run();
    await tx.delete(chapters).where(inArray(chapters.reviewId, ids)).run();
  }
  return [...new Set(rows.map(({ clinicId }) => clinicId))];
}

/** A legal notice that is decided needs no name any more, of neither side; one that is not keeps its parties until it is. */
export async function updateDecidedNotices(tx: Db, accountId: string, email: string | null): Promise<void> {
  const theirs = or(eq(legalNotices.accountId, accountId), email === null ? undefined : eq(legalNotices.complainantEmail, email));
  await tx
    .update(legalNotices)
    .set({ complainantName: "", complainantEmail: "" })
    .where(and(theirs, isNotNull(legalNotices.decidedAt)))
    .run();
  const written = tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.accountId, accountId));
  await tx
    .update(legalNotices)
    .set({ authorName: null, authorAddress: null, authorReasons: null })
    .where(and(inArray(legalNotices.reviewId, written), isNotNull(legalNotices.decidedAt)))
    .run();
}

/** Work that waits or is done names the account, and some of it an address. What runs at this moment finds nobody. */
export async function deleteJobsAbout(tx: Db, accountId: string): Promise<void> {
  await tx
    .delete(jobs)
    .where(and(like(jobs.payload, `%${accountId}%`), ne(jobs.state, "running")))
    .run();
}

export async function deleteExports(tx: Db, accountId: string): Promise<string[]> {
  const gone = await tx.delete(dataExports).where(eq(dataExports.accountId, accountId)).returning({ sha256: dataExports.fileSha256 }).all();
  return gone.flatMap(({ sha256 }) => sha256 ?? []);
}

/** There is one already where an erasure is carried out again on a restored backup. */
export async function insertErasure(tx: Db, erasure: Erasure): Promise<void> {
  await tx.insert(erasures).values(erasure).onConflictDoNothing().run();
}

export async function listErasures(db: Db): Promise<Erasure[]> {
  return db.select().from(erasures).all();
}
