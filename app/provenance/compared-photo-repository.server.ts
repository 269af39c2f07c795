import { countDistinct } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { fingerprints } from "#db/schema/provenance.ts";

/** Photos that a search can find. About 50 ms for a million: for an isolate, not for a request. */
export async function countComparedPhotos(db: Db): Promise<number> {
  return (
    (
      await db
        .select({ count: countDistinct(fingerprints.photoId) })
        .from(fingerprints)
        .get()
    )?.count ?? 0
  );
}
