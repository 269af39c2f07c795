import type { Store } from "#app/platform/store.server.ts";
import { countKnownPhotos, listHashesAfter, newestFingerprintId } from "#app/provenance/fingerprint-repository.server.ts";
import { createHashIndex, type HashIndex } from "#app/provenance/hash-index.ts";

interface KnownHashes {
  index: HashIndex;
  lastId: number;
}

const PAGE = 2_000;
const PATIENCE_MS = 3_000;
const hashesOf = new WeakMap<Store, KnownHashes>();

/** Every known hash by its fingerprint's number. Only what came since the last call is read; those removed meanwhile are left out when they are looked up. */
export async function openHashIndex(store: Store): Promise<HashIndex> {
  const known = knownTo(store);
  while (!(await readPage(store, known)));
  return known.index;
}

/** Reads for about so long and remembers; true: all are known. Millions take longer than a search may, and whoever is ended for its time begins anew. */
export async function learnHashes(store: Store, patienceMs = PATIENCE_MS): Promise<boolean> {
  const until = performance.now() + patienceMs;
  for (;;) {
    if (await readPage(store, knownTo(store))) return true;
    if (performance.now() > until) return false;
  }
}

function knownTo(store: Store): KnownHashes {
  const known = hashesOf.get(store) ?? { index: createHashIndex(), lastId: 0 };
  hashesOf.set(store, known);
  return known;
}

/** True: it was the last. */
async function readPage({ read }: Store, known: KnownHashes): Promise<boolean> {
  const { ids, hashes } = await listHashesAfter(read, known.lastId, PAGE);
  known.index.addAll(ids, hashes);
  known.lastId = ids.at(-1) ?? known.lastId;
  return ids.length < PAGE;
}

/** Bytes that the hashes take in this process. */
export const bytesOfHashes = (store: Store): number => hashesOf.get(store)?.index.bytes ?? 0;

interface KnownCount {
  count: number;
  at: number;
}

/** So many fingerprints are counted in a blink. */
const FEW = 10_000;
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
