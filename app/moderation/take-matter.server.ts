import { may, type Viewer } from "#app/accounts/role.ts";
import { findTie } from "#app/moderation/conflict-repository.server.ts";
import { CLAIM_MS } from "#app/moderation/matter.ts";
import {
  findMatter,
  findMatterById,
  listDisplayNames,
  listMatterClinicIds,
  type MatterRow,
  updateReleased,
  updateTaken,
} from "#app/moderation/matter-repository.server.ts";
import { type ModerationRefusal, refuse, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { type QueueKind, queueLabel } from "#app/moderation/queue.ts";
import { listBarredKinds } from "#app/moderation/queue-limit-repository.server.ts";
import { isTaken } from "#app/moderation/read-queue.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A moderator takes a matter for a quarter of an hour: colleagues still read it, and decide nothing in it. Of two at once one gets it. Null: no such matter. */
export async function takeMatter(
  ctx: Ctx,
  viewer: Viewer,
  id: number,
): Promise<{ ok: true; matter: MatterRow } | ModerationRefusal | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const matter = await findMatterById(tx, id);
    if (!matter || !may(viewer, "moderation.read")) return null;
    if (matter.closedAt !== null) return refuse(409, moderationRefusalWords().matter.answeredMeanwhile);
    const tie = await findTie(tx, viewer.id, await listMatterClinicIds(tx, id));
    if (tie !== null) return refuseConflict(tie);
    if ((await listBarredKinds(tx, viewer.id)).includes(matter.kind)) return refuseKind(matter.kind);
    // That it was drawn is not even to be known to whoever judged it.
    if (matter.kind === "re_review" && matter.participants.includes(viewer.id)) return null;
    if (!(await updateTaken(tx, id, viewer.id, now, new Date(now.getTime() + CLAIM_MS)))) return refuse(409, await heldWords(tx, matter));
    // How long answering takes is counted from here; who takes their own once more has not begun anew.
    if (!isTaken(matter, now) || matter.claimedBy !== viewer.id) {
      const detail = { kind: matter.kind, subjectId: matter.subjectId };
      await recordEvent(tx, { actorId: viewer.id, action: "matter.taken", subjectKind: "moderator", subjectId: viewer.id, detail }, now);
    }
    return { ok: true, matter };
  });
}

/** Lets go of it before its time is over. False: it was not theirs. */
export async function releaseMatter(ctx: Ctx, viewer: Viewer, id: number): Promise<boolean> {
  return ctx.store.write((tx) => updateReleased(tx, id, viewer.id, ctx.now()));
}

/**
 * Before a decision: refuses it while a colleague has the matter, and to whom an administrator has taken such matters from; whoever has it themselves has it
 * for another quarter of an hour. Null: go on. What nobody has taken can be decided by anybody, and the command sees to it that only one does.
 */
export async function refuseOutOfTurn(
  ctx: Ctx,
  viewer: Viewer,
  kinds: readonly QueueKind[],
  subjectId: string,
): Promise<ModerationRefusal | null> {
  const db = ctx.store.read;
  const now = ctx.now();
  const barred = await listBarredKinds(db, viewer.id);
  for (const kind of kinds) {
    const matter = await findMatter(db, kind, subjectId);
    if (matter === null || matter.closedAt !== null) continue;
    if (barred.includes(kind)) return refuseKind(kind);
    if (!isTaken(matter, now)) continue;
    if (matter.claimedBy !== viewer.id) return refuse(409, await heldWords(db, matter));
    await ctx.store.write((tx) => updateTaken(tx, matter.id, viewer.id, now, new Date(now.getTime() + CLAIM_MS)));
  }
  return null;
}

const refuseKind = (kind: QueueKind) => refuse(403, moderationRefusalWords().matter.othersAnswer(queueLabel(kind).many.toLowerCase()));

async function heldWords(db: Db, matter: MatterRow): Promise<string> {
  const say = moderationRefusalWords().matter;
  const name = (await listDisplayNames(db, [matter.claimedBy ?? ""])).get(matter.claimedBy ?? "") ?? say.aColleague;
  return say.held(name, matter.claimedUntil?.toISOString().slice(11, 16) ?? say.later);
}
