import { may, type Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { clinicIdsOf } from "#app/moderation/dispute-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import type { VisibilityInput } from "#app/moderation/photo-visibility.ts";
import { refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { findReport } from "#app/moderation/report-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { setPhotoHidden } from "#app/provenance/set-photo-hidden.server.ts";

/**
 * A moderator takes a reported photo from every page before the report is answered, or gives it back. It decides nothing: its state, and the dispute it may
 * be in, stay as they are. Null: no such report of a photo.
 */
export async function hideReportedPhoto(
  ctx: Ctx,
  viewer: Viewer,
  reportId: string,
  { visibility, why }: VisibilityInput,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "report.decide")) return refuse(403, moderationRefusalWords().report.moderatorsTakeDown);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const report = await findReport(tx, reportId);
    const photo = report?.subjectKind === "photo" ? await findPhoto(tx, report.subjectId) : null;
    if (!report || !photo) return null;
    if (await hasConflict(tx, viewer.id, clinicIdsOf([photo]))) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    if (visibility === "hide" && report.reason !== "shows_me") {
      return refuse(422, moderationRefusalWords().report.onlyOfTheUnwilling, "visibility");
    }
    const detail = { reportId, ...(why === undefined ? {} : { why }) };
    return (await setPhotoHidden(tx, photo, visibility === "hide", { actorId: viewer.id, detail, now })) ? { ok: true } : refuseAsStale();
  });
}
