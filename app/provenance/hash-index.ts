import { ORIENTATIONS, type Orientation } from "#app/provenance/orientation.ts";
import { type OrientationHashes, PDQ_BYTES, type PdqHash } from "#app/provenance/pdq.ts";

/** Bits of 256. PDQ's authors call two pictures the same up to 31; in our own trial the nearest unrelated photos were 60 apart (PROVENANCE.md). */
export const MATCH_DISTANCE = 31;

/** PDQ's authors discard hashes of a lower quality than 50 of 100: a flat or nearly flat picture resembles every other one. */
export const MIN_QUALITY = 50;

/** False: the picture has too little in it to be compared, which says nothing for or against it. */
export function canTell(quality: number): boolean {
  return quality >= MIN_QUALITY;
}

/** `orientation` is how the searched photo had to be turned to look like the known one. */
export interface HashHit {
  /** The fingerprint's number. */
  readonly id: number;
  readonly distance: number;
  readonly orientation: Orientation;
}

/** All known hashes in memory, 36 bytes each, compared one by one: see bench:provenance for what that costs. */
export interface HashIndex {
  readonly size: number;
  /** In memory. */
  readonly bytes: number;
  add(id: number, hash: PdqHash): void;
  /** `bytes`: their hashes as they are kept, one after another. */
  addAll(ids: readonly number[], bytes: Uint8Array): void;
  /** The best hit of each fingerprint within `maxDistance` of any of the eight hashes, nearest first. */
  search(hashes: OrientationHashes, maxDistance?: number): HashHit[];
}

const WORDS = 8;
/** Hashes that room is made for at once. What is there is never copied: for a moment ten million would take twice their room. */
const BLOCK = 16_384;

interface Block {
  /** Signed: bit operations on them stay in integer registers, unsigned ones are turned into floating point. */
  words: Int32Array;
  ids: Uint32Array;
}

export function createHashIndex(): HashIndex {
  const blocks: Block[] = [];
  let size = 0;

  function roomFor(id: number): { words: Int32Array; at: number } {
    const slot = size % BLOCK;
    if (slot === 0) blocks.push({ words: new Int32Array(BLOCK * WORDS), ids: new Uint32Array(BLOCK) });
    const { words, ids } = blocks.at(-1) as Block;
    ids[slot] = id;
    size += 1;
    return { words, at: slot * WORDS };
  }

  function search(hashes: OrientationHashes, maxDistance = MATCH_DISTANCE): HashHit[] {
    const queries = new Int32Array(ORIENTATIONS.length * WORDS);
    ORIENTATIONS.forEach((orientation, index) => {
      queries.set(hashes[orientation], index * WORDS);
    });
    const best = new Map<number, HashHit>();
    for (const [place, { words, ids }] of blocks.entries())
      scan(words, Math.min(BLOCK, size - place * BLOCK), queries, maxDistance, (slot, query, distance) => {
        const id = ids[slot] as number;
        const nearest = best.get(id);
        if (nearest && nearest.distance <= distance) return;
        best.set(id, { id, distance, orientation: ORIENTATIONS[query] as Orientation });
      });
    return [...best.values()].sort((a, b) => a.distance - b.distance || a.id - b.id);
  }

  return {
    get size() {
      return size;
    },
    get bytes() {
      return blocks.length * BLOCK * (PDQ_BYTES + Uint32Array.BYTES_PER_ELEMENT);
    },
    add(id, hash) {
      const { words, at } = roomFor(id);
      words.set(hash, at);
    },
    addAll(added, bytes) {
      if (bytes.byteLength !== added.length * PDQ_BYTES) throw new RangeError("Each number has one hash");
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let place = 0; place < added.length; place++) {
        const { words, at } = roomFor(added[place] as number);
        for (let word = 0; word < WORDS; word++) words[at + word] = view.getInt32(place * PDQ_BYTES + word * 4);
      }
    },
    search,
  };
}

type OnHit = (slot: number, query: number, distance: number) => void;

/**
 * Counts three words at once, bit-parallel, and goes on only if they leave the pair a chance: of unrelated pairs one in
 * some thousands does. The counts of three words fit the 4-bit lanes (at most 12), those of six would not.
 */
function scan(words: Int32Array, slots: number, queries: Int32Array, maxDistance: number, onHit: OnHit): void {
  const queryCount = queries.length / WORDS;
  for (let slot = 0; slot < slots; slot++) {
    const at = slot * WORDS;
    const first = words[at] as number;
    const second = words[at + 1] as number;
    const third = words[at + 2] as number;
    for (let query = 0; query < queryCount; query++) {
      const from = query * WORDS;
      let a = first ^ (queries[from] as number);
      let b = second ^ (queries[from + 1] as number);
      let c = third ^ (queries[from + 2] as number);
      a -= (a >>> 1) & 0x55555555;
      b -= (b >>> 1) & 0x55555555;
      c -= (c >>> 1) & 0x55555555;
      a = (a & 0x33333333) + ((a >>> 2) & 0x33333333);
      a += (b & 0x33333333) + ((b >>> 2) & 0x33333333);
      a += (c & 0x33333333) + ((c >>> 2) & 0x33333333);
      let distance = Math.imul((a & 0x0f0f0f0f) + ((a >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
      if (distance > maxDistance) continue;
      for (let word = 3; word < WORDS && distance <= maxDistance; word++) {
        distance += bitCount((words[at + word] as number) ^ (queries[from + word] as number));
      }
      if (distance <= maxDistance) onHit(slot, query, distance);
    }
  }
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
