import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import { NO_INDEX } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import type { Signal } from "#app/reviews/signal.ts";
import { detectionRuns, reviewSignals, reviews } from "#db/schema/reviews.ts";

export type StoredSignal = typeof reviewSignals.$inferSelect;

/** A published review that counts as a client's, with what its signs are looked for in and what was stored of them. */
export interface ReviewRow {
  id: string;
  /** Null: written in a browser without a mark, or on a tablet that the clinic had declared by then. */
  device: string | null;
  /** `YYYY-MM-DD` of the first chapter. */
  firstOn: string;
  /** Milliseconds from the author's registration to the writing. */
  accountAge: number;
  linkCluster: string | null;
  suspicionP: number | null;
  suspicionSignals: number | null;
  proofAskedAt: number | null;
}

// A mark counts unless the clinic had declared that browser to be its tablet before the review was written.
const UNDECLARED = (review: string) =>
  `not exists (select 1 from declared_devices t where t.clinic_id = ${review}.clinic_id and t.device_hash = ${review}.device_hash and t.declared_at <= ${review}.created_at)`;

const REVIEW_ROWS = `
  select r.id, case when ${UNDECLARED("r")} then r.device_hash end as device,
      (select min(written_on) from chapters where review_id = r.id) as "firstOn", r.created_at - a.created_at as "accountAge",
      r.link_cluster as "linkCluster", r.suspicion_p as "suspicionP", r.suspicion_signals as "suspicionSignals", r.proof_asked_at as "proofAskedAt"
    from reviews r join accounts a on a.id = r.account_id
    where r.clinic_id = :clinicId and r.state = 'published' and r.relation is null
    order by r.id`;

export async function listReviewRows(db: Db, clinicId: number): Promise<ReviewRow[]> {
  return (await hotStatement(db, REVIEW_ROWS).all({ clinicId })) as ReviewRow[];
}

// Counted by device and person and then subtracted: pairs of a thousand reviews from one browser are a million.
const SHARED_DEVICES = `
  with marks as (select distinct device_hash from reviews where clinic_id = :clinicId and state = 'published' and device_hash is not null),
    counted as (
      select o.device_hash, o.account_id, count(*) as own from marks m join reviews o on o.device_hash = m.device_hash
        where o.state = 'published' and ${UNDECLARED("o")}
        group by o.device_hash, o.account_id),
    totals as (select device_hash, sum(own) as everybodys from counted group by device_hash)
  select r.id, t.everybodys - c.own as others
    from reviews r join totals t on t.device_hash = r.device_hash join counted c on c.device_hash = r.device_hash and c.account_id = r.account_id
    where r.clinic_id = :clinicId and r.state = 'published' and ${UNDECLARED("r")} and t.everybodys > c.own`;

/** How many reviews by other people, of whatever clinic, were written in the same browser; by review, those with none left out. */
export async function countSharedDevices(db: Db, clinicId: number): Promise<Map<string, number>> {
  const rows = (await hotStatement(db, SHARED_DEVICES).all({ clinicId })) as { id: string; others: number }[];
  return new Map(rows.map(({ id, others }) => [id, others]));
}

const IS_PAYMENT = (proof: string) => `${proof}.sent_hash is not null and ${proof}.kind in ('receipt', 'booking')`;

// The plus keeps SQLite from starting at the index of states.
const SHARED_PAYMENTS = `
  with sent as (
      select distinct r.id, r.account_id, p.sent_hash from reviews r join review_proofs p on p.review_id = r.id and ${IS_PAYMENT("p")}
        where r.clinic_id = :clinicId and r.state = 'published'),
    counted as (
      select q.sent_hash, o.account_id, count(distinct o.id) as own
        from (select distinct sent_hash from sent) s join review_proofs q on q.sent_hash = s.sent_hash and ${IS_PAYMENT("q")}
          join reviews o on o.id = q.review_id and ${NO_INDEX}o.state = 'published'
        group by q.sent_hash, o.account_id),
    totals as (select sent_hash, sum(own) as everybodys from counted group by sent_hash)
  select s.id, s.sent_hash as payment, t.everybodys - c.own as others
    from sent s join totals t on t.sent_hash = s.sent_hash join counted c on c.sent_hash = s.sent_hash and c.account_id = s.account_id
    where t.everybodys > c.own
    order by s.id, s.sent_hash`;

/** Receipts and bookings, by the SHA-256 of what was sent, that other people's reviews came with too; by review. */
export async function listSharedPayments(db: Db, clinicId: number): Promise<Map<string, { payment: string; others: number }[]>> {
  const rows = (await hotStatement(db, SHARED_PAYMENTS).all({ clinicId })) as { id: string; payment: string; others: number }[];
  const shared = new Map<string, { payment: string; others: number }[]>();
  for (const { id, ...one } of rows) shared.set(id, [...(shared.get(id) ?? []), one]);
  return shared;
}

