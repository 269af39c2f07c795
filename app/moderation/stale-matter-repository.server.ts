import { and, eq, sql } from "drizzle-orm";
import { QUEUE_KINDS, type QueueKind } from "#app/moderation/queue.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { staleMatters } from "#db/schema/moderation.ts";

/**
 * The subjects that may wait, by kind: what each source then looks at closely. Every table named here has its triggers in the migration, which mark a subject
 * whenever a row that its matter is read from is written.
 */
const CANDIDATES: Record<QueueKind, string> = {
  legal_notice: "select id from legal_notices where decided_at is null",
  dispute: "select id from disputes where state <> 'decided'",
  proposal: "select id from disputes where state <> 'decided'",
  group_proposal: "select c.slug as id from group_findings f join clinics c on c.id = f.clinic_id where f.answer is null",
  sanction_proposal: "select id from sanctions where answer is null",
  refutation: "select claim_id as id from claim_findings where answer is null",
  claim: "select c.id as id from claims c join listings l on l.clinic_id = c.clinic_id where l.contradicted > 0",
  appeal: "select id from appeals where outcome is null",
  ownership_dispute: "select id from ownership_disputes where decided_at is null",
  report: "select id from reports where answered_at is null",
  review_group: "select c.slug as id from review_groups g join clinics c on c.id = g.clinic_id",
  photo_evidence: "select id from photo_evidence where weighed is null",
  document: "select id from evidence where state = 'submitted'",
  ownership: "select claim_id as id from ownership_proofs where state in ('checking', 'pending')",
  engagement: "select id from engagement_questions where answered_at is null or answered_by is null",
  proof: "select id from review_proofs where state = 'submitted'",
  charge_proposal: "select id from charge_proposals where answer is null",
  re_review: "select id from re_reviews where answered_at is null and given_up_at is null",
};

export async function listCandidates(db: Db, kind: QueueKind): Promise<string[]> {
  return (await db.all<{ id: string }>(sql.raw(`select distinct id from (${CANDIDATES[kind]}) as candidates`))).map((row) => row.id);
}

const oneStale = hotQuery((db) => db.select({ kind: staleMatters.kind }).from(staleMatters).limit(1).prepare());

export const hasStale = async (db: Db): Promise<boolean> => (await oneStale(db).get()) !== undefined;

/** Some of the marked subjects, all of one kind. */
export async function listStale(db: Db, most: number): Promise<{ kind: string; ids: string[] } | null> {
  const kind = (await oneStale(db).get())?.kind;
  if (kind === undefined) return null;
  const rows = await db.select({ id: staleMatters.subjectId }).from(staleMatters).where(eq(staleMatters.kind, kind)).limit(most).all();
  return { kind, ids: rows.map((row) => row.id) };
}

export async function deleteStale(tx: Db, kind: string, ids: readonly string[]): Promise<void> {
  await tx.delete(staleMatters).where(and(eq(staleMatters.kind, kind), isAmong(staleMatters.subjectId, ids)));
}

/** Marks all that may wait, and all that the queue says waits. */
export async function insertAllStale(tx: Db): Promise<void> {
  for (const kind of QUEUE_KINDS) {
    const candidates = `select '${kind}', id from (${CANDIDATES[kind]}) as candidates where true`;
    await tx.run(sql.raw(`insert into stale_matters (kind, subject_id) ${candidates} on conflict do nothing`));
  }
  await tx.run(
    sql`insert into stale_matters (kind, subject_id) select kind, subject_id from matters where closed_at is null on conflict do nothing`,
  );
}
