import { addChunk, emptyBits, keepCommon } from "#app/directory/id-set.ts";
import { countSet, listChunks, listChunksBeginning, type StoredChunk } from "#app/directory/search-set-repository.server.ts";
import { beginningToken, LONGEST_BEGINNING, wordsIn, wordToken } from "#app/directory/search-token.ts";
import { listNearest } from "#app/directory/spelling-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** More words find nothing more. */
const MOST_WORDS = 8;
/** Chunks read for the beginning of a word: bounded, however many words begin so. */
const MOST_CHUNKS = 5_000;
/** Spellings looked up for one word nobody has. */
const MOST_TRIED = 12;

export interface FoundWords {
  /** Clinics that have all the words; null: none was asked for. */
  bits: Uint32Array | null;
  /** Words that no clinic has, and what was looked for in their place. */
  corrected: { typed: string; meant: string }[];
}

/**
 * Clinics that have all of the words in their name, their people's, their towns' or their treatments'. The last may be the beginning of a word. A word that
 * no clinic has is taken for the nearest one that some have. Whatever is typed is words: there is no syntax.
 */
export async function findWords(db: Db, text: string, highestId: number): Promise<FoundWords> {
  const words = wordsIn(text).slice(0, MOST_WORDS);
  const corrected: FoundWords["corrected"] = [];
  let bits: Uint32Array | null = null;
  for (const [place, word] of words.entries()) {
    let chunks = place === words.length - 1 ? await listBeginning(db, word) : await listChunks(db, wordToken(word));
    const meant = chunks.length === 0 ? await findMeant(db, word) : null;
    if (meant !== null) {
      corrected.push({ typed: word, meant });
      chunks = await listChunks(db, wordToken(meant));
    }
    const found = emptyBits(highestId);
    for (const chunk of chunks) addChunk(found, chunk.chunk, chunk);
    bits = bits === null ? found : keepCommon(bits, found);
  }
  return { bits, corrected };
}

async function listBeginning(db: Db, word: string): Promise<StoredChunk[]> {
  return [...word].length <= LONGEST_BEGINNING
    ? listChunks(db, beginningToken(word))
    : listChunksBeginning(db, wordToken(word), MOST_CHUNKS);
}

/** The nearest word that clinics have; of several as near, the one most have. Null: there is none near enough. */
async function findMeant(db: Db, word: string): Promise<string | null> {
  let best: { word: string; size: number } | null = null;
  for (const one of (await listNearest(db, "word", word)).slice(0, MOST_TRIED)) {
    const size = await countSet(db, wordToken(one.word));
    if (size > (best?.size ?? 0)) best = { word: one.word, size };
  }
  return best?.word ?? null;
}
