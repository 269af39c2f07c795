import { asc, desc, eq, getTableColumns, inArray, max, sql } from "drizzle-orm";
import { among, asList, isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery, hotStatement } from "#app/platform/store.server.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import type { TrustScore } from "#app/trust/trust-score.ts";
import { clinics } from "#db/schema/clinics.ts";
import { scores } from "#db/schema/trust.ts";

/** One stored score, without what it was computed from. Rows are only added; the newest of a clinic is its score. */
export interface ScoreResult {
  id: number;
  clinicId: number;
  inputsDigest: string;
  createdAt: Date;
  result: TrustScore;
}

export interface StoredScore extends ScoreResult {
  inputs: TrustFacts;
}

type ScoreRow = typeof scores.$inferSelect;

const toResult = (row: Omit<ScoreRow, "inputs">): ScoreResult => ({
  id: row.id,
  clinicId: row.clinicId,
  inputsDigest: row.inputsDigest,
  createdAt: row.createdAt,
  result: JSON.parse(row.result) as TrustScore,
});

export const toStored = (row: ScoreRow): StoredScore => ({ ...toResult(row), inputs: JSON.parse(row.inputs) as TrustFacts });

const { inputs: _, ...withoutInputs } = getTableColumns(scores);

const newest = hotQuery((db) => {
  const last = db
    .select({ id: max(scores.id) })
    .from(scores)
    .where(eq(scores.clinicId, clinics.id));
  return db
    .select(withoutInputs)
    .from(scores)
    .where(
      inArray(
        scores.id,
        db
          .select({ id: sql`${last}` })
          .from(clinics)
          .where(isAmong(clinics.id, sql.placeholder("clinicIds"))),
      ),
    )
    .prepare();
});

/** The score of each of these clinics; one that was never scored has none. */
export async function listNewestScores(db: Db, ...clinicIds: number[]): Promise<ScoreResult[]> {
  return (await newest(db).all({ clinicIds: asList(clinicIds) })).map(toResult);
}

/** Null: the clinic was never scored. */
export async function findNewestScore(db: Db, clinicId: number): Promise<ScoreResult | null> {
  const [score = null] = await listNewestScores(db, clinicId);
  return score;
}

const INPUTS = `select id, inputs from scores where ${among("id")}`;

/** What scores were computed from, by their ids. Read by itself: that of five thousand reviews is over a megabyte, and most readers want the result alone. */
export async function listInputs(db: Db, ...scoreIds: number[]): Promise<Map<number, TrustFacts>> {
  const rows = (await hotStatement(db, INPUTS).all(asList(scoreIds))) as { id: number; inputs: string }[];
  return new Map(rows.map(({ id, inputs }) => [id, JSON.parse(inputs) as TrustFacts]));
}

export async function findInputs(db: Db, scoreId: number): Promise<TrustFacts> {
  const facts = (await listInputs(db, scoreId)).get(scoreId);
  if (facts === undefined) throw new Error(`There is no score ${scoreId}`);
  return facts;
}

/** The newest score with what it was computed from. */
export async function findStoredScore(db: Db, clinicId: number): Promise<StoredScore | null> {
  const score = await findNewestScore(db, clinicId);
  return score && { ...score, inputs: await findInputs(db, score.id) };
}

/** Newest first. */
export async function listScores(db: Db, clinicId: number, limit: number): Promise<StoredScore[]> {
  return (await db.select().from(scores).where(eq(scores.clinicId, clinicId)).orderBy(desc(scores.id)).limit(limit).all()).map(toStored);
}

export async function insertScore(
  tx: Db,
  clinicId: number,
  result: TrustScore,
  inputs: TrustFacts,
  inputsDigest: string,
  now: Date,
): Promise<void> {
  await tx.insert(scores).values({
    clinicId,
    version: result.version,
    constantsHash: result.constantsHash,
    inputsDigest,
    asOf: result.asOf,
    score: result.score,
    low: result.low,
    high: result.high,
    band: result.band,
    result: JSON.stringify(result),
    inputs: JSON.stringify(inputs),
    createdAt: now,
  });
}

/** Clinics with anything a score could be made of: those scored before. An imported clinic without facts is scored when its first fact comes. */
export async function listScoredClinicIds(db: Db): Promise<number[]> {
  return (await db.selectDistinct({ clinicId: scores.clinicId }).from(scores).all()).map((row) => row.clinicId);
}

/** What the history of a clinic's score shows of one day: the last score of that day, without its inputs. */
export type ScoreOfDay = Pick<TrustScore, "asOf" | "score" | "low" | "high" | "band" | "version"> & { id: number };

/** The newest `limit` days on which a score was added, oldest first. */
export async function listScoreDays(db: Db, clinicId: number, limit: number): Promise<ScoreOfDay[]> {
  const ofDay = db
    .select({ id: max(scores.id) })
    .from(scores)
    .where(eq(scores.clinicId, clinicId))
    .groupBy(scores.asOf);
  const { id, asOf, score, low, high, band, version } = scores;
  const rows = await db
    .select({ id, asOf, score, low, high, band, version })
    .from(scores)
    .where(inArray(scores.id, ofDay))
    .orderBy(desc(scores.asOf))
    .limit(limit)
    .all();
  return rows.reverse() as ScoreOfDay[];
}

/** By id, in that order. */
export async function listScoresById(db: Db, ids: readonly number[]): Promise<StoredScore[]> {
  const rows = await db
    .select()
    .from(scores)
    .where(inArray(scores.id, [...ids]))
    .orderBy(asc(scores.id))
    .all();
  return rows.map(toStored);
}
