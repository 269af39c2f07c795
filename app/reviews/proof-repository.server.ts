import { and, asc, eq, getTableColumns, isNotNull, ne, or, sql } from "drizzle-orm";
import { asList, isAmong } from "#app/platform/engine-words.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import type { DatedPiece } from "#app/reviews/chapter-check.ts";
import type { ProofKind, ProofState } from "#app/reviews/proof.ts";
import { clinics } from "#db/schema/clinics.ts";
import { reviewProofs, reviews } from "#db/schema/reviews.ts";

export type Proof = typeof reviewProofs.$inferSelect;

const ofReviews = hotQuery((db) =>
  db
    .select()
    .from(reviewProofs)
    .where(isAmong(reviewProofs.reviewId, sql.placeholder("ids")))
    .orderBy(asc(reviewProofs.submittedAt), asc(reviewProofs.id))
    .prepare(),
);

export async function listReviewProofs(db: Db, reviewIds: readonly string[]): Promise<Proof[]> {
  return reviewIds.length === 0 ? [] : ofReviews(db).all({ ids: asList(reviewIds) });
}

const { reviewId, kind, state, submittedAt, checkedAt } = getTableColumns(reviewProofs);

const datedOfReviews = hotQuery((db) =>
  db
    .select({ reviewId, kind, state, submittedAt, checkedAt })
    .from(reviewProofs)
    .where(isAmong(reviewId, sql.placeholder("ids")))
    .orderBy(asc(submittedAt), asc(reviewProofs.id))
    .prepare(),
);

/** The same without files and findings: what readers are told is made from less. */
export async function listDatedPieces(db: Db, reviewIds: readonly string[]): Promise<(DatedPiece & { reviewId: string })[]> {
  return reviewIds.length === 0 ? [] : datedOfReviews(db).all({ ids: asList(reviewIds) });
}

/** A piece that waits for a moderator, with what it has to be compared with. The author stays unnamed. */
export interface ProofToCheck {
  id: string;
  reviewId: string;
  kind: ProofKind;
  fileSha256: string;
  fileFormat: string;
  submittedAt: Date;
  treatment: string;
  clinicId: number;
  clinicSlug: string;
  clinicName: string;
}

/** Of a correction there may be no file but the case itself, which its client confirmed and ties to the clinic that the review is of. */
const hasCorrectionCase = sql`${reviewProofs.kind} = 'correction' and exists (select 1 from case_links l join cases k on k.id = l.case_id join corrections c on c.case_id = k.id
  where l.account_id = ${reviews.accountId} and c.earlier_clinic_id = ${reviews.clinicId} and k.confirmed_at is not null)`;

/** Those of these that wait, oldest first. */
export async function listProofsToCheck(db: Db, ids: readonly string[]): Promise<ProofToCheck[]> {
  const rows = await db
    .select({
      id: reviewProofs.id,
      reviewId: reviewProofs.reviewId,
      kind: reviewProofs.kind,
      fileSha256: reviewProofs.fileSha256,
      fileFormat: reviewProofs.fileFormat,
      submittedAt: reviewProofs.submittedAt,
      treatment: reviews.treatment,
      clinicId: clinics.id,
      clinicSlug: clinics.slug,
      clinicName: clinics.name,
    })
    .from(reviewProofs)
    .innerJoin(reviews, eq(reviews.id, reviewProofs.reviewId))
    .innerJoin(clinics, eq(clinics.id, reviews.clinicId))
    .where(
      and(
        isAmong(reviewProofs.id, ids),
        eq(reviewProofs.state, "submitted"),
        or(isNotNull(reviewProofs.fileSha256), hasCorrectionCase),
        eq(reviews.state, "published"),
      ),
    )
    .orderBy(asc(reviewProofs.submittedAt), asc(reviewProofs.id))
    .all();
  return rows.map((row) => ({ ...row, fileSha256: row.fileSha256 ?? "", fileFormat: row.fileFormat ?? "" }));
}

/** A piece with the review and clinic it is about. */
export async function findProof(db: Db, id: string): Promise<{ proof: Proof; clinicId: number; authorId: string } | null> {
  return (
    (await db
      .select({ proof: reviewProofs, clinicId: reviews.clinicId, authorId: reviews.accountId })
      .from(reviewProofs)
      .innerJoin(reviews, eq(reviews.id, reviewProofs.reviewId))
      .where(eq(reviewProofs.id, id))
      .get()) ?? null
  );
}

export async function insertProof(tx: Db, row: typeof reviewProofs.$inferInsert): Promise<void> {
  await tx.insert(reviewProofs).values(row);
}

/** Compare and set: false when somebody else has checked the piece in the meantime. */
export async function updateCheckedProof(
  tx: Db,
  id: string,
  checked: { state: Exclude<ProofState, "submitted">; checkedBy: string; checkedAt: Date; refusal: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(reviewProofs)
    .set(checked)
    .where(and(eq(reviewProofs.id, id), eq(reviewProofs.state, "submitted")))
    .returning({ id: reviewProofs.id });
  return rows.length === 1;
}

/** It waits again. False: nobody has checked it. */
export async function updateProofReopened(tx: Db, id: string): Promise<boolean> {
  const rows = await tx
    .update(reviewProofs)
    .set({ state: "submitted", checkedBy: null, checkedAt: null, refusal: null })
    .where(and(eq(reviewProofs.id, id), ne(reviewProofs.state, "submitted")))
    .returning({ id: reviewProofs.id });
  return rows.length === 1;
}
