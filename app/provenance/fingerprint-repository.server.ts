import { and, asc, countDistinct, eq, gt, inArray, notExists, sql } from "drizzle-orm";
import { among, asList, gathered, gatheredBytes, joinedBytes } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { ENGINE_VERSION, type Fingerprint } from "#app/provenance/fingerprint.server.ts";
import { MIN_QUALITY } from "#app/provenance/hash-index.ts";
import { unpackFeatures } from "#app/provenance/local-features.ts";
import { pdqToBytes } from "#app/provenance/pdq.ts";
import { MOST_HOLDERS, wordsOf } from "#app/provenance/visual-words.ts";
import { fingerprints, photos } from "#db/schema/provenance.ts";

export type KnownFingerprint = typeof fingerprints.$inferSelect;

/** Hashes as bytes, one after another, and their fingerprints' numbers in the same order. */
export interface HashPage {
  ids: number[];
  hashes: Uint8Array;
}

const HASHES = `select ${gathered("id")} as ids, ${gatheredBytes("pdq")} as hashes
  from (select id, pdq from fingerprints where id > ? and quality >= ? order by id limit ?) page`;

/**
 * The next hashes that can tell, after number `after`. Of every engine version: PDQ is the same in all. The database puts them together, since a
 * worker reads all there are when it starts: row by row it takes ten times as long.
 */
export async function listHashesAfter(db: Db, after: number, limit: number): Promise<HashPage> {
  const page = (await hotStatement(db, HASHES).get(after, MIN_QUALITY, limit)) as { ids: string | null; hashes: Uint8Array | null };
  return { ids: JSON.parse(page.ids ?? "[]") as number[], hashes: page.hashes ?? new Uint8Array(0) };
}

/** Those of photos that are hidden are left out, as they name nobody, unless the caller asks for them too. */
export async function listFingerprintsById(db: Db, ids: readonly number[], hiddenToo: boolean): Promise<KnownFingerprint[]> {
  return (
    await db
      .select({ fingerprint: fingerprints })
      .from(fingerprints)
      .innerJoin(photos, eq(photos.id, fingerprints.photoId))
      .where(and(inArray(fingerprints.id, [...ids]), hiddenToo ? undefined : sql`${photos.hiddenAt} is null`))
      .all()
  ).map((row) => row.fingerprint);
}

/** Bytes of one fingerprint's number in a word's list. */
const ID_BYTES = 4;

/** For each of these words that some but not too many pictures hold, who holds it: numbers of fingerprints. All in one query, which takes half the time of many. */
export async function listHolders(db: Db, words: Uint32Array): Promise<Uint32Array[]> {
  const statement = hotStatement(db, `select fingerprint_ids from words where ${among("token")} and length(fingerprint_ids) <= ?`).pluck();
  return ((await statement.all(asList([...words]), MOST_HOLDERS * ID_BYTES)) as Buffer[]).map(idsIn);
}

function idsIn(list: Buffer): Uint32Array {
  const ids = new Uint32Array(list.length / ID_BYTES);
  for (let place = 0; place < ids.length; place++) ids[place] = list.readUInt32LE(place * ID_BYTES);
  return ids;
}

export function listOfIds(ids: readonly number[]): Buffer {
  const list = Buffer.alloc(ids.length * ID_BYTES);
  for (const [place, id] of ids.entries()) list.writeUInt32LE(id, place * ID_BYTES);
  return list;
}

async function addWords(tx: Db, id: number, features: Uint8Array): Promise<void> {
  const add = hotStatement(
    tx,
    `insert into words (token, fingerprint_ids) values (?, ?) on conflict (token) do update
     set fingerprint_ids = ${joinedBytes("words.fingerprint_ids", "excluded.fingerprint_ids")} where length(words.fingerprint_ids) <= ?`,
  );
  for (const token of wordsOf(unpackFeatures(features))) await add.run(token, listOfIds([id]), MOST_HOLDERS * ID_BYTES);
}

/** Taken out of a common word's list a number would make the list look whole again. */
async function removeWords(tx: Db, id: number, features: Uint8Array): Promise<void> {
  const lookUp = hotStatement(tx, "select fingerprint_ids from words where token = ?").pluck();
  const keep = hotStatement(tx, "update words set fingerprint_ids = ? where token = ?");
  const drop = hotStatement(tx, "delete from words where token = ?");
  for (const token of wordsOf(unpackFeatures(features))) {
    const list = (await lookUp.get(token)) as Buffer | undefined;
    if (list === undefined || list.length > MOST_HOLDERS * ID_BYTES) continue;
    const others = [...idsIn(list)].filter((holder) => holder !== id);
    if (others.length === 0) await drop.run(token);
    else await keep.run(listOfIds(others), token);
  }
}

/** Photos that a search goes through, hidden ones too. Among a million fingerprints 0.1 s on SQLite, several times that on PostgreSQL: see `countKnown`. */
export async function countKnownPhotos(db: Db): Promise<number> {
  const known = await db
    .select({ count: countDistinct(fingerprints.photoId) })
    .from(fingerprints)
    .get();
  return known?.count ?? 0;
}

const NEWEST = "select coalesce(max(id), 0) as newest from fingerprints";

/** The highest number of any: about how many there are. */
export async function newestFingerprintId(db: Db): Promise<number> {
  return ((await hotStatement(db, NEWEST).get()) as { newest: number }).newest;
}

/** A photo's fingerprints and their words, in place of those it had. */
export async function replaceFingerprints(tx: Db, photoId: string, made: readonly Fingerprint[]): Promise<void> {
  await deleteFingerprints(tx, photoId);
  for (const { pdq, ...fingerprint } of made) {
    const [row] = await tx
      .insert(fingerprints)
      .values({ ...fingerprint, photoId, pdq: pdqToBytes(pdq), engineVersion: ENGINE_VERSION })
      .returning({ id: fingerprints.id });
    await addWords(tx, (row as { id: number }).id, fingerprint.features);
  }
}

/** All that is kept of a photo for searching. Its words are found by making them again: an index on them would double the table. */
export async function deleteFingerprints(tx: Db, photoId: string): Promise<void> {
  const rows = await tx.delete(fingerprints).where(eq(fingerprints.photoId, photoId)).returning();
  for (const { id, features, engineVersion } of rows) {
    if (engineVersion === ENGINE_VERSION) await removeWords(tx, id, features);
  }
}

/** Checked photos whose original is kept and whose fingerprints are of another engine version, or missing: at most `limit`, after this id. */
export async function listOutdatedPhotoIds(db: Db, after: string, limit: number): Promise<string[]> {
  return (
    await db
      .select({ id: photos.id })
      .from(photos)
      .where(
        and(
          gt(photos.id, after),
          sql`${photos.checkedAt} is not null and ${photos.state} <> 'failed' and ${photos.originalKept} = 1`,
          notExists(
            db
              .select({ one: sql`1` })
              .from(fingerprints)
              .where(and(eq(fingerprints.photoId, photos.id), eq(fingerprints.engineVersion, ENGINE_VERSION))),
          ),
        ),
      )
      .orderBy(asc(photos.id))
      .limit(limit)
      .all()
  ).map((row) => row.id);
}
