import { asList, eachOf, gathered } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

export interface ChapterText {
  id: string;
  reviewId: string;
  body: string;
  /** Milliseconds. */
  writtenAt: number;
}

// Many copies of one text share their first rows: the earliest few are enough to know a source.
const EARLIEST = 8;

const UNINDEXED = `
  select c.id, c.review_id as "reviewId", c.body, c.created_at as "writtenAt" from chapters c join reviews r on r.id = c.review_id
    where r.clinic_id = :clinicId and r.state = 'published' and not exists (select 1 from chapter_bands b where b.chapter_id = c.id)
    order by c.created_at, c.id`;

/** Chapters of a clinic's published reviews whose text is in no band yet; one that is too short for any is listed every time. */
export async function listUnindexedChapters(db: Db, clinicId: number): Promise<ChapterText[]> {
  return (await hotStatement(db, UNINDEXED).all({ clinicId })) as ChapterText[];
}

// Most tokens are in no other review's text: SQLite leaves those out in one statement, the start of each token's range being enough to know.
const WITH_EARLIER = `
  select b.chapter_id as id, b.review_id as "reviewId", b.written_at as "writtenAt", ${gathered("b.token")} as tokens
    from reviews r join chapter_bands b on b.review_id = r.id
    where r.clinic_id = :clinicId and r.state = 'published' and exists (
      select 1 from chapter_bands e where e.token = b.token and (e.written_at, e.chapter_id) < (b.written_at, b.chapter_id) and e.review_id <> b.review_id)
    group by b.chapter_id, b.review_id, b.written_at
    order by b.written_at, b.chapter_id`;

/** A chapter with the tokens it shares with another review's earlier one. */
export interface SharingChapter extends Omit<ChapterText, "body"> {
  tokens: number[];
}

/** Chapters of a clinic that share a band with one of another review, of whatever clinic, that was there before; oldest first. */
export async function listSharingChapters(db: Db, clinicId: number): Promise<SharingChapter[]> {
  const rows = (await hotStatement(db, WITH_EARLIER).all({ clinicId })) as (Omit<SharingChapter, "tokens"> & { tokens: string })[];
  return rows.map((row) => ({ ...row, tokens: (JSON.parse(row.tokens) as number[]).sort((a, b) => a - b) }));
}

const BEFORE = `
  select b.chapter_id as id, b.review_id as "reviewId" from chapter_bands b join reviews r on r.id = b.review_id
    where b.token = :token and (b.written_at, b.chapter_id) < (:writtenAt, :id) and b.review_id <> :reviewId and r.state = 'published'
    order by b.written_at, b.chapter_id
    limit ${EARLIEST}`;

/** Earlier chapters of other published reviews with this token, the first of all first. */
export async function listEarlierWith(db: Db, token: number, chapter: SharingChapter): Promise<Pick<ChapterText, "id" | "reviewId">[]> {
  const { id, reviewId, writtenAt } = chapter;
  return (await hotStatement(db, BEFORE).all({ token, id, reviewId, writtenAt })) as Pick<ChapterText, "id" | "reviewId">[];
}

export async function findChapterBody(db: Db, id: string): Promise<string> {
  const row = (await hotStatement(db, "select body from chapters where id = :id").get({ id })) as { body: string } | undefined;
  return row?.body ?? "";
}

const INSERT_BANDS = `
  with given(token) as (${eachOf("number", ":tokens")})
  insert into chapter_bands (token, written_at, chapter_id, review_id)
  select t.token, cast(:writtenAt as bigint), :id, :reviewId from given t where exists (select 1 from chapters where id = :id) on conflict do nothing`;

/** Again is no harm: a chapter's words never change. Nothing is kept of one that was erased meanwhile. */
export async function insertBands(
  tx: Db,
  { id, reviewId, writtenAt }: Omit<ChapterText, "body">,
  tokens: readonly number[],
): Promise<void> {
  await hotStatement(tx, INSERT_BANDS).run({ id, reviewId, writtenAt, tokens: asList(tokens) });
}
