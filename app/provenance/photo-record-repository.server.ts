import { and, asc, desc, eq } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { captureClaims, fingerprints, photoEvidence } from "#db/schema/provenance.ts";

export type CaptureRecord = typeof captureClaims.$inferSelect;
export type EvidenceKind = (typeof photoEvidence.$inferSelect)["kind"];

/** What a photo's file says of itself, as it was read at its check. Null: it was checked before files were asked, or is not checked yet. */
export async function findCaptureRecord(db: Db, photoId: string): Promise<CaptureRecord | null> {
  return (await db.select().from(captureClaims).where(eq(captureClaims.photoId, photoId)).get()) ?? null;
}

/** The evidence of ownership that a moderator accepted, in order. What was refused, and what waits, is nobody's business. */
export async function listAcceptedEvidence(db: Db, photoId: string): Promise<{ kind: EvidenceKind; acceptedAt: Date }[]> {
  return (
    await db
      .select({ kind: photoEvidence.kind, acceptedAt: photoEvidence.weighedAt })
      .from(photoEvidence)
      .where(and(eq(photoEvidence.photoId, photoId), eq(photoEvidence.weighed, "accepted")))
      .orderBy(asc(photoEvidence.weighedAt))
      .all()
  ).flatMap(({ kind, acceptedAt }) => (acceptedAt === null ? [] : { kind, acceptedAt }));
}

/** The copy engine that a photo's newest fingerprint was made by. Null: it has none. */
export async function findEngineVersion(db: Db, photoId: string): Promise<string | null> {
  const row = await db
    .select({ version: fingerprints.engineVersion })
    .from(fingerprints)
    .where(eq(fingerprints.photoId, photoId))
    .orderBy(desc(fingerprints.id))
    .get();
  return row?.version ?? null;
}
