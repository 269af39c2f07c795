/** Ids from 0 to 65,535 within one chunk. */
export const CHUNK_BITS = 16;
const CHUNK = 2 ** CHUNK_BITS;
/** A chunk of more ids than this takes less room as one bit per id. */
const MOST_LISTED = 4_000;
const BITMAP_BYTES = CHUNK / 8;

export const chunkOf = (id: number): number => Math.floor(id / CHUNK);
const lowOf = (id: number): number => id % CHUNK;

/** One chunk as it is stored: ids of 16 bits, sorted, or 65,536 bits. Which of the two, its count says. */
export interface PackedChunk {
  count: number;
  ids: Uint8Array;
}

/** The chunk with ids put in and taken out, whole ids of that chunk; null: nothing is left. */
export function changeChunk(packed: PackedChunk | null, added: readonly number[], removed: readonly number[]): PackedChunk | null {
  const bits = packed === null ? new Uint32Array(CHUNK / 32) : unpackBits(packed);
  for (const id of removed) clearBit(bits, lowOf(id));
  for (const id of added) setBit(bits, lowOf(id));
  const count = countBits(bits);
  if (count === 0) return null;
  return { count, ids: count > MOST_LISTED ? new Uint8Array(bits.buffer) : new Uint8Array(Uint16Array.from(idsOf(bits)).buffer) };
}

function unpackBits(packed: PackedChunk): Uint32Array {
  const bits = new Uint32Array(CHUNK / 32);
  addChunk(bits, 0, packed);
  return bits;
}

/** A copy where a stored value does not begin at a whole word of memory. */
function wordsOf<T>(bytes: Uint8Array, size: number, view: new (buffer: ArrayBuffer, at: number, length: number) => T): T {
  // Not `slice`: a Buffer's is no copy.
  const whole = bytes.byteOffset % size === 0 ? bytes : new Uint8Array(bytes);
  return new view(whole.buffer as ArrayBuffer, whole.byteOffset, whole.byteLength / size);
}

/** Puts the ids of a stored chunk into a set of bits, as far as it reaches. */
export function addChunk(bits: Uint32Array, chunk: number, { count, ids }: PackedChunk): void {
  if (count <= MOST_LISTED) {
    const first = chunk * CHUNK;
    for (const low of wordsOf(ids, 2, Uint16Array)) setBit(bits, first + low);
    return;
  }
  if (ids.byteLength !== BITMAP_BYTES) throw new Error("a chunk of ids has the wrong length");
  const from = (chunk * CHUNK) / 32;
  const words = wordsOf(ids, 4, Uint32Array);
  const end = Math.min(words.length, bits.length - from);
  for (let at = 0; at < end; at += 1) bits[from + at] = (bits[from + at] as number) | (words[at] as number);
}

/** A set of bits for all ids up to and with this one. */
export const emptyBits = (highestId: number): Uint32Array => new Uint32Array((highestId >>> 5) + 1);

export function setBit(bits: Uint32Array, id: number): void {
  const at = id >>> 5;
  if (at < bits.length) bits[at] = (bits[at] as number) | (1 << (id & 31));
}

function clearBit(bits: Uint32Array, id: number): void {
  const at = id >>> 5;
  if (at < bits.length) bits[at] = (bits[at] as number) & ~(1 << (id & 31));
}

export const hasBit = (bits: Uint32Array, id: number): boolean => (((bits[id >>> 5] as number) >>> (id & 31)) & 1) === 1;

/** Those of `bits` that are in `other` too; `bits` itself is changed. */
export function keepCommon(bits: Uint32Array, other: Uint32Array): Uint32Array {
  const end = Math.min(bits.length, other.length);
  for (let at = 0; at < end; at += 1) bits[at] = (bits[at] as number) & (other[at] as number);
  bits.fill(0, end);
  return bits;
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export const countBits = (bits: Uint32Array): number => countCommon(bits, bits);

/** Adds up four words before it counts (Harley and Seal's carry-save adder): counting is what a search spends its time on. */
export function countCommon(bits: Uint32Array, other: Uint32Array): number {
  const end = Math.min(bits.length, other.length);
  const whole = end - (end % 4);
  let [once, twice, count] = [0, 0, 0];
  for (let at = 0; at < whole; at += 4) {
    const a = (bits[at] as number) & (other[at] as number);
    const b = (bits[at + 1] as number) & (other[at + 1] as number);
    const c = (bits[at + 2] as number) & (other[at + 2] as number);
    const d = (bits[at + 3] as number) & (other[at + 3] as number);
    const ab = once ^ a;
    const firstTwice = (once & a) | (ab & b);
    once = ab ^ b;
    const cd = once ^ c;
    const secondTwice = (once & c) | (cd & d);
    once = cd ^ d;
    const both = twice ^ firstTwice;
    count += ones((twice & firstTwice) | (both & secondTwice));
    twice = both ^ secondTwice;
  }
  count = 4 * count + 2 * ones(twice) + ones(once);
  for (let at = whole; at < end; at += 1) count += ones((bits[at] as number) & (other[at] as number));
  return count;
}

export const isEmpty = (bits: Uint32Array): boolean => bits.every((word) => word === 0);

/** The ids in it, ascending. */
export function idsOf(bits: Uint32Array): number[] {
  const ids: number[] = [];
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] as number; word !== 0; word &= word - 1) ids.push(at * 32 + 31 - Math.clz32(word & -word));
  }
  return ids;
}
