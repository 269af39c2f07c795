import { findAccount } from "#app/accounts/account-repository.server.ts";
import { refuseActor } from "#app/accounts/acting-admin.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { refuseStanding, type StandingResult } from "#app/accounts/standing-form.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { QUEUE_KINDS, type QueueKind } from "#app/moderation/queue.ts";
import { deleteLimit, insertLimit, listBarredKinds } from "#app/moderation/queue-limit-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

/** An administrator says which kinds of matter somebody answers; all others are hidden from them from the next click on. Null: there is no such moderator. */
export async function setQueueLimits(
  ctx: Ctx,
  viewer: Viewer,
  accountId: string,
  allowed: readonly QueueKind[],
): Promise<StandingResult | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const refused = await refuseActor(tx, viewer, accountId);
    if (refused !== null) return refused;
    const account = await findAccount(tx, accountId);
    if (account === null || account.erasedAt !== null || (account.role !== "moderator" && account.role !== "admin")) return null;
    if (allowed.length === 0) return refuseStanding(422, moderationRefusalWords().matter.leaveAKind);
    const before = await listBarredKinds(tx, accountId);
    const barred = QUEUE_KINDS.filter((kind) => !allowed.includes(kind));
    for (const kind of barred) await insertLimit(tx, { accountId, kind, setBy: viewer.id, setAt: now });
    for (const kind of before) if (!barred.includes(kind)) await deleteLimit(tx, accountId, kind);
    if (String([...barred].sort()) !== String(before)) {
      const detail = { barred: barred.join(" ") };
      await recordEvent(
        tx,
        { actorId: viewer.id, action: "account.queue_limited", subjectKind: "account", subjectId: accountId, detail },
        now,
      );
    }
    return { ok: true };
  });
}
