import type { Store } from "#app/platform/store.server.ts";
import type { CopyEngine } from "#app/provenance/copy-engine.ts";
import type { PhotoFingerprint, PhotoQuery } from "#app/provenance/fingerprint.server.ts";
import { createPdqCopyEngine } from "#app/provenance/pdq-copy-engine.server.ts";
import { listFingerprintsAfter } from "#app/provenance/photo-repository.server.ts";

interface KnownPhotos {
  engine: CopyEngine<PhotoFingerprint, PhotoQuery>;
  lastRow: number;
}

const byStore = new WeakMap<Store, KnownPhotos>();

/** The copy engine with every fingerprint of the database in it. Only what came since the last call is read. */
export async function openCopyEngine(store: Store): Promise<CopyEngine<PhotoFingerprint, PhotoQuery>> {
  let known = byStore.get(store);
  if (!known) {
    known = { engine: createPdqCopyEngine(), lastRow: 0 };
    byStore.set(store, known);
  }
  for (const row of await listFingerprintsAfter(store.read, known.engine.version, known.lastRow)) {
    known.engine.index(row.photoId, row);
    known.lastRow = row.row;
  }
  return known.engine;
}
