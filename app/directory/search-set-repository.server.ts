import { changeChunk, chunkOf, type PackedChunk } from "#app/directory/id-set.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

/** Ids that come to a set and ids that leave it. */
export interface SetChange {
  added: number[];
  removed: number[];
}

export interface StoredChunk extends PackedChunk {
  token: string;
  chunk: number;
}

const FIND = "select count, ids from search_sets where token = ? and chunk = ?";
const INSERT = "insert into search_sets (token, chunk, count, ids) values (?, ?, ?, ?)";
const UPDATE = "update search_sets set count = ?, ids = ? where token = ? and chunk = ?";
const DELETE = "delete from search_sets where token = ? and chunk = ?";
const CHUNKS = "select token, chunk, count, ids from search_sets where token = ?";
const CHUNKS_FROM = "select token, chunk, count, ids from search_sets where token >= ? and token < ? order by token limit ?";
const SIZES = "select token, sum(count) as size from search_sets where token >= ? and token < ? group by token";
const SIZE = "select coalesce(sum(count), 0) from search_sets where token = ?";
const VERSION = "select version from search_version where id = 1";
const COUNT_UP =
  "insert into search_version (id, version) values (1, 1) on conflict (id) do update set version = search_version.version + 1";

/** Returns which tokens have a set now that had none, and which have none any more, as far as this change of one chunk can tell. */
export async function updateSet(tx: Db, token: string, change: SetChange): Promise<{ began: boolean; ended: boolean }> {
  const chunks = new Map<number, SetChange>();
  const of = (id: number) => {
    const chunk = chunkOf(id);
    const known = chunks.get(chunk) ?? { added: [], removed: [] };
    chunks.set(chunk, known);
    return known;
  };
  for (const id of change.removed) of(id).removed.push(id);
  for (const id of change.added) of(id).added.push(id);
  let [inserted, deleted] = [false, false];
  for (const [chunk, { added, removed }] of chunks) {
    const row = (await hotStatement(tx, FIND).get(token, chunk)) as PackedChunk | undefined;
    const after = changeChunk(row ?? null, added, removed);
    if (after === null && row) {
      await hotStatement(tx, DELETE).run(token, chunk);
      deleted = true;
    } else if (after !== null && row) await hotStatement(tx, UPDATE).run(after.count, after.ids, token, chunk);
    else if (after !== null) {
      await hotStatement(tx, INSERT).run(token, chunk, after.count, after.ids);
      inserted = true;
    }
  }
  return { began: inserted, ended: deleted && (await countSet(tx, token)) === 0 };
}

export const countSet = async (db: Db, token: string): Promise<number> => (await hotStatement(db, SIZE).pluck().get(token)) as number;

export const listChunks = async (db: Db, token: string): Promise<StoredChunk[]> =>
  (await hotStatement(db, CHUNKS).all(token)) as StoredChunk[];

/** Chunks of all sets whose token begins so, at most `limit`. */
export const listChunksBeginning = async (db: Db, beginning: string, limit: number): Promise<StoredChunk[]> =>
  (await hotStatement(db, CHUNKS_FROM).all(beginning, `${beginning}\u{10ffff}`, limit)) as StoredChunk[];

/** Size of every set whose token begins so. */
export const listSizes = async (db: Db, beginning: string): Promise<{ token: string; size: number }[]> =>
  (await hotStatement(db, SIZES).all(beginning, `${beginning}\u{10ffff}`)) as { token: string; size: number }[];

/** Zero before the first clinic is listed. */
export const findSearchVersion = async (db: Db): Promise<number> =>
  ((await hotStatement(db, VERSION).pluck().get()) as number | undefined) ?? 0;

export async function countUpSearchVersion(tx: Db): Promise<void> {
  await hotStatement(tx, COUNT_UP).run();
}
