import { asc, desc, eq, getTableColumns, inArray, max, sql } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery, hotStatement } from "#app/platform/store.server.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import type { TrustScore } from "#app/trust/trust-score.ts";
import { scores } from "#db/schema/trust.ts";

/** One stored score. Rows are only added; the newest of a clinic is its score. */
export interface StoredScore {
  id: number;
  clinicId: number;
  inputsDigest: string;
  createdAt: Date;
  result: TrustScore;
  inputs: TrustFacts;
}

type ScoreRow = typeof scores.$inferSelect;

function storedOf(row: Omit<ScoreRow, "inputs">, readInputs: () => string): StoredScore {
  let inputs: TrustFacts | undefined;
  return {
    id: row.id,
    clinicId: row.clinicId,
    inputsDigest: row.inputsDigest,
    createdAt: row.createdAt,
    result: JSON.parse(row.result) as TrustScore,
    /** Parsed when first asked for: those of five thousand reviews are over a megabyte, and most readers want the result. */
    get inputs() {
      inputs ??= JSON.parse(readInputs()) as TrustFacts;
      return inputs;
    },
  };
}

export const toStored = (row: ScoreRow): StoredScore => storedOf(row, () => row.inputs);

const { inputs: _, ...withoutInputs } = getTableColumns(scores);

const newest = hotQuery((db) =>
  db
    .select(withoutInputs)
    .from(scores)
    .where(eq(scores.clinicId, sql.placeholder("clinicId")))
    .orderBy(desc(scores.id))
    .limit(1)
    .prepare(),
);

const INPUTS = "select inputs from scores where id = ?";

/** Null: the clinic was never scored. What it was computed from is read when first asked for: most readers want the result. */
export async function findNewestScore(db: Db, clinicId: number): Promise<StoredScore | null> {
  const row = newest(db).get({ clinicId });
  return row ? storedOf(row, () => hotStatement(db, INPUTS).pluck().get(row.id) as string) : null;
}

/** Newest first. */
export async function listScores(db: Db, clinicId: number, limit: number): Promise<StoredScore[]> {
  return db.select().from(scores).where(eq(scores.clinicId, clinicId)).orderBy(desc(scores.id)).limit(limit).all().map(toStored);
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
  return db
    .selectDistinct({ clinicId: scores.clinicId })
    .from(scores)
    .all()
    .map((row) => row.clinicId);
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
  const rows = db
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
  const rows = db
    .select()
    .from(scores)
    .where(inArray(scores.id, [...ids]))
    .orderBy(asc(scores.id))
    .all();
  return rows.map(toStored);
}
