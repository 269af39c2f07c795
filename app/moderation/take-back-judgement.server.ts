import type { Viewer } from "#app/accounts/role.ts";
import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { findAppealOf, insertAppeal } from "#app/moderation/appeal-repository.server.ts";
import { findDecisionOfJudgement } from "#app/moderation/decision-repository.server.ts";
import { takeBackDocument } from "#app/moderation/reopen-document.server.ts";
import { updateReportReopened } from "#app/moderation/report-repository.server.ts";
import type { SecondLook } from "#app/moderation/second-look-repository.server.ts";
import { siteNoteWords } from "#app/moderation/site-note-words.ts";
import { takeBackWeighing } from "#app/moderation/weigh-evidence.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { takeBackProof } from "#app/reviews/check-review-proof.server.ts";

/**
 * Two looks came to different answers: the matter waits for a third person who had no part in either. A public decision stands until an appeal against it, made
 * by the second person, is answered; a dispute that was opened goes on, since two people decide it anyway. In the caller's transaction.
 */
export async function takeBackJudgement(ctx: Ctx, tx: Db, viewer: Viewer, { look, judgement }: SecondLook, facts: string): Promise<void> {
  const { kind, subjectId } = judgement;
  const by = { actorId: viewer.id, lookId: look.id };
  if (kind === "document") {
    const document = await findDocument(tx, subjectId);
    if (document !== null) await takeBackDocument(ctx, tx, viewer.id, document, siteNoteWords().twoLooks);
  } else if (kind === "photo_evidence") await takeBackWeighing(ctx, tx, by, subjectId);
  else if (kind === "proof") await takeBackProof(ctx, tx, by, subjectId);
  else if (kind === "report") await takeBackReport(ctx, tx, viewer, { look, judgement }, facts);
}

async function takeBackReport(ctx: Ctx, tx: Db, viewer: Viewer, { look, judgement }: SecondLook, facts: string): Promise<void> {
  const now = ctx.now();
  if (judgement.outcome === "open_dispute") return;
  const decision = await findDecisionOfJudgement(tx, judgement);
  if (decision !== null) {
    if ((await findAppealOf(tx, decision.id, true)) !== null) return;
    const appealId = newId();
    await insertAppeal(tx, {
      id: appealId,
      decisionId: decision.id,
      accountId: viewer.id,
      grounds: facts,
      ownMotion: true,
      createdAt: now,
    });
    const detail = { appealId, ownMotion: true, lookId: look.id };
    await recordEvent(tx, { actorId: viewer.id, action: "appeal.made", subjectKind: "decision", subjectId: decision.id, detail }, now);
    return;
  }
  const report = await updateReportReopened(tx, judgement.subjectId);
  if (report === null) return;
  const detail = { reportId: report.id, lookId: look.id };
  const event = { actorId: viewer.id, action: "report.reopened", subjectKind: report.subjectKind, subjectId: report.subjectId, detail };
  await recordEvent(tx, event, now);
}
