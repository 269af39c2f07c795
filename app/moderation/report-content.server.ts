import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicById, isMember } from "#app/clinics/profile-repository.server.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import type { ReportInput, ReportSubject } from "#app/moderation/report.ts";
import { REPORTS_PER_DAY } from "#app/moderation/report.ts";
import { countReportsSince, findOpenReport, insertReport } from "#app/moderation/report-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findStandingPhoto } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { findPublishedReview } from "#app/reviews/review-repository.server.ts";

const DAY_MS = 86_400_000;

export type ReportResult = { ok: true } | { ok: false; status: 422 | 429; errors: Record<string, string> };

/**
 * Hands a review, a photo or what a clinic’s page says to the moderators. It stays visible and goes on counting until they decide. Null: nothing like it is shown.
 * One person's second report of the same thing, before the first is answered, changes nothing.
 */
export async function reportContent(
  ctx: Ctx,
  viewer: Viewer,
  subject: { kind: ReportSubject; id: string },
  input: ReportInput,
): Promise<ReportResult | null> {
  if (!may(viewer, "content.report")) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const reported = await findReported(tx, subject);
    if (reported === null) return null;
    if (reported.authorId === viewer.id) return { ok: false, status: 422, errors: { form: moderationRefusalWords().report.yourOwn } };
    // Of a page more than one thing can be wrong.
    const same = subject.kind === "clinic" ? (input.detail ?? "") : undefined;
    if (await findOpenReport(tx, viewer.id, subject.kind, subject.id, same)) return { ok: true };
    if ((await countReportsSince(tx, viewer.id, new Date(now.getTime() - DAY_MS))) >= REPORTS_PER_DAY) {
      const message = moderationRefusalWords().report.reportsAtMost(REPORTS_PER_DAY);
      return { ok: false, status: 429, errors: { form: message } };
    }
    const id = newId();
    await insertReport(tx, {
      id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      reason: input.reason,
      detail: input.detail ?? "",
      reporterId: viewer.id,
      fromClinicId: await memberOf(tx, reported.clinicId, viewer.id),
      createdAt: now,
    });
    const detail = { reportId: id, reason: input.reason };
    const event = { actorId: viewer.id, action: `${subject.kind}.reported`, subjectKind: subject.kind, subjectId: subject.id, detail };
    await recordEvent(tx, event, now);
    return { ok: true };
  });
}

/** Who wrote or sent it (nobody alone a clinic’s page), and the clinic it is of; null when it is not shown to anybody. */
async function findReported(
  db: Db,
  { kind, id }: { kind: ReportSubject; id: string },
): Promise<{ authorId: string | null; clinicId: number | null } | null> {
  if (kind === "review") {
    const review = await findPublishedReview(db, id);
    return review && { authorId: review.accountId, clinicId: review.clinicId };
  }
  if (kind === "clinic") {
    const clinic = await findClinicById(db, Number(id));
    return clinic && clinic.hiddenAt === null ? { authorId: null, clinicId: clinic.id } : null;
  }
  const photo = await findStandingPhoto(db, id);
  return photo && isPublished(photo) ? { authorId: photo.uploadedBy, clinicId: photo.clinicId } : null;
}

/** The clinic, if this person speaks for it at this moment. */
async function memberOf(db: Db, clinicId: number | null, accountId: string): Promise<number | null> {
  return clinicId !== null && (await isMember(db, clinicId, accountId)) ? clinicId : null;
}
