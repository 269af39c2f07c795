import { and, asc, desc, eq, gte, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { SettledValue } from "#app/clinics/document-verdict.ts";
import type { EvidenceState } from "#app/clinics/evidence.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { clinics, evidence, evidenceValues } from "#db/schema/clinics.ts";

export type EvidenceDocument = typeof evidence.$inferSelect;
export type EvidenceValue = typeof evidenceValues.$inferSelect;

/**
 * Stands: it was not withdrawn, and no newer document that was accepted has taken its place. A newer one that still waits, was refused or was
 * withdrawn takes nothing away, so that renewing in good time never costs a clinic anything.
 */
export const STANDS = sql`${evidence.withdrawnAt} is null and not exists (
  select 1 from evidence newer where newer.id = ${evidence.replacedBy} and newer.state in ('accepted', 'accepted_in_part') and newer.withdrawn_at is null
)`;

/** Was sent in the place of an accepted document and has not taken it: shown beside that one, its claim would stand twice. */
export const WAITS_FOR_PLACE = sql`(${evidence.state} in ('submitted', 'refused') and exists (
  select 1 from evidence older where older.replaced_by = ${evidence.id} and older.state in ('accepted', 'accepted_in_part') and older.withdrawn_at is null
))`;

export async function findDocument(db: Db, id: string): Promise<EvidenceDocument | null> {
  return (await db.select().from(evidence).where(eq(evidence.id, id)).get()) ?? null;
}

/** The document of this clinic; null for another clinic's, as for none. */
export async function findDocumentOfClinic(db: Db, clinicId: number, id: string): Promise<EvidenceDocument | null> {
  const document = await findDocument(db, id);
  return document?.clinicId === clinicId ? document : null;
}

/** Null: it was withdrawn, a newer one has taken its place, or there is none. */
export async function findStandingDocument(db: Db, id: string): Promise<EvidenceDocument | null> {
  return (
    (await db
      .select()
      .from(evidence)
      .where(and(eq(evidence.id, id), STANDS))
      .get()) ?? null
  );
}

/** The one that the document was sent to take the place of. */
export async function findReplacedBy(db: Db, id: string): Promise<EvidenceDocument | null> {
  return (await db.select().from(evidence).where(eq(evidence.replacedBy, id)).get()) ?? null;
}

/** All that a clinic ever sent or was recorded of it, withdrawn and replaced ones too, with whether each stands. Newest first. */
export async function listDocuments(db: Db, clinicId: number): Promise<{ document: EvidenceDocument; stands: boolean }[]> {
  const rows = await db
    .select({ document: evidence, stands: sql<number>`(${STANDS})` })
    .from(evidence)
    .where(eq(evidence.clinicId, clinicId))
    .orderBy(sql`${evidence.submittedAt} desc nulls last`, desc(evidence.datedOn), asc(evidence.id))
    .all();
  return rows.map(({ document, stands }) => ({ document, stands: stands === 1 }));
}

const valuesOfClinic = hotQuery((db) =>
  db
    .select({ value: evidenceValues })
    .from(evidenceValues)
    .innerJoin(evidence, eq(evidence.id, evidenceValues.evidenceId))
    .where(eq(evidence.clinicId, sql.placeholder("clinicId")))
    .orderBy(asc(evidenceValues.evidenceId), asc(evidenceValues.field))
    .prepare(),
);

export async function listValuesOfClinic(db: Db, clinicId: number): Promise<EvidenceValue[]> {
  return (await valuesOfClinic(db).all({ clinicId })).map(({ value }) => value);
}

export async function listValues(db: Db, evidenceId: string): Promise<EvidenceValue[]> {
  return db.select().from(evidenceValues).where(eq(evidenceValues.evidenceId, evidenceId)).orderBy(asc(evidenceValues.field)).all();
}

/** A document that waits for a moderator. One without a file, of an import's past, has nothing to be read. */
export interface WaitingDocument {
  document: EvidenceDocument;
  clinicName: string;
  /** Its very file was sent by another clinic too. */
  fileKnownElsewhere: boolean;
}

/** Those of these that wait, oldest first. */
export async function listWaitingDocuments(db: Db, ids: readonly string[]): Promise<WaitingDocument[]> {
  const rows = await db
    .select({
      document: evidence,
      clinicName: clinics.name,
      elsewhere: sql<number>`exists (select 1 from evidence other where other.file_sha256 = ${evidence.fileSha256} and other.clinic_id <> ${evidence.clinicId})`,
    })
    .from(evidence)
    .innerJoin(clinics, eq(clinics.id, evidence.clinicId))
    .where(and(isAmong(evidence.id, ids), eq(evidence.state, "submitted"), isNull(evidence.withdrawnAt), isNotNull(evidence.fileSha256)))
    .orderBy(asc(evidence.submittedAt), asc(evidence.id))
    .all();
  return rows.map(({ elsewhere, ...row }) => ({ ...row, fileKnownElsewhere: elsewhere === 1 }));
}

export async function countWaitingDocuments(db: Db, clinicId: number): Promise<number> {
  return (
    (
      await db
        .select({ count: sql<number>`count(*)` })
        .from(evidence)
        .where(and(eq(evidence.clinicId, clinicId), eq(evidence.state, "submitted"), isNull(evidence.withdrawnAt)))
        .get()
    )?.count ?? 0
  );
}

/** Documents a clinic sent from `since` on, withdrawn ones too. */
export async function countSentSince(db: Db, clinicId: number, since: Date): Promise<number> {
  return (
    (
      await db
        .select({ count: sql<number>`count(*)` })
        .from(evidence)
        .where(and(eq(evidence.clinicId, clinicId), gte(evidence.submittedAt, since)))
        .get()
    )?.count ?? 0
  );
}

/** The other clinics that sent this very file. */
export async function listClinicsWithFile(db: Db, sha256: string, butClinicId: number): Promise<{ id: number; name: string }[]> {
  return db
    .selectDistinct({ id: clinics.id, name: clinics.name })
    .from(evidence)
    .innerJoin(clinics, eq(clinics.id, evidence.clinicId))
    .where(and(eq(evidence.fileSha256, sha256), ne(evidence.clinicId, butClinicId)))
    .orderBy(asc(clinics.name))
    .all();
}

export async function insertDocument(tx: Db, row: typeof evidence.$inferInsert, stated: Readonly<Record<string, string>>): Promise<void> {
  await tx.insert(evidence).values(row);
  const values = Object.entries(stated).map(([field, claimed]) => ({ evidenceId: row.id, field, claimed }));
  if (values.length > 0) await tx.insert(evidenceValues).values(values);
}

export async function updateReplacedBy(tx: Db, id: string, replacedBy: string): Promise<void> {
  await tx.update(evidence).set({ replacedBy }).where(eq(evidence.id, id));
}

/** Compare and set: false when it had been withdrawn before. The file of one that nobody has checked is named by nothing any more. */
export async function updateWithdrawn(tx: Db, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(evidence)
    .set({ withdrawnAt: now, fileSha256: sql`case when ${evidence.state} = 'submitted' then null else ${evidence.fileSha256} end` })
    .where(and(eq(evidence.id, id), isNull(evidence.withdrawnAt)))
    .returning({ id: evidence.id });
  return rows.length === 1;
}

type Settled = Pick<
  EvidenceDocument,
  "fileSha256" | "method" | "checkerRole" | "checkedOn" | "checkedBy" | "dueOn" | "note" | "datedOn" | "issuer" | "title"
> & { state: Exclude<EvidenceState, "submitted"> };

/** Compare and set: false when a colleague has checked it, or its clinic withdrawn it, in the meantime. */
export async function updateSettled(tx: Db, id: string, settled: Settled, values: readonly SettledValue[]): Promise<boolean> {
  const rows = await tx
    .update(evidence)
    .set(settled)
    .where(and(eq(evidence.id, id), eq(evidence.state, "submitted"), isNull(evidence.withdrawnAt)))
    .returning({ id: evidence.id });
  if (rows.length === 0) return false;
  for (const { field, verdict, accepted, reason } of values) {
    await tx
      .update(evidenceValues)
      .set({ verdict, accepted, reason })
      .where(and(eq(evidenceValues.evidenceId, id), eq(evidenceValues.field, field)));
  }
  return true;
}

/** Compare and set: false when it waits already or was withdrawn. Every value waits for an answer again, and the due day is what was stated. */
export async function updateReopened(tx: Db, id: string, note: string): Promise<boolean> {
  const stated = (await listValues(tx, id)).find(({ field }) => field === "dueOn");
  const rows = await tx
    .update(evidence)
    .set({ state: "submitted", method: null, checkerRole: null, checkedOn: null, checkedBy: null, dueOn: stated?.claimed ?? null, note })
    .where(and(eq(evidence.id, id), ne(evidence.state, "submitted"), isNull(evidence.withdrawnAt)))
    .returning({ id: evidence.id });
  if (rows.length === 0) return false;
  await tx.update(evidenceValues).set({ verdict: null, accepted: null, reason: null }).where(eq(evidenceValues.evidenceId, id));
  return true;
}
