import { and, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import { findPhotoHold } from "#app/clinics/sanction-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { photos } from "#db/schema/provenance.ts";

/** A photo that was taken down and is this very file, whoever sent it: found by its bytes even when nothing else is kept of it. */
export async function findHiddenByBytes(db: Db, originalSha256: string): Promise<{ id: string } | null> {
  return (
    (await db
      .select({ id: photos.id })
      .from(photos)
      .where(and(eq(photos.originalSha256, originalSha256), isNotNull(photos.hiddenAt), inArray(photos.purpose, ["clinic", "review"])))
      .get()) ?? null
  );
}

/**
 * Compare and set; `at` null shows it again. A photo that a step against its clinic holds is hidden since the step began: any other reason to hide it takes its place
 * in `hiddenAt`, and when that reason goes the photo falls back to the step, so that each ends for itself. False: it was so already.
 */
export async function updatePhotoHidden(tx: Db, photoId: string, at: Date | null): Promise<boolean> {
  const hold = await findPhotoHold(tx, photoId);
  const byAnother = hold === null ? isNotNull(photos.hiddenAt) : and(isNotNull(photos.hiddenAt), ne(photos.hiddenAt, hold));
  const byNoOther = hold === null ? isNull(photos.hiddenAt) : or(isNull(photos.hiddenAt), eq(photos.hiddenAt, hold));
  const rows = await tx
    .update(photos)
    .set({ hiddenAt: at ?? hold })
    .where(and(eq(photos.id, photoId), at === null ? byAnother : byNoOther))
    .returning({ id: photos.id });
  return rows.length === 1;
}
