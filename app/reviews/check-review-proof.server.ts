import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findCorrectionCase } from "#app/reviews/case-review-repository.server.ts";
import type { ProofRefusal } from "#app/reviews/proof.ts";
import { findProof, updateCheckedProof, updateProofReopened } from "#app/reviews/proof-repository.server.ts";
import { proofWords } from "#app/reviews/proof-words.ts";

export type ProofVerdict = { outcome: "accepted" } | { outcome: "refused"; reason: ProofRefusal };

export type CheckProofResult = { ok: true } | { ok: false; status: 403 | 409; errors: Record<string, string> };

/** A moderator accepts or refuses one piece of proof, once. Null: there is no such piece. */
export async function checkReviewProof(ctx: Ctx, viewer: Viewer, proofId: string, verdict: ProofVerdict): Promise<CheckProofResult | null> {
  const say = proofWords();
  if (!may(viewer, "proof.check")) return refuse(403, say.moderatorsOnly);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const found = await findProof(tx, proofId);
    if (!found) return null;
    const { proof, clinicId, authorId } = found;
    if (authorId === viewer.id || (await isMember(tx, clinicId, viewer.id))) {
      return refuse(403, say.hasPart);
    }
    const shown = proof.fileSha256 !== null || (proof.kind === "correction" && (await findCorrectionCase(tx, authorId, clinicId)) !== null);
    if (verdict.outcome === "accepted" && !shown) {
      return refuse(409, say.noFileCame);
    }
    const changed = await updateCheckedProof(tx, proofId, {
      state: verdict.outcome,
      checkedBy: viewer.id,
      checkedAt: now,
      refusal: verdict.outcome === "refused" ? verdict.reason : null,
    });
    if (!changed) return refuse(409, say.checkedMeanwhile);
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: `review_proof.${verdict.outcome}`,
        subjectKind: "review",
        subjectId: proof.reviewId,
        detail: { proofId, kind: proof.kind, reason: verdict.outcome === "refused" ? verdict.reason : null },
      },
      now,
    );
    await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId } }, now);
    await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    return { ok: true };
  });
}

/** The piece waits to be checked again and counts for nothing until then. In the caller's transaction, which has seen to who may do this. */
export async function takeBackProof(ctx: Ctx, tx: Db, by: { actorId: string; lookId: string }, proofId: string): Promise<void> {
  const now = ctx.now();
  const found = await findProof(tx, proofId);
  if (!found || !(await updateProofReopened(tx, proofId))) return;
  const { proof, clinicId } = found;
  const detail = { proofId, lookId: by.lookId, before: proof.state };
  await recordEvent(
    tx,
    { actorId: by.actorId, action: "review_proof.reopened", subjectKind: "review", subjectId: proof.reviewId, detail },
    now,
  );
  await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId } }, now);
  await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
}

const refuse = (status: 403 | 409, message: string): CheckProofResult => ({ ok: false, status, errors: { form: message } });
