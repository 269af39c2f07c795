import { may, type Viewer } from "#app/accounts/role.ts";
import { newestByLink } from "#app/cases/case-answer.ts";
import { findCaseLink, listCaseAnswers, listCaseLinks, updateLinkClaimed } from "#app/cases/case-link-repository.server.ts";
import { caseLinkWords } from "#app/cases/case-link-words.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { listMemberClinics } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/** The holder of a link ties the case to their account: it unlocks the review, and they need the link no longer. Null: no such link. */
export async function claimCase(ctx: Ctx, viewer: Viewer, linkId: string): Promise<{ ok: true } | CaseRefusal | null> {
  const say = caseLinkWords();
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const link = await findCaseLink(tx, linkId);
    if (!link || link.answeredAt === null) return null;
    if (!may(viewer, "review.write") || (await listMemberClinics(tx, viewer.id)).length > 0) {
      return refuseCase(say.clientsOnly, "form", 403);
    }
    if (newestByLink(await listCaseAnswers(tx, [link.caseId])).get(link.id)?.my_head !== "yes") {
      return refuseCase(say.notYourHead, "form", 409);
    }
    const others = (await listCaseLinks(tx, link.caseId)).filter((one) => one.accountId !== null && one.accountId !== viewer.id);
    if (others.length > 0 || !(await updateLinkClaimed(tx, linkId, viewer.id))) {
      return refuseCase(say.anotherAccount, "form", 409);
    }
    if (link.accountId === null) {
      await recordEvent(
        tx,
        { actorId: viewer.id, action: "case.claimed", subjectKind: "case", subjectId: link.caseId, detail: { linkId } },
        now,
      );
      await enqueue(tx, { kind: "invite_client", payload: { caseId: link.caseId } }, now);
    }
    return { ok: true };
  });
}
