import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Report } from "#app/moderation/report-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { findReviewClinicId } from "#app/reviews/review-repository.server.ts";

/** The clinic that what was reported belongs to, even when it was taken down since. */
export async function findReportClinicId(db: Db, report: Pick<Report, "subjectKind" | "subjectId">): Promise<number | null> {
  if (report.subjectKind === "review") return findReviewClinicId(db, report.subjectId);
  if (report.subjectKind === "clinic") return (await findClinicById(db, Number(report.subjectId)))?.id ?? null;
  return (await findPhoto(db, report.subjectId))?.clinicId ?? null;
}
