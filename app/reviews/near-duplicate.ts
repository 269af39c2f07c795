/** Words in a row that make one shingle. */
const SHINGLE_WORDS = 3;
/** A shorter text says too little for likeness to mean anything. */
export const FEWEST_WORDS = 12;
/** Shared share of shingles from which two texts are near-duplicates. */
export const NEAR_DUPLICATE = 0.5;
const BANDS = 32;
const ROWS = 4;

// Scripts that write no spaces: each sign is a word.
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}`;
const WORD = new RegExp(String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+`, "gu");
// Signs one does not see, by which two copies of one text could differ.
const UNSEEN = /\p{Cf}/gu;

/** The words of a text without case, punctuation, width and compatibility forms. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFKC").replaceAll(UNSEEN, "").toLowerCase().match(WORD) ?? [];
}

/** The set of a text's three-word shingles, as 32-bit hashes; null where it has fewer than twelve words. */
export function shinglesOf(text: string): ReadonlySet<number> | null {
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) return null;
  const shingles = new Set<number>();
  for (let start = 0; start + SHINGLE_WORDS <= words.length; start += 1) {
    shingles.add(hashText(words.slice(start, start + SHINGLE_WORDS).join(" ")));
  }
  return shingles;
}

/** Shared shingles over all shingles, 0 to 1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * 32 tokens of 53 bits, one for each band of 4 of 128 MinHash values: two texts that share half of their shingles have a token in common in 87 of 100 cases,
 * those that share 70 % in more than 99.9. Deterministic for good: tokens are stored.
 */
export function bandTokens(shingles: ReadonlySet<number>): number[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let place = 0; place < least.length; place += 1) {
      const value = mix(shingle ^ (SEEDS[place] ?? 0));
      if (value < (least[place] ?? 0)) least[place] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let [high, low] = [mix(band + 1), mix(band + 1 + BANDS)];
    for (let row = 0; row < ROWS; row += 1) {
      const value = least[band * ROWS + row] ?? 0;
      high = mix(high ^ value);
      low = mix((low + value) >>> 0);
    }
    return high * 2 ** 21 + (low >>> 11);
  });
}

/** FNV-1a of the UTF-16 units, mixed. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return mix(hash);
}

/** MurmurHash3's finaliser (public domain, Austin Appleby): each bit of the input changes half of the output's. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, place) => mix(0x9e3779b9 * (place + 1)));
