import { may, type Viewer } from "#app/accounts/role.ts";
import { newestByLink } from "#app/cases/case-answer.ts";
import { listCaseAnswers, listCaseLinks } from "#app/cases/case-link-repository.server.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import type { Case } from "#app/cases/case-repository.server.ts";
import { claimCase } from "#app/cases/claim-case.server.ts";
import { findReviewPause } from "#app/clinics/sanction-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { type InvitedTreatment, readInvitation } from "#app/reviews/find-invitation.server.ts";
import { pausedWords } from "#app/reviews/review.ts";
import { reviewRefusalWords } from "#app/reviews/review-refusal-words.ts";
import { findClientReview } from "#app/reviews/review-repository.server.ts";
import { tieReviewToCase } from "#app/reviews/tie-review-to-case.server.ts";

/**
 * Whoever holds the link and is signed in as a client goes on to write: a case that no account holds yet is tied to theirs, since the link went to the mailbox
 * that confirmed it. `path` is where they write. The link is used up only by what they write there. Null: it does not work, or no longer.
 */
export async function takeInvitation(ctx: Ctx, viewer: Viewer, token: string): Promise<{ ok: true; path: string } | CaseRefusal | null> {
  const found = await readInvitation(ctx.store.read, token, ctx.now());
  if (found?.state !== "open") return null;
  const { treatment } = found;
  if (!may(viewer, "review.write")) {
    return refuseCase(reviewRefusalWords().clientsOnly, "form", 403);
  }
  if ((treatment.holderId ?? viewer.id) !== viewer.id) {
    return refuseCase(reviewRefusalWords().anotherAccount, "form", 403);
  }
  if ((await findClientReview(ctx.store.read, treatment.clinic.id, viewer.id)) === null) {
    const pausedUntil = await findReviewPause(ctx.store.read, treatment.clinic.id, ctx.now());
    if (pausedUntil !== null) return refuseCase(pausedWords(pausedUntil), "form", 409);
  }
  if (treatment.treated !== null && treatment.holderId === null) {
    const claimed = await claimInvitedCase(ctx, viewer, treatment.treated);
    if (!claimed.ok) return claimed;
  }
  return { ok: true, path: await pathToWrite(ctx, viewer, treatment, token) };
}

/** Of several links that somebody answered, the newest by which the head was confirmed. */
async function claimInvitedCase(ctx: Ctx, viewer: Viewer, treated: Case): Promise<{ ok: true } | CaseRefusal> {
  const linkId = await findConfirmingLink(ctx.store.read, treated.id);
  const claimed = linkId === null ? null : await claimCase(ctx, viewer, linkId);
  return claimed ?? refuseCase(reviewRefusalWords().notConfirmed, "form", 409);
}

async function findConfirmingLink(db: Db, caseId: string): Promise<string | null> {
  const said = newestByLink(await listCaseAnswers(db, [caseId]));
  return (await listCaseLinks(db, caseId)).filter((link) => said.get(link.id)?.my_head === "yes").at(-1)?.id ?? null;
}

async function pathToWrite(ctx: Ctx, viewer: Viewer, { clinic, treated }: InvitedTreatment, token: string): Promise<string> {
  const review = await findClientReview(ctx.store.read, clinic.id, viewer.id);
  const invited = new URLSearchParams({ invitation: token });
  if (review === null) {
    if (treated !== null) invited.set("case", treated.id);
    return `/clinics/${clinic.slug}/review?${invited}`;
  }
  if (treated !== null && review.caseId === null) await tieReviewToCase(ctx, viewer, treated.id);
  return `/reviews/${review.id}/chapter?${invited}`;
}
