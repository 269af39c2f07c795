import { findAccount } from "#app/accounts/account-repository.server.ts";
import { may, type Viewer } from "#app/accounts/role.ts";
import { findLastRatePauseEnd, findOpenPause, insertPause, updatePauseEnded } from "#app/moderation/judgement-repository.server.ts";
import type { PauseReason } from "#app/moderation/judging-pause.ts";
import { type ModerationRefusal, refuse, refuseAsStale } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { isRateTooHigh, type LookCounts, RATE_DAYS } from "#app/moderation/second-look.ts";
import { countLooksAt } from "#app/moderation/second-look-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A person's second looks that count for their rate: of the last 90 days, and since an administrator last ended a pause for it. */
export async function countForRate(db: Db, accountId: string, now: Date): Promise<LookCounts> {
  const days = new Date(now.getTime() - RATE_DAYS * 86_400_000);
  const ended = await findLastRatePauseEnd(db, accountId);
  return countLooksAt(db, accountId, ended !== null && ended > days ? ended : days);
}

/** Pauses somebody's deciding as soon as too many of their judgements came out differently when looked at again (SECURITY.md M3). In the caller's transaction. */
export async function pauseByRate(ctx: Ctx, tx: Db, accountId: string): Promise<void> {
  const now = ctx.now();
  const counts = await countForRate(tx, accountId, now);
  if (!isRateTooHigh(counts) || (await findOpenPause(tx, accountId)) !== null) return;
  await begin(tx, { accountId, reason: "overturn_rate", begunBy: null, detail: { ...counts } }, now);
}

/** An administrator pauses a moderator's deciding, never their own. Null: there is no such moderator. */
export async function beginPause(
  ctx: Ctx,
  viewer: Viewer,
  accountId: string,
  why: PauseReason,
): Promise<{ ok: true } | ModerationRefusal | null> {
  return forModerator(ctx, viewer, accountId, async (tx, now) => {
    if ((await findOpenPause(tx, accountId)) !== null) return refuseAsStale();
    await begin(tx, { accountId, reason: "administrator", begunBy: viewer.id, detail: { why } }, now);
    return { ok: true };
  });
}

/** An administrator ends a pause with reasons, never their own. Null: there is no such moderator. */
export async function endPause(ctx: Ctx, viewer: Viewer, accountId: string, why: string): Promise<{ ok: true } | ModerationRefusal | null> {
  return forModerator(ctx, viewer, accountId, async (tx, now) => {
    const pause = await findOpenPause(tx, accountId);
    if (pause === null || !(await updatePauseEnded(tx, pause.id, { endedBy: viewer.id, endedAt: now, endReasons: why })))
      return refuseAsStale();
    const event = { actorId: viewer.id, action: "judging.resumed", subjectKind: "account", subjectId: accountId };
    await recordEvent(tx, { ...event, detail: { reason: pause.reason } }, now);
    return { ok: true };
  });
}

async function forModerator(
  ctx: Ctx,
  viewer: Viewer,
  accountId: string,
  act: (tx: Db, now: Date) => Promise<{ ok: true } | ModerationRefusal>,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "site.administer")) return refuse(403, moderationRefusalWords().judging.administratorsPause);
  if (viewer.id === accountId) return refuse(403, moderationRefusalWords().judging.yourself);
  return ctx.store.write(async (tx) => {
    const account = await findAccount(tx, accountId);
    if (account?.role !== "moderator" && account?.role !== "admin") return null;
    return act(tx, ctx.now());
  });
}

interface Begun {
  accountId: string;
  reason: "overturn_rate" | "administrator";
  begunBy: string | null;
  detail: Record<string, string | number>;
}

async function begin(tx: Db, { accountId, reason, begunBy, detail }: Begun, now: Date): Promise<void> {
  await insertPause(tx, { id: newId(), accountId, reason, begunBy, begunAt: now });
  const event = { actorId: begunBy, action: "judging.paused", subjectKind: "account", subjectId: accountId };
  await recordEvent(tx, { ...event, detail: { reason, ...detail } }, now);
}
