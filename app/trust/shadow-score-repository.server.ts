import { and, asc, eq, gt, inArray, max, sql } from "drizzle-orm";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { ShadowPair } from "#app/trust/shadow-comparison.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { clinics } from "#db/schema/clinics.ts";
import { scores, shadowScores } from "#db/schema/trust.ts";

export type ShadowScore = Omit<typeof shadowScores.$inferInsert, "createdAt">;

/** The inputs of the newest score of clinics after `after`, in the order of their ids. */
export async function listNewestInputs(db: Db, after: number, limit: number): Promise<{ clinicId: number; inputs: TrustFacts }[]> {
  const newest = db
    .select({ id: max(scores.id) })
    .from(scores)
    .where(gt(scores.clinicId, after))
    .groupBy(scores.clinicId)
    .orderBy(asc(scores.clinicId))
    .limit(limit);
  return (
    await db
      .select({ clinicId: scores.clinicId, inputs: scores.inputs })
      .from(scores)
      .where(inArray(scores.id, newest))
      .orderBy(asc(scores.clinicId))
      .all()
  ).map(({ clinicId, inputs }) => ({ clinicId, inputs: JSON.parse(inputs) as TrustFacts }));
}

/** One row for each clinic and version: what it was on an earlier day is replaced. */
export async function upsertShadowScores(tx: Db, found: readonly ShadowScore[], now: Date): Promise<void> {
  const columns = ["constantsHash", "asOf", "score", "band", "scoreInForce", "bandInForce", "createdAt"] as const;
  for (const one of found) {
    const row = { ...one, createdAt: now };
    await tx
      .insert(shadowScores)
      .values(row)
      .onConflictDoUpdate({
        target: [shadowScores.clinicId, shadowScores.version],
        set: Object.fromEntries(columns.map((column) => [column, row[column]])),
      });
  }
}

/** Every clinic that these constants scored on that day. */
export async function listShadowPairs(db: Db, { version, constantsHash, asOf }: ShadowRun): Promise<ShadowPair[]> {
  const { score, band, scoreInForce, bandInForce } = shadowScores;
  return db
    .select({ score, band, scoreInForce, bandInForce })
    .from(shadowScores)
    .where(and(eq(shadowScores.version, version), eq(shadowScores.constantsHash, constantsHash), eq(shadowScores.asOf, asOf)))
    .all();
}

/** All clinics scored by one version with the same constants for the same day. */
export interface ShadowRun {
  version: string;
  constantsHash: string;
  asOf: Day;
}

/** The newest day on which these constants scored a clinic. Null: they never did. */
export async function findNewestShadowDay(db: Db, { version, constantsHash }: Omit<ShadowRun, "asOf">): Promise<Day | null> {
  const row = await db
    .select({ asOf: max(shadowScores.asOf) })
    .from(shadowScores)
    .where(and(eq(shadowScores.version, version), eq(shadowScores.constantsHash, constantsHash)))
    .get();
  return row?.asOf ?? null;
}

/** A clinic with what the method would do to it. */
export interface NamedPair extends ShadowPair {
  slug: string;
  name: string;
}

/** Those that move most, in either direction. */
export async function listLargestMoves(db: Db, { version, constantsHash, asOf }: ShadowRun, limit: number): Promise<NamedPair[]> {
  const { score, band, scoreInForce, bandInForce } = shadowScores;
  return db
    .select({ slug: clinics.slug, name: clinics.name, score, band, scoreInForce, bandInForce })
    .from(shadowScores)
    .innerJoin(clinics, eq(clinics.id, shadowScores.clinicId))
    .where(and(eq(shadowScores.version, version), eq(shadowScores.constantsHash, constantsHash), eq(shadowScores.asOf, asOf)))
    .orderBy(sql`abs(${score} - ${scoreInForce}) desc nulls last`, asc(clinics.id))
    .limit(limit)
    .all();
}
