import type { Viewer } from "#app/accounts/role.ts";
import { ALL_JUDGEMENTS, type JudgingLimit, nextAt, STOLEN_PROPOSALS } from "#app/moderation/judgement.ts";
import {
  findOpenPause,
  insertJudgement,
  insertReReview,
  listJudgementTimes,
  listStolenProposalTimes,
} from "#app/moderation/judgement-repository.server.ts";
import { type ModerationRefusal, refuse, refuseUntil } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { SECOND_LOOK_SHARE } from "#app/moderation/second-look.ts";
import { canLookAgain } from "#app/moderation/second-look-subject.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/**
 * Before anything is judged: 403 while this person's deciding is paused, 429 after 60 judgements in an hour (SECURITY.md M3). Inside the transaction of the
 * judgement, so that of many sent at once none slips through. Null: go on.
 */
export async function refuseJudge(tx: Db, viewer: Viewer, now: Date): Promise<ModerationRefusal | null> {
  const pause = await findOpenPause(tx, viewer.id);
  if (pause !== null) return refuse(403, moderationRefusalWords().judging.paused[pause.reason]);
  const since = new Date(now.getTime() - ALL_JUDGEMENTS.windowMs);
  return refuseOver(await listJudgementTimes(tx, viewer.id, since, ALL_JUDGEMENTS.most), ALL_JUDGEMENTS, now);
}

/** Beside refuseJudge, before a photo is proposed as stolen: 429 after 10 such proposals of one person in 24 hours. */
export async function refuseAccuser(tx: Db, viewer: Viewer, now: Date): Promise<ModerationRefusal | null> {
  const since = new Date(now.getTime() - STOLEN_PROPOSALS.windowMs);
  return refuseOver(await listStolenProposalTimes(tx, viewer.id, since), STOLEN_PROPOSALS, now);
}

function refuseOver(made: readonly Date[], limit: JudgingLimit, now: Date): ModerationRefusal | null {
  const next = nextAt(made, limit, now);
  return next && refuseUntil(limit.says(), next, now);
}

/** What was judged: `outcome` is a code of the kind's own closed list. */
export interface Judged {
  kind: QueueKind;
  subjectId: string;
  outcome: string;
}

/**
 * Every judgement of a moderator is counted, in the transaction that made it and once what it judged was changed; by chance some of them are drawn to be made
 * again by somebody who does not know of the first (SECURITY.md M3). One answer to many identical reports is one judgement.
 */
export async function recordJudgement(ctx: Ctx, tx: Db, viewer: Viewer, judged: Judged): Promise<void> {
  const [id, now] = [newId(), ctx.now()];
  await insertJudgement(tx, { id, accountId: viewer.id, ...judged, madeAt: now });
  if (ctx.chance() >= SECOND_LOOK_SHARE || !(await canLookAgain(tx, judged))) return;
  await insertReReview(tx, { id: newId(), judgementId: id, drawnAt: now });
}
