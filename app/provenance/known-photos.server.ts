import type { Store } from "#app/platform/store.server.ts";
import { listHashesAfter } from "#app/provenance/fingerprint-repository.server.ts";
import { canTell, createHashIndex, type HashIndex } from "#app/provenance/hash-index.ts";

interface KnownHashes {
  index: HashIndex;
  lastId: number;
}

const PAGE = 10_000;
const byStore = new WeakMap<Store, KnownHashes>();

/** Every known hash by its fingerprint's number. Only what came since the last call is read; those removed meanwhile are left out when they are looked up. */
export async function openHashIndex(store: Store): Promise<HashIndex> {
  let known = byStore.get(store);
  if (!known) {
    known = { index: createHashIndex(), lastId: 0 };
    byStore.set(store, known);
  }
  for (;;) {
    const page = await listHashesAfter(store.read, known.lastId, PAGE);
    for (const { id, pdq, quality } of page) {
      if (canTell(quality)) known.index.add(id, pdq);
      known.lastId = id;
    }
    if (page.length < PAGE) return known.index;
  }
}
