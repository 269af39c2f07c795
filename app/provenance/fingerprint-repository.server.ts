import { and, asc, eq, gt, inArray, notExists, sql } from "drizzle-orm";
import { among, asList, joinedBytes } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { ENGINE_VERSION, type Fingerprint } from "#app/provenance/fingerprint.server.ts";
import { unpackFeatures } from "#app/provenance/local-features.ts";
import { type PdqHash, pdqFromBytes, pdqToBytes } from "#app/provenance/pdq.ts";
import { MOST_HOLDERS, wordsOf } from "#app/provenance/visual-words.ts";
import { fingerprints, photos } from "#db/schema/provenance.ts";

export type KnownFingerprint = typeof fingerprints.$inferSelect;

/** A page of hashes with their fingerprints' numbers, in order, after number `after`. Of every engine version: PDQ is the same in all. */
export async function listHashesAfter(db: Db, after: number, limit: number): Promise<{ id: number; pdq: PdqHash; quality: number }[]> {
  return (
    await db
      .select({ id: fingerprints.id, pdq: fingerprints.pdq, quality: fingerprints.quality })
      .from(fingerprints)
      .where(gt(fingerprints.id, after))
      .orderBy(asc(fingerprints.id))
      .limit(limit)
      .all()
  ).map((row) => ({ ...row, pdq: pdqFromBytes(row.pdq) }));
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

/** The number of photos that a searched one is compared with. */
export async function countKnownPhotos(db: Db): Promise<number> {
  const known = await db
    .select({ total: sql<number>`count(distinct ${fingerprints.photoId})` })
    .from(fingerprints)
    .innerJoin(photos, eq(photos.id, fingerprints.photoId))
    .where(sql`${photos.hiddenAt} is null`)
    .get();
  return known?.total ?? 0;
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
