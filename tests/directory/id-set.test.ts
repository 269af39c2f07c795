import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addChunk,
  changeChunk,
  countBits,
  countCommon,
  emptyBits,
  hasBit,
  idsOf,
  keepCommon,
  type PackedChunk,
  setBit,
} from "#app/directory/id-set.ts";

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 65_535 }), { maxLength: 300 });
const bitsOf = (list: readonly number[], highest = 65_535) => {
  const bits = emptyBits(highest);
  for (const id of list) setBit(bits, id);
  return bits;
};
const sorted = (list: Iterable<number>) => [...list].sort((a, b) => a - b);

function unpacked(packed: PackedChunk | null): number[] {
  const bits = emptyBits(65_535);
  if (packed !== null) addChunk(bits, 0, packed);
  return idsOf(bits);
}

test("A stored chunk holds what was put in less what was taken out, in any order of changes, and says how many", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, ids), { maxLength: 6 }), (changes) => {
      const expected = new Set<number>();
      let packed: PackedChunk | null = null;
      for (const [removed, added] of changes) {
        for (const id of removed) expected.delete(id);
        for (const id of added) expected.add(id);
        packed = changeChunk(packed, added, removed);
        expect(packed?.count ?? 0).toBe(expected.size);
      }
      expect(unpacked(packed)).toEqual(sorted(expected));
    }),
  );
});

test.each([0, 1, 3_999, 4_000, 4_001, 65_536])("A chunk of %i ids comes back as it was, listed or as bits", (count) => {
  const list = Array.from({ length: count }, (_, place) => Math.floor((place * 65_536) / count));
  const packed = changeChunk(null, list, []);
  expect(packed?.count ?? 0).toBe(count);
  expect(packed === null ? 0 : packed.ids.byteLength).toBe(count > 4_000 ? 8_192 : count * 2);
  expect(unpacked(packed)).toEqual(list);
  // As SQLite hands it back: not at a whole word of memory.
  if (packed) expect(unpacked({ count, ids: Buffer.concat([Buffer.from([7]), packed.ids]).subarray(1) })).toEqual(list);
});

test("A chunk of a later sixteen bits goes behind the others, and what is above the highest id is passed over", () => {
  const packed = changeChunk(null, [65_536, 65_540, 131_071], []);
  if (packed === null) throw new Error("nothing was stored");
  const bits = emptyBits(65_600);
  addChunk(bits, 1, packed);
  expect(idsOf(bits)).toEqual([65_536, 65_540]);
});

test("Counting and intersecting agree with sets of numbers", () => {
  fc.assert(
    fc.property(ids, ids, fc.integer({ min: 0, max: 65_535 }), (one, other, highest) => {
      const [a, b] = [bitsOf(one, highest), bitsOf(other, highest)];
      const reach = a.length * 32;
      const kept = one.filter((id) => id < reach);
      const common = kept.filter((id) => other.includes(id));
      expect(countBits(a)).toBe(kept.length);
      expect(countCommon(a, b)).toBe(common.length);
      expect(kept.every((id) => hasBit(a, id))).toBe(true);
      expect(idsOf(keepCommon(a, b))).toEqual(sorted(common));
    }),
  );
});
