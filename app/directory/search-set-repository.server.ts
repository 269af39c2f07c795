import { changeChunk, chunkOf, type PackedChunk } from "#app/directory/id-set.ts";
import { among, asList } from "#app/platform/engine-words.server.ts";
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

/** Rows in a statement. */
const SOME = 8;
const FIND = `select token, count, ids from search_sets where chunk = ? and ${among("token")}`;
const upsertOf = (rows: number) => `insert into search_sets (token, chunk, count, ids) values ${Array(rows).fill("(?, ?, ?, ?)").join(", ")}
  on conflict (token, chunk) do update set count = excluded.count, ids = excluded.ids`;
const UPSERT = upsertOf(1);
const UPSERT_SOME = upsertOf(SOME);
const DELETE = "delete from search_sets where token = ? and chunk = ?";
const CHUNKS = "select token, chunk, count, ids from search_sets where token = ?";
const CHUNKS_FROM = "select token, chunk, count, ids from search_sets where token >= ? and token < ? order by token limit ?";
const SIZES = "select token, sum(count) as size from search_sets where token >= ? and token < ? group by token";
const SIZE = "select coalesce(sum(count), 0) from search_sets where token = ?";
const VERSION = "select version from search_version where id = 1";
const COUNT_UP =
  "insert into search_version (id, version) values (1, 1) on conflict (id) do update set version = search_version.version + 1";

/** What a change did to a token's set, as far as one chunk can tell. */
export interface SetOutcome {
  /** It had none. */
  began: boolean;
  ended: boolean;
}

/** Changes these sets, each chunk of ids with one question for all tokens and some rows in a statement: to PostgreSQL each is a way there and back. */
export async function updateSets(tx: Db, changes: ReadonlyMap<string, SetChange>): Promise<Map<string, SetOutcome>> {
  const outcomes = new Map([...changes.keys()].map((token) => [token, { began: false, ended: false }]));
  for (const [chunk, ofTokens] of inChunks(changes)) {
    const there = await findChunks(tx, chunk, [...ofTokens.keys()]);
    const written: StoredChunk[] = [];
    for (const [token, { added, removed }] of ofTokens) {
      const before = there.get(token) ?? null;
      const after = changeChunk(before, added, removed);
      const outcome = outcomes.get(token) as SetOutcome;
      if (after !== null) written.push({ token, chunk, ...after });
      else if (before !== null) {
        await hotStatement(tx, DELETE).run(token, chunk);
        outcome.ended = (await countSet(tx, token)) === 0;
      }
      if (after !== null && before === null) outcome.began = true;
    }
    await writeChunks(tx, written);
  }
  return outcomes;
}

function inChunks(changes: ReadonlyMap<string, SetChange>): Map<number, Map<string, SetChange>> {
  const chunks = new Map<number, Map<string, SetChange>>();
  const of = (id: number, token: string) => {
    const chunk = chunkOf(id);
    const ofTokens = chunks.get(chunk) ?? new Map<string, SetChange>();
    chunks.set(chunk, ofTokens);
    const change = ofTokens.get(token) ?? { added: [], removed: [] };
    ofTokens.set(token, change);
    return change;
  };
  for (const [token, { added, removed }] of changes) {
    for (const id of removed) of(id, token).removed.push(id);
    for (const id of added) of(id, token).added.push(id);
  }
  return chunks;
}

async function findChunks(tx: Db, chunk: number, tokens: readonly string[]): Promise<Map<string, PackedChunk>> {
  const rows = (await hotStatement(tx, FIND).all(chunk, asList(tokens))) as (PackedChunk & { token: string })[];
  return new Map(rows.map(({ token, count, ids }) => [token, { count, ids }]));
}

async function writeChunks(tx: Db, rows: readonly StoredChunk[]): Promise<void> {
  for (let place = 0; place < rows.length; ) {
    const some = rows.length - place >= SOME ? SOME : 1;
    const values = rows.slice(place, place + some).flatMap(({ token, chunk, count, ids }) => [token, chunk, count, ids]);
    await hotStatement(tx, some === SOME ? UPSERT_SOME : UPSERT).run(...values);
    place += some;
  }
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
