import { may, type Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { clinicIdsOf, wereDecidedTogether } from "#app/moderation/dispute-repository.server.ts";
import { findReportClinicId } from "#app/moderation/find-report-clinic.server.ts";
import { labelAsStaff } from "#app/moderation/label-as-staff.server.ts";
import { findMatter } from "#app/moderation/matter-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { bringTogether } from "#app/moderation/open-dispute.server.ts";
import { isTaken } from "#app/moderation/read-queue.server.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { refuseFormerLooker } from "#app/moderation/refuse-former-looker.server.ts";
import { photoIdIn, type ReportAnswer } from "#app/moderation/report-answer.ts";
import { findReport, listSameReports, type Report, updateReportAnswered } from "#app/moderation/report-repository.server.ts";
import { ruleWords } from "#app/moderation/rule-words.ts";
import { tellAuthor } from "#app/moderation/tell-author.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { sameOwner } from "#app/provenance/photo-purpose.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { setPhotoHidden } from "#app/provenance/set-photo-hidden.server.ts";
import { removeReview } from "#app/reviews/remove-review.server.ts";
import { findPublishedReview } from "#app/reviews/review-repository.server.ts";

export type AnswerReportResult = { ok: true; disputeId?: string; decisionId?: string } | ModerationRefusal | null;

/** A moderator answers a report, and with it those named that say the same of the same thing, each on the record: nothing is wrong, a review comes down or is labelled by a published reason, a photo comes down, or two go to a dispute. Null: no such report. */
export async function answerReport(ctx: Ctx, viewer: Viewer, reportId: string, input: ReportAnswer): Promise<AnswerReportResult> {
  if (!may(viewer, "report.decide")) return refuse(403, moderationRefusalWords().report.moderatorsAnswer);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const report = await findReport(tx, reportId);
    const clinicId = report && (await findReportClinicId(tx, report));
    if (!report || clinicId === null) return null;
    if (await hasConflict(tx, viewer.id, [clinicId])) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const former = await refuseFormerLooker(tx, viewer, "report", reportId);
    if (former) return former;
    if (report.answeredAt !== null) return refuseAsStale();
    const done = await carryOut(ctx, tx, viewer, report, clinicId, input);
    if (!done.ok) return done;
    const same = (await listSameReports(tx, report)).filter((other) => input.also?.includes(other.id));
    await close(tx, viewer, report, input, now);
    for (const other of same) if (!(await isWithColleague(tx, viewer, other, now))) await close(tx, viewer, other, input, now);
    await recordJudgement(ctx, tx, viewer, { kind: "report", subjectId: reportId, outcome: input.answer });
    return done;
  });
}

async function isWithColleague(tx: Db, viewer: Viewer, { id }: Report, now: Date): Promise<boolean> {
  const matter = await findMatter(tx, "report", id);
  return matter !== null && isTaken(matter, now) && matter.claimedBy !== viewer.id;
}

async function close(tx: Db, viewer: Viewer, report: Report, { answer }: ReportAnswer, now: Date): Promise<void> {
  await updateReportAnswered(tx, report.id, { upheld: answer !== "dismiss", answeredBy: viewer.id, answeredAt: now });
  await recordEvent(
    tx,
    {
      actorId: viewer.id,
      action: "report.answered",
      subjectKind: report.subjectKind,
      subjectId: report.subjectId,
      detail: { reportId: report.id, answer },
    },
    now,
  );
}

type Done = { ok: true; disputeId?: string; decisionId?: string } | ModerationRefusal;

async function carryOut(ctx: Ctx, tx: Db, viewer: Viewer, report: Report, clinicId: number, input: ReportAnswer): Promise<Done> {
  if (input.answer === "dismiss") {
    // A copy of what was taken down waits for this answer: nothing else holds it back now.
    if (report.subjectKind === "photo") await enqueue(tx, { kind: "open_dispute", payload: { photoId: report.subjectId } }, ctx.now());
    return { ok: true };
  }
  // What follows is proposed on the clinic's own pages for moderators, by their rules and with a second person.
  if (input.answer === "follow_up")
    return report.subjectKind === "clinic" ? { ok: true } : refuse(422, moderationRefusalWords().report.sayWhatIsToBeDone, "answer");
  if (input.answer === "remove_review") {
    if (report.subjectKind !== "review" || input.rule === undefined)
      return refuse(422, moderationRefusalWords().report.onlyAReview, "answer");
    if (!(await removeReview(ctx, report.subjectId, viewer.id, input.rule))) return refuseAsStale();
    const decisionId = newId();
    const now = ctx.now();
    await insertDecision(tx, {
      id: decisionId,
      kind: "review_removed",
      clinicId,
      reviewId: report.subjectId,
      count: 0,
      rule: input.rule,
      facts: ruleWords()[input.rule].sentence,
      proposedBy: viewer.id,
      confirmedBy: viewer.id,
      decidedOn: dayOf(now),
      decidedAt: now,
    });
    await tellAuthor(tx, report.subjectId, decisionId, now);
    return { ok: true, decisionId };
  }
  if (input.answer === "label_staff") {
    const review = report.subjectKind === "review" ? await findPublishedReview(tx, report.subjectId) : null;
    if (!review || input.tie === undefined || input.facts === undefined)
      return refuse(422, moderationRefusalWords().report.onlyAPublishedReview, "answer");
    return labelAsStaff(ctx, tx, viewer, review, { tie: input.tie, facts: input.facts });
  }
  const photo = report.subjectKind === "photo" ? await findPhoto(tx, report.subjectId) : null;
  if (input.answer === "hide_photo") {
    if (!photo) return refuse(422, moderationRefusalWords().report.onlyAPhoto, "answer");
    // It may be down already, by the quick way that stands beside the report.
    await setPhotoHidden(tx, photo, true, { actorId: viewer.id, detail: { reportId: report.id }, now: ctx.now() });
    return { ok: true };
  }
  if (!photo || photo.hiddenAt !== null) return refuse(422, moderationRefusalWords().report.onlyAShownPhoto, "answer");
  const other = await findPhoto(tx, photoIdIn(input.other ?? "") ?? "");
  if (!other || other.hiddenAt !== null) return refuse(422, moderationRefusalWords().report.noSuchPhoto, "other");
  if (sameOwner(photo, other)) return refuse(422, moderationRefusalWords().report.sameClinic, "other");
  if (await hasConflict(tx, viewer.id, clinicIdsOf([other]))) return refuseConflict();
  if (await wereDecidedTogether(tx, photo.id, other.id)) return refuse(409, moderationRefusalWords().report.decidedTogether, "other");
  return { ok: true, disputeId: await bringTogether(ctx, tx, [photo, other], viewer.id) };
}
