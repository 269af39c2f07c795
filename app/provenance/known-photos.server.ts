import type { Store } from "#app/platform/store.server.ts";
import { countKnownPhotos, listHashesAfter, newestFingerprintId } from "#app/provenance/fingerprint-repository.server.ts";
import { createHashIndex, type HashIndex } from "#app/provenance/hash-index.ts";

interface KnownHashes {
  index: HashIndex;
  lastId: number;
}

const PAGE = 2_000;
const hashesOf = new WeakMap<Store, KnownHashes>();

/** Every known hash by its fingerprint's number. Only what came since the last call is read; those removed meanwhile are left out when they are looked up. */
export async function openHashIndex(store: Store): Promise<HashIndex> {
  let known = hashesOf.get(store);
  if (!known) {
    known = { index: createHashIndex(), lastId: 0 };
    hashesOf.set(store, known);
  }
  for (;;) {
    const { ids, hashes } = await listHashesAfter(store.read, known.lastId, PAGE);
    known.index.addAll(ids, hashes);
    known.lastId = ids.at(-1) ?? known.lastId;
    if (ids.length < PAGE) return known.index;
  }
}

/** Bytes that the hashes take in this process. */
export const bytesOfHashes = (store: Store): number => hashesOf.get(store)?.index.bytes ?? 0;

interface KnownCount {
  count: number;
  at: number;
}

/** So many fingerprints are counted in a blink. */
const FEW = 100_000;
const COUNTED_FOR_MS = 600_000;
const countOf = new WeakMap<Store, KnownCount>();

/** How many photos a search goes through, exact to ten minutes where there are many: each check says so, and counting would be a good part of its work. */
export async function countKnown(store: Store, now = performance.now()): Promise<number> {
  const counted = countOf.get(store);
  if (counted !== undefined && now - counted.at < COUNTED_FOR_MS && (await newestFingerprintId(store.read)) > FEW) return counted.count;
  const count = await countKnownPhotos(store.read);
  countOf.set(store, { count, at: now });
  return count;
}
