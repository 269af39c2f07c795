import { may, type Viewer } from "#app/accounts/role.ts";
import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { CHARGE_RULES, type ChargeInput } from "#app/moderation/charge.ts";
import { insertCharge, listCharges } from "#app/moderation/charge-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { findDocumentCase } from "#app/moderation/document-case.server.ts";
import { type ModerationRefusal, refuse, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findReviewAuthor, findReviewClinicId } from "#app/reviews/review-repository.server.ts";

/** What a charge is about: a document held to be forged, or the review whose author was pressed. */
export type ChargeSubject = { documentId: string } | { reviewId: string };

/** The clinic a charge would be against, and whether this moderator has a tie to it or a part in what it is about. Null: there is no such thing. */
export async function findChargeable(
  db: Db,
  viewerId: string,
  subject: ChargeSubject,
): Promise<{ clinicId: number; tied: boolean } | null> {
  if ("documentId" in subject) {
    const found = await findDocumentCase(db, viewerId, subject.documentId);
    return found && { clinicId: found.document.clinicId, tied: found.tied };
  }
  const clinicId = await findReviewClinicId(db, subject.reviewId);
  if (clinicId === null) return null;
  const wrote = (await findReviewAuthor(db, subject.reviewId)) === viewerId;
  return { clinicId, tied: wrote || (await hasConflict(db, viewerId, [clinicId])) };
}

/**
 * The first of two people charges a clinic by rule and facts. It counts for nothing until the clinic could answer and a second person confirms it; the clinic is
 * told at once. Null: there is nothing of the kind.
 */
export async function proposeCharge(
  ctx: Ctx,
  viewer: Viewer,
  subject: ChargeSubject,
  { rule, facts }: ChargeInput,
): Promise<{ ok: true; chargeId: string } | ModerationRefusal | null> {
  if (!may(viewer, "charge.propose")) return refuse(403, moderationRefusalWords().charge.moderatorsPropose);
  const now = ctx.now();
  const evidenceId = "documentId" in subject ? subject.documentId : null;
  const reviewId = "reviewId" in subject ? subject.reviewId : null;
  return ctx.store.write(async (tx) => {
    const found = await findChargeable(tx, viewer.id, subject);
    if (!found) return null;
    if (found.tied) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const { kind } = CHARGE_RULES[rule];
    if ((kind === "forged_document") !== (evidenceId !== null)) return refuse(422, moderationRefusalWords().charge.otherRule, "rule");
    if (evidenceId !== null && (await findDocument(tx, evidenceId))?.withdrawnAt !== null)
      return refuse(409, moderationRefusalWords().charge.documentWithdrawn);
    const earlier = (await listCharges(tx, found.clinicId)).filter((one) => one.kind === kind && one.answer !== "declined");
    if (earlier.some((one) => (one.evidenceId ?? one.reviewId) === (evidenceId ?? reviewId)))
      return refuse(409, moderationRefusalWords().charge.proposedBefore);
    const chargeId = newId();
    const proposed = { proposedBy: viewer.id, proposedAt: now };
    await insertCharge(tx, { id: chargeId, clinicId: found.clinicId, kind, evidenceId, reviewId, rule, facts, ...proposed });
    await enqueue(tx, { kind: "mail_charge", payload: { chargeId } }, now);
    const detail = { clinicId: found.clinicId, kind, rule, evidenceId, reviewId };
    await recordEvent(tx, { actorId: viewer.id, action: "charge.proposed", subjectKind: "charge", subjectId: chargeId, detail }, now);
    await recordJudgement(ctx, tx, viewer, { kind: "charge_proposal", subjectId: chargeId, outcome: "proposed" });
    return { ok: true, chargeId };
  });
}
