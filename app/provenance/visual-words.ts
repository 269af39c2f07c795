import { DESCRIPTOR_WORDS, type LocalFeatures } from "#app/provenance/local-features.ts";

/** PROVENANCE.md: two tables of 24 chosen bits each. A word is one table's bits of one descriptor. */
export const WORD_TABLES = 2;
const WORD_BITS = 24;
/** A word that more pictures hold tells them apart no more, and its list costs time: among 40,000 photos one word in eight. */
export const MOST_HOLDERS = 200;

/**
 * ORB's comparisons are ordered by how much they vary and how little they depend on those before them (Rublee 2011), so the first ones tell most. The
 * two tables take turns: bit numbers 0, 2, 4 … and 1, 3, 5 ….
 */
const TABLE_BITS = Array.from({ length: WORD_TABLES }, (_, table) => Array.from({ length: WORD_BITS }, (_, n) => WORD_TABLES * n + table));

/** The words of a picture, each once, ascending. A token is 25 bits: the table and its 24. */
export function wordsOf(features: LocalFeatures): Uint32Array {
  const words = new Set<number>();
  for (let i = 0; i < features.count; i++) {
    for (let table = 0; table < WORD_TABLES; table++) words.add(wordOf(features, i, table));
  }
  return Uint32Array.from(words).sort();
}

function wordOf({ descriptors }: LocalFeatures, feature: number, table: number): number {
  let word = table;
  for (const bit of TABLE_BITS[table] as number[]) {
    const value = (descriptors[feature * DESCRIPTOR_WORDS + (bit >>> 5)] as number) >>> (31 - (bit & 31));
    word = word * 2 + (value & 1);
  }
  return word;
}