/** Stars from which a review praises. */
const PRAISE = 4;

const RECIPROCAL = `
  with people(clinic_id, account_id) as (
    select clinic_id, account_id from clinic_members
    union select clinic_id, account_id from ownership_claims where held_at is not null
  )
  select r.id, count(distinct theirs.clinic_id) as clinics
    from reviews r
      join people theirs on theirs.account_id = r.account_id and theirs.clinic_id <> r.clinic_id
      join reviews o on o.clinic_id = theirs.clinic_id and o.state = 'published'
      join people ours on ours.account_id = o.account_id and ours.clinic_id = r.clinic_id
    where r.clinic_id = :clinicId and r.state = 'published'
      and (select overall from chapters where review_id = r.id order by written_on desc, created_at desc, id desc limit 1) >= ${PRAISE}
      and (select overall from chapters where review_id = o.id order by written_on desc, created_at desc, id desc limit 1) >= ${PRAISE}
    group by r.id`;

/**
 * Reviews by people of another clinic whose own clinic is praised by people of this one, with how many such clinics there are. It sees accounts that speak or
 * spoke for a clinic and became so after they wrote, since such an account cannot review. It sees no friends, no staff without an account here, nobody
 * with a second address, and no agreement between clients.
 */
export async function listReciprocal(db: Db, clinicId: number): Promise<Map<string, number>> {
  const rows = (await hotStatement(db, RECIPROCAL).all({ clinicId })) as { id: string; clinics: number }[];
  return new Map(rows.map(({ id, clinics }) => [id, clinics]));
}

/** What is stored of a clinic's published reviews, in a fixed order. */
export async function listStoredSignals(db: Db, clinicId: number): Promise<StoredSignal[]> {
  return db
    .select({
      reviewId: reviewSignals.reviewId,
      kind: reviewSignals.kind,
      logOdds: reviewSignals.logOdds,
      detail: reviewSignals.detail,
      detectedAt: reviewSignals.detectedAt,
    })
    .from(reviewSignals)
    .innerJoin(reviews, eq(reviews.id, reviewSignals.reviewId))
    .where(and(eq(reviews.clinicId, clinicId), eq(reviews.state, "published")))
    .orderBy(asc(reviewSignals.reviewId), asc(reviewSignals.kind))
    .all();
}

/** Puts the signs of one review in place of those it had; a kind that it had already keeps the day on which it was noticed. */
export async function updateSignals(tx: Db, reviewId: string, signals: readonly Signal[], now: Date): Promise<void> {
  const kinds = signals.map(({ kind }) => kind);
  await tx.delete(reviewSignals).where(and(eq(reviewSignals.reviewId, reviewId), notInArray(reviewSignals.kind, kinds)));
  if (signals.length === 0) return;
  await tx
    .insert(reviewSignals)
    .values(signals.map((signal) => ({ ...signal, reviewId, detectedAt: now })))
    .onConflictDoUpdate({
      target: [reviewSignals.reviewId, reviewSignals.kind],
      set: { logOdds: sql`excluded.log_odds`, detail: sql`excluded.detail` },
    });
}

export async function updateSuspicion(
  tx: Db,
  reviewId: string,
  found: Pick<typeof reviews.$inferSelect, "linkCluster" | "suspicionP" | "suspicionSignals">,
): Promise<void> {
  await tx.update(reviews).set(found).where(eq(reviews.id, reviewId));
}

/** Their authors are asked for one more proof, now and never again. */
export async function updateProofAsked(tx: Db, reviewIds: readonly string[], now: Date): Promise<void> {
  await tx
    .update(reviews)
    .set({ proofAskedAt: now })
    .where(inArray(reviews.id, [...reviewIds]));
}

export async function insertDetectionRun(tx: Db, row: typeof detectionRuns.$inferInsert): Promise<void> {
  await tx.insert(detectionRuns).values(row);
}

const NEVER_LOOKED_AT = `
  select distinct r.clinic_id as "clinicId" from reviews r
    where r.state = 'published' and (
      exists (select 1 from review_signals s where s.review_id = r.id)
      or exists (select 1 from chapters c where c.review_id = r.id
        and c.created_at > coalesce((select max(ran_at) from detection_runs d where d.clinic_id = r.clinic_id), -1)))
    order by 1`;

/** Clinics with a chapter that no look has seen, and those where a look has found something. */
export async function listClinicsToLookAt(db: Db): Promise<number[]> {
  return ((await hotStatement(db, NEVER_LOOKED_AT).all()) as { clinicId: number }[]).map(({ clinicId }) => clinicId);
}
