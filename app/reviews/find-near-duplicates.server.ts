import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { bandTokens, jaccard, NEAR_DUPLICATE, shinglesOf } from "#app/reviews/near-duplicate.ts";
import {
  findChapterBody,
  insertBands,
  listEarlierWith,
  listSharingChapters,
  listUnindexedChapters,
  type SharingChapter,
} from "#app/reviews/near-duplicate-repository.server.ts";

/** Chapters that go into the index in one transaction: whoever writes meanwhile waits for 32 rows of each. */
const CHUNK = 100;

/** The review whose text another repeats. */
export interface Copy {
  /** The review that was there first, of this or another clinic. */
  of: string;
  /** 0.5 to 1. */
  likeness: number;
}

/** Puts every chapter of a clinic that is not there yet into the index of bands. */
export async function indexChapters(ctx: Ctx, clinicId: number): Promise<void> {
  const chapters = (await listUnindexedChapters(ctx.store.read, clinicId)).flatMap(({ body, ...chapter }) => {
    const shingles = shinglesOf(body);
    return shingles === null ? [] : { chapter, tokens: bandTokens(shingles) };
  });
  for (let start = 0; start < chapters.length; start += CHUNK) {
    await ctx.store.write(async (tx) => {
      for (const { chapter, tokens } of chapters.slice(start, start + CHUNK)) await insertBands(tx, chapter, tokens);
    });
  }
}

/**
 * Reviews of a clinic with a chapter whose text near-repeats an earlier one of another review anywhere on the site, by review: only the later of two is a copy.
 * Likeness is that of the texts themselves, never guessed from the index.
 */
export async function findNearDuplicates(db: Db, clinicId: number): Promise<Map<string, Copy>> {
  const known = new Map<string, ReadonlySet<number>>();
  const shinglesOfChapter = async (id: string): Promise<ReadonlySet<number>> => {
    const shingles = known.get(id) ?? shinglesOf(await findChapterBody(db, id)) ?? new Set<number>();
    known.set(id, shingles);
    return shingles;
  };
  const copies = new Map<string, Copy>();
  for (const chapter of await listSharingChapters(db, clinicId)) {
    const copy = copies.has(chapter.reviewId) ? null : await findSource(db, chapter, shinglesOfChapter);
    if (copy) copies.set(chapter.reviewId, copy);
  }
  return copies;
}

async function findSource(
  db: Db,
  chapter: SharingChapter,
  shinglesOfChapter: (id: string) => Promise<ReadonlySet<number>>,
): Promise<Copy | null> {
  const own = await shinglesOfChapter(chapter.id);
  const seen = new Set<string>();
  for (const token of chapter.tokens) {
    for (const earlier of await listEarlierWith(db, token, chapter)) {
      if (seen.has(earlier.id)) continue;
      seen.add(earlier.id);
      const likeness = jaccard(own, await shinglesOfChapter(earlier.id));
      if (likeness >= NEAR_DUPLICATE) return { of: earlier.reviewId, likeness };
    }
  }
  return null;
}
