import { and, asc, desc, eq, lt, notInArray, or } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { detectionRuns } from "#db/schema/reviews.ts";

/** One look at a clinic's reviews, as the log keeps it for good. */
export type DetectionRun = typeof detectionRuns.$inferSelect & { clinicSlug: string; clinicName: string };

const runs = (db: Db) =>
  db
    .select({
      id: detectionRuns.id,
      clinicId: detectionRuns.clinicId,
      ranAt: detectionRuns.ranAt,
      reviews: detectionRuns.reviews,
      found: detectionRuns.found,
      clusters: detectionRuns.clusters,
      clinicSlug: clinics.slug,
      clinicName: clinics.name,
    })
    .from(detectionRuns)
    .innerJoin(clinics, eq(clinics.id, detectionRuns.clinicId));

/** Newest first, without the clinics in `hidden`, a page at a time: `before` is the last one already seen. */
export async function listDetectionRuns(
  db: Db,
  hidden: ReadonlySet<number>,
  before: { ranAt: Date; id: string } | null,
  limit: number,
): Promise<DetectionRun[]> {
  const earlier =
    before && or(lt(detectionRuns.ranAt, before.ranAt), and(eq(detectionRuns.ranAt, before.ranAt), lt(detectionRuns.id, before.id)));
  return runs(db)
    .where(and(notInArray(detectionRuns.clinicId, [...hidden]), earlier ?? undefined))
    .orderBy(desc(detectionRuns.ranAt), desc(detectionRuns.id))
    .limit(limit)
    .all();
}

/** The run that a page of the log ended with; null: there is no such run. */
export async function findDetectionRun(db: Db, id: string): Promise<{ ranAt: Date; id: string } | null> {
  return (
    (await db
      .select({ ranAt: detectionRuns.ranAt, id: detectionRuns.id })
      .from(detectionRuns)
      .where(eq(detectionRuns.id, id))
      .orderBy(asc(detectionRuns.id))
      .get()) ?? null
  );
}
