import fc from "fast-check";
import { expect, test } from "vitest";
import { canTell, createHashIndex, MATCH_DISTANCE } from "#app/provenance/hash-index.ts";
import { ORIENTATIONS, type Orientation } from "#app/provenance/orientation.ts";
import { hammingDistance, type OrientationHashes, type PdqHash, pdqFromHex } from "#app/provenance/pdq.ts";

const NOTHING = pdqFromHex("0".repeat(64));
const ALTERNATING = pdqFromHex("5".repeat(64));

function queryOf(fill: PdqHash, turned: Partial<Record<Orientation, PdqHash>> = {}): OrientationHashes {
  return Object.fromEntries(ORIENTATIONS.map((orientation) => [orientation, turned[orientation] ?? fill])) as OrientationHashes;
}

/** The hash with its first `bits` bits turned over. */
function changed(hash: PdqHash, bits: number): PdqHash {
  return hash.map((word, index) => {
    const inWord = Math.max(0, Math.min(32, bits - index * 32));
    return inWord === 32 ? ~word >>> 0 : (word ^ ((1 << inWord) - 1)) >>> 0;
  });
}

test("31 bits apart is a match and 32 is not", () => {
  const index = createHashIndex();
  index.add(7, changed(ALTERNATING, MATCH_DISTANCE));
  index.add(8, changed(ALTERNATING, MATCH_DISTANCE + 1));
  expect(index.search(queryOf(NOTHING, { unchanged: ALTERNATING }))).toEqual([{ id: 7, distance: 31, orientation: "unchanged" }]);
});

test("a match says in which orientation it was found", () => {
  const index = createHashIndex();
  index.add(7, ALTERNATING);
  for (const orientation of ORIENTATIONS) {
    expect(index.search(queryOf(NOTHING, { [orientation]: ALTERNATING }))).toEqual([{ id: 7, distance: 0, orientation }]);
  }
});

test("a photo is found once, at its nearest, and the nearest photo comes first", () => {
  const index = createHashIndex();
  index.add(2, changed(ALTERNATING, 20));
  index.add(1, changed(ALTERNATING, 12));
  index.add(1, changed(ALTERNATING, 4));
  const query = queryOf(NOTHING, { mirror: ALTERNATING, flip: changed(ALTERNATING, 1) });
  expect(index.search(query)).toEqual([
    { id: 1, distance: 3, orientation: "flip" },
    { id: 2, distance: 19, orientation: "flip" },
  ]);
});

test("a search finds exactly what comparing every pair finds", () => {
  const nearOrAnywhere = fc.oneof(
    fc.uint32Array({ minLength: 8, maxLength: 8 }),
    fc.array(fc.nat(255), { maxLength: 45 }).map((bits) => {
      const hash = ALTERNATING.slice();
      for (const bit of bits) hash[bit >>> 5] = ((hash[bit >>> 5] as number) ^ (1 << (bit & 31))) >>> 0;
      return hash;
    }),
  );
  const eight = fc.array(nearOrAnywhere, { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(nearOrAnywhere, { maxLength: 30 }), eight, fc.integer({ min: 0, max: 256 }), (known, turned, maxDistance) => {
      const index = createHashIndex();
      known.forEach((hash, photo) => {
        index.add(photo, hash);
      });
      const query = Object.fromEntries(ORIENTATIONS.map((orientation, k) => [orientation, turned[k]])) as OrientationHashes;
      const expected = known
        .map((hash, photo) => ({ id: photo, distance: Math.min(...turned.map((one) => hammingDistance(one, hash))) }))
        .filter(({ distance }) => distance <= maxDistance);
      const found = index.search(query, maxDistance);
      expect(Object.fromEntries(found.map((hit) => [hit.id, hit.distance]))).toEqual(
        Object.fromEntries(expected.map((hit) => [hit.id, hit.distance])),
      );
      for (const hit of found) {
        expect(hammingDistance(query[hit.orientation], known[hit.id] as PdqHash)).toBe(hit.distance);
      }
    }),
  );
});

test("a quality of 49 and less cannot tell", () => {
  expect([0, 49, 50, 100].map(canTell)).toEqual([false, false, true, true]);
});
