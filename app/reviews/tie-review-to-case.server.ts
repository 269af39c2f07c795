import type { Viewer } from "#app/accounts/role.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { listReviewableCases, updateReviewCase } from "#app/reviews/case-review-repository.server.ts";
import { reviewRefusalWords } from "#app/reviews/review-refusal-words.ts";
import { findClientReview } from "#app/reviews/review-repository.server.ts";

/** A client's review that is there already takes their confirmed case as its proof. Null: no such case or review of theirs. */
export async function tieReviewToCase(ctx: Ctx, viewer: Viewer, caseId: string): Promise<{ ok: true } | CaseRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const treated = await findCase(tx, caseId);
    const review = treated && (await findClientReview(tx, treated.clinicId, viewer.id));
    if (!treated || review?.state !== "published") return null;
    const open = await listReviewableCases(tx, treated.clinicId, viewer.id);
    if (!open.some((one) => one.id === caseId)) return refuseCase(reviewRefusalWords().caseNotConfirmed, "form", 409);
    if (!(await updateReviewCase(tx, review.id, caseId))) return refuseCase(reviewRefusalWords().hasAnotherCase, "form", 409);
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "review.case_tied", subjectKind: "review", subjectId: review.id, detail: { caseId } },
      now,
    );
    await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId: treated.clinicId } }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId: treated.clinicId } }, now);
    return { ok: true };
  });
}
