import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { chapterBands } from "#db/schema/reviews.ts";

export interface ChapterText {
  id: string;
  reviewId: string;
  body: string;
  /** Milliseconds. */
  writtenAt: number;
}

// Long copies of one text share their first rows: the earliest few are enough to know the source.
const EARLIEST = 8;

const UNINDEXED = `
  select c.id, c.review_id as reviewId, c.body, c.created_at as writtenAt from chapters c join reviews r on r.id = c.review_id
    where r.clinic_id = :clinicId and r.state = 'published' and not exists (select 1 from chapter_bands b where b.chapter_id = c.id)
    order by c.created_at, c.id`;

/** Chapters of a clinic's published reviews whose text is in no band yet; one that is too short for any is listed every time. */
export async function listUnindexedChapters(db: Db, clinicId: number): Promise<ChapterText[]> {
  return hotStatement(db, UNINDEXED).all({ clinicId }) as ChapterText[];
}

const OF_CLINIC = `
  select b.chapter_id as id, b.review_id as reviewId, b.written_at as writtenAt, json_group_array(b.token) as tokens
    from reviews r join chapter_bands b on b.review_id = r.id
    where r.clinic_id = :clinicId and r.state = 'published'
    group by b.chapter_id
    order by b.written_at, b.chapter_id`;

export interface IndexedChapter extends Omit<ChapterText, "body"> {
  tokens: number[];
}

export async function listIndexedChapters(db: Db, clinicId: number): Promise<IndexedChapter[]> {
  const rows = hotStatement(db, OF_CLINIC).all({ clinicId }) as (Omit<IndexedChapter, "tokens"> & { tokens: string })[];
  return rows.map((row) => ({ ...row, tokens: JSON.parse(row.tokens) as number[] }));
}

// One token a time, from the start of its range: a text of which there are a thousand copies is found by its first ones.
const BEFORE = `
  select b.chapter_id as id, b.review_id as reviewId, b.written_at as writtenAt from chapter_bands b join reviews r on r.id = b.review_id
    where b.token = :token and (b.written_at, b.chapter_id) < (:writtenAt, :id) and b.review_id <> :reviewId and r.state = 'published'
    order by b.written_at, b.chapter_id
    limit ${EARLIEST}`;

/** Chapters of other published reviews, of whatever clinic, that share a band and were there before, earliest first. */
export async function listEarlierCandidates(db: Db, chapter: IndexedChapter): Promise<Omit<ChapterText, "body">[]> {
  const statement = hotStatement(db, BEFORE);
  const found = new Map<string, Omit<ChapterText, "body">>();
  const { id, reviewId, writtenAt } = chapter;
  for (const token of chapter.tokens) {
    for (const row of statement.all({ token, id, reviewId, writtenAt }) as Omit<ChapterText, "body">[]) found.set(row.id, row);
  }
  return [...found.values()].sort((a, b) => a.writtenAt - b.writtenAt || (a.id < b.id ? -1 : 1));
}

export async function findChapterBody(db: Db, id: string): Promise<string> {
  const row = hotStatement(db, "select body from chapters where id = :id").get({ id }) as { body: string } | undefined;
  return row?.body ?? "";
}

/** Again is no harm: a chapter's words never change. */
export async function insertBands(tx: Db, chapter: Omit<ChapterText, "body">, tokens: readonly number[]): Promise<void> {
  const { id: chapterId, reviewId, writtenAt } = chapter;
  await tx
    .insert(chapterBands)
    .values(tokens.map((token) => ({ token, chapterId, reviewId, writtenAt: new Date(writtenAt) })))
    .onConflictDoNothing();
}
