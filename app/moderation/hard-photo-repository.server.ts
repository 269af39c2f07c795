import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { isAmong, jsonText } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/moderation.ts";
import { photos } from "#db/schema/provenance.ts";
import { chapters, reviewPhotos } from "#db/schema/reviews.ts";

/** Ticks on healing that tell of a wound (reviews/tick.ts). */
const HARM = ["long_scab", "infection", "scar"];
/** "It shows no treated head, or something that should not be shown here." */
const HARD_REASON = "not_treatment";

const tellsOfHarm = inArray(jsonText(chapters.outcomes, "healing"), HARM);

/**
 * Photos that may show an injury: sent with a chapter that tells of one, from before a correction, or reported as something that should not be shown, unless
 * a moderator found nothing in that. It is a guess to spare whoever has to look; it decides nothing.
 */
export async function listHardPhotoIds(db: Db, photoIds: readonly string[]): Promise<Set<string>> {
  const told = await db
    .selectDistinct({ id: reviewPhotos.photoId })
    .from(reviewPhotos)
    .innerJoin(
      chapters,
      and(
        eq(chapters.reviewId, reviewPhotos.reviewId),
        or(isNull(reviewPhotos.chapterId), eq(chapters.id, reviewPhotos.chapterId)),
        tellsOfHarm,
      ),
    )
    .where(isAmong(reviewPhotos.photoId, photoIds))
    .all();
  const corrected = await db
    .select({ id: photos.id })
    .from(photos)
    .leftJoin(cases, eq(cases.id, photos.caseId))
    .where(
      and(
        isAmong(photos.id, photoIds),
        eq(photos.beforeTreatment, true),
        or(eq(photos.treatment, "correction"), eq(cases.treatment, "correction")),
      ),
    )
    .all();
  const reported = await db
    .selectDistinct({ id: reports.subjectId })
    .from(reports)
    .where(
      and(
        eq(reports.subjectKind, "photo"),
        isAmong(reports.subjectId, photoIds),
        eq(reports.reason, HARD_REASON),
        or(isNull(reports.upheld), eq(reports.upheld, true)),
      ),
    )
    .all();
  return new Set([...told, ...corrected, ...reported].map((row) => row.id));
}

/** Of these reviews those with a chapter that tells of an injury, so that what was sent with them may show one. */
export async function listHardReviewIds(db: Db, reviewIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: chapters.reviewId })
    .from(chapters)
    .where(and(isAmong(chapters.reviewId, reviewIds), tellsOfHarm))
    .all();
  return new Set(rows.map((row) => row.id));
}
