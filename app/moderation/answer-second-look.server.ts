import { may, type Viewer } from "#app/accounts/role.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { pauseByRate } from "#app/moderation/pause-judging.server.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { findReport } from "#app/moderation/report-repository.server.ts";
import { isSecondLookKind, type SecondLookInput, secondLookOutcomes } from "#app/moderation/second-look.ts";
import { findSecondLook, type SecondLook, updateLookAnswered } from "#app/moderation/second-look-repository.server.ts";
import { findLookSubject, type LookSubject } from "#app/moderation/second-look-subject.server.ts";
import { takeBackJudgement } from "#app/moderation/take-back-judgement.server.ts";
import { listExcluded } from "#app/moderation/waiting-second-looks.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** The second look as somebody may take it; "barred": they had a part in it or have a tie. Null: there is no such look, or nothing is left to look at. */
export async function openSecondLook(
  db: Db,
  viewerId: string,
  id: string,
): Promise<{ second: SecondLook; subject: LookSubject } | "tied" | "took_part" | null> {
  const second = await findSecondLook(db, id);
  const subject = second && (await findLookSubject(db, second.judgement));
  if (!second || !subject) return null;
  if (await hasConflict(db, viewerId, subject.clinicIds)) return "tied";
  // Whoever has answered it reads what came of it.
  if (second.look.answeredBy !== viewerId && (await listExcluded(db, second, subject)).includes(viewerId)) return "took_part";
  return { second, subject };
}

export type AnswerLookResult = { ok: true; agreed: boolean } | ModerationRefusal | null;

/**
 * Somebody who had no part in a judgement makes it again without knowing of it. Where both come to the same nothing happens; where they do not, a third person
 * looks. Neither look is worth more than the other. Null: no such look.
 */
export async function answerSecondLook(ctx: Ctx, viewer: Viewer, id: string, input: SecondLookInput): Promise<AnswerLookResult> {
  if (!may(viewer, "second_look.take")) return refuse(403, moderationRefusalWords().secondLook.moderatorsTake);
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<AnswerLookResult> => {
    const opened = await openSecondLook(tx, viewer.id, id);
    if (opened === null) return null;
    if (opened === "tied") return refuseConflict();
    if (opened === "took_part") return refuse(403, moderationRefusalWords().secondLook.tookPart);
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const { judgement } = opened.second;
    const { outcome, facts } = input;
    if (!(await listChoices(tx, opened.second)).some(({ value }) => value === outcome))
      return refuse(422, moderationRefusalWords().secondLook.chooseOneListed, "outcome");
    const agreed = outcome === judgement.outcome;
    if (!(await updateLookAnswered(tx, id, { answeredBy: viewer.id, answeredAt: now, outcome, facts, agreed }))) return refuseAsStale();
    const detail = { kind: judgement.kind, judged: judgement.subjectId, agreed };
    await recordEvent(tx, { actorId: viewer.id, action: "second_look.answered", subjectKind: "second_look", subjectId: id, detail }, now);
    if (!agreed) {
      await takeBackJudgement(ctx, tx, viewer, opened.second, facts);
      await pauseByRate(ctx, tx, judgement.accountId);
    }
    await recordJudgement(ctx, tx, viewer, { kind: "re_review", subjectId: id, outcome });
    return { ok: true, agreed };
  });
}

/** The closed list of the matter itself. */
export async function listChoices(db: Db, { judgement }: SecondLook) {
  if (!isSecondLookKind(judgement.kind)) return [];
  const report = judgement.kind === "report" ? await findReport(db, judgement.subjectId) : null;
  return secondLookOutcomes(judgement.kind, report?.subjectKind);
}
