import type { Viewer } from "#app/accounts/role.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { findCorrection } from "#app/cases/correction-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { findCorrectionCase } from "#app/reviews/case-review-repository.server.ts";
import { insertProof, listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { findClientReview } from "#app/reviews/review-repository.server.ts";

/**
 * A client who was corrected elsewhere brings that case as proof for their own review of the clinic whose work it was. A moderator looks at it; until then, and
 * from the naming alone, nothing follows. Null: no such case or review of theirs.
 */
export async function proveCorrection(ctx: Ctx, viewer: Viewer, caseId: string): Promise<{ ok: true } | CaseRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const clinicId = (await findCorrection(tx, caseId))?.earlierClinicId ?? null;
    const treated = clinicId === null ? null : await findCorrectionCase(tx, viewer.id, clinicId);
    const review = clinicId === null ? null : await findClientReview(tx, clinicId, viewer.id);
    if (treated?.id !== caseId || review?.state !== "published") return null;
    const pieces = await listReviewProofs(tx, [review.id]);
    if (pieces.some((piece) => piece.kind === "correction")) return refuseCase(proofWords().hasCorrectionProof, "form", 409);
    await insertProof(tx, { id: newId(), reviewId: review.id, kind: "correction", state: "submitted", submittedAt: now });
    const detail = { kind: "correction", caseId };
    await recordEvent(tx, { actorId: viewer.id, action: "review_proof.added", subjectKind: "review", subjectId: review.id, detail }, now);
    return { ok: true };
  });
}
