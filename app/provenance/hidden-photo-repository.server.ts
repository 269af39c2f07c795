import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { photos } from "#db/schema/provenance.ts";

/** Compare and set; `at` null shows it again. False: it was so already. */
export async function updatePhotoHidden(tx: Db, photoId: string, at: Date | null): Promise<boolean> {
  const rows = await tx
    .update(photos)
    .set({ hiddenAt: at })
    .where(and(eq(photos.id, photoId), at === null ? isNotNull(photos.hiddenAt) : isNull(photos.hiddenAt)))
    .returning({ id: photos.id });
  return rows.length === 1;
}
