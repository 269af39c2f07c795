import { may, type Viewer } from "#app/accounts/role.ts";
import { findEngagementCase } from "#app/moderation/engagement-case.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { noteEngagementAnswer } from "#app/practitioners/answer-engagement-question.server.ts";

/** A moderator asked a practitioner by other means and notes the answer, within the limits of everybody who judges. Null: no such question. */
export async function noteEngagement(
  ctx: Ctx,
  viewer: Viewer,
  questionId: string,
  input: { answer: "confirmed" | "declined"; means: string },
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "engagement.note")) return refuse(403, moderationRefusalWords().engagement.moderatorsNote);
  return ctx.store.write(async (tx) => {
    const found = await findEngagementCase(tx, viewer.id, questionId);
    if (!found) return null;
    if (found.tied) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, ctx.now());
    if (barred) return barred;
    if (!(await noteEngagementAnswer(ctx, viewer, questionId, input))) return refuseAsStale();
    await recordJudgement(ctx, tx, viewer, { kind: "engagement", subjectId: questionId, outcome: input.answer });
    return { ok: true };
  });
}
