import { DESCRIPTOR_WORDS, type LocalFeatures } from "#app/provenance/local-features.ts";

/** PROVENANCE.md: a pair is kept if its descriptors differ in at most 72 of 256 bits, and in less than 0.82 of what the second best differs in. */
const FARTHEST = 72;
const RATIO = 0.82;

/** Pairs of features that look alike: `searched[i]` and `known[i]` are indexes, nearest pairs first. */
export interface FeaturePairs {
  readonly count: number;
  readonly searched: Uint16Array;
  readonly known: Uint16Array;
}

/** For each feature of the searched picture the one of the known picture it looks like, where that is unmistakable. */
export function matchFeatures(searched: LocalFeatures, known: LocalFeatures): FeaturePairs {
  const pairs: { searched: number; known: number; distance: number }[] = [];
  const others = new Int32Array(known.descriptors.buffer, known.descriptors.byteOffset, known.count * DESCRIPTOR_WORDS);
  const own = new Int32Array(searched.descriptors.buffer, searched.descriptors.byteOffset, searched.count * DESCRIPTOR_WORDS);
  for (let i = 0; i < searched.count; i++) {
    const nearest = findNearest(own, i * DESCRIPTOR_WORDS, others, known.count);
    if (nearest.best <= FARTHEST && nearest.best < RATIO * nearest.second)
      pairs.push({ searched: i, known: nearest.index, distance: nearest.best });
  }
  pairs.sort((a, b) => a.distance - b.distance || a.searched - b.searched);
  return {
    count: pairs.length,
    searched: Uint16Array.from(pairs, (pair) => pair.searched),
    known: Uint16Array.from(pairs, (pair) => pair.known),
  };
}

/** Half of the words are counted bit-parallel first; most pairs are out by then. */
function findNearest(own: Int32Array, at: number, others: Int32Array, count: number): { index: number; best: number; second: number } {
  const w0 = own[at] as number;
  const w1 = own[at + 1] as number;
  const w2 = own[at + 2] as number;
  const w3 = own[at + 3] as number;
  const w4 = own[at + 4] as number;
  const w5 = own[at + 5] as number;
  const w6 = own[at + 6] as number;
  const w7 = own[at + 7] as number;
  let index = -1;
  let best = 257;
  let second = 257;
  for (let j = 0, from = 0; j < count; j++, from += DESCRIPTOR_WORDS) {
    const distance =
      bitsOfThree(w0 ^ (others[from] as number), w1 ^ (others[from + 1] as number), w2 ^ (others[from + 2] as number)) +
      bitsOfThree(w3 ^ (others[from + 3] as number), w4 ^ (others[from + 4] as number), w5 ^ (others[from + 5] as number));
    if (distance >= second) continue;
    const whole = distance + bitsOfThree(w6 ^ (others[from + 6] as number), w7 ^ (others[from + 7] as number), 0);
    if (whole < best) {
      second = best;
      best = whole;
      index = j;
    } else if (whole < second) second = whole;
  }
  return { index, best, second };
}

/** How many bits are set in three words together: their counts fit the 4-bit lanes. */
function bitsOfThree(a: number, b: number, c: number): number {
  a -= (a >>> 1) & 0x55555555;
  b -= (b >>> 1) & 0x55555555;
  c -= (c >>> 1) & 0x55555555;
  const sum =
    (a & 0x33333333) +
    ((a >>> 2) & 0x33333333) +
    ((b & 0x33333333) + ((b >>> 2) & 0x33333333)) +
    ((c & 0x33333333) + ((c >>> 2) & 0x33333333));
  return Math.imul((sum & 0x0f0f0f0f) + ((sum >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
}
