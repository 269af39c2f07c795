import { refuseActor } from "#app/accounts/acting-admin.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { refuseStanding, type StandingResult } from "#app/accounts/standing-form.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { TIE_END_DAYS } from "#app/moderation/tie.ts";
import { deleteTie, findDeclaredTie, updateTie } from "#app/moderation/tie-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

const END_MS = TIE_END_DAYS * 86_400_000;

/** An administrator, never the person themselves, agrees that a tie ends, which it then does 30 days later, or refuses. Null: that account has no such tie. */
export async function answerTieEnd(
  ctx: Ctx,
  viewer: Viewer,
  accountId: string,
  tieId: string,
  granted: boolean,
): Promise<StandingResult | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const refused = await refuseActor(tx, viewer, accountId);
    if (refused !== null) return refused;
    const tie = await findDeclaredTie(tx, tieId);
    if (tie === null || tie.accountId !== accountId) return null;
    if (tie.endAskedAt === null || tie.endAnsweredAt !== null) return refuseStanding(409, moderationRefusalWords().tie.nobodyAsked);
    const endsAt = granted ? new Date(now.getTime() + END_MS) : null;
    await updateTie(tx, tieId, { endAnsweredBy: viewer.id, endAnsweredAt: now, endsAt });
    if (endsAt !== null) await enqueue(tx, { kind: "end_declared_tie", payload: { tieId }, runAt: endsAt }, now);
    const detail = { clinicId: tie.clinicId, nature: tie.nature };
    const action = granted ? "tie.end_granted" : "tie.end_refused";
    await recordEvent(tx, { actorId: viewer.id, action, subjectKind: "account", subjectId: accountId, detail }, now);
    return { ok: true };
  });
}

/** At its end: the row goes, and with it the conflict. What it was stays in the record. */
export async function endDeclaredTie(ctx: Ctx, tieId: string): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const tie = await findDeclaredTie(tx, tieId);
    if (tie === null || tie.endsAt === null || tie.endsAt > now) return;
    await deleteTie(tx, tieId);
    const detail = { clinicId: tie.clinicId, nature: tie.nature };
    await recordEvent(tx, { actorId: null, action: "tie.ended", subjectKind: "account", subjectId: tie.accountId, detail }, now);
  });
}
