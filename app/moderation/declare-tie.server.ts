import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { updateReleasedOfClinic } from "#app/moderation/matter-repository.server.ts";
import { type ModerationRefusal, refuse } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { TIE_END_DAYS, type TieNature } from "#app/moderation/tie.ts";
import { findDeclaredTie, insertTie, listDeclaredTies, updateTie } from "#app/moderation/tie-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";

type TieResult = { ok: true } | ModerationRefusal;

/** Somebody who decides says that something ties them to a clinic: its matters are hidden from them from the next click on. Null: there is no such clinic, or they decide nothing. */
export async function declareTie(ctx: Ctx, viewer: Viewer, clinicId: number, nature: TieNature): Promise<TieResult | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    if (!may(viewer, "moderation.read") || (await findClinicById(tx, clinicId)) === null) return null;
    const own = await listDeclaredTies(tx, viewer.id);
    if (own.some((tie) => tie.clinicId === clinicId && tie.endsAt === null))
      return refuse(422, moderationRefusalWords().tie.declaredAlready, "clinic");
    await insertTie(tx, { id: newId(), accountId: viewer.id, clinicId, nature, declaredAt: now });
    // What they had begun is a colleague's at once.
    await updateReleasedOfClinic(tx, viewer.id, clinicId, now);
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "tie.declared", subjectKind: "account", subjectId: viewer.id, detail: { clinicId, nature } },
      now,
    );
    return { ok: true };
  });
}

/** Asks an administrator to end one's own tie. It counts as before until they agreed, and then for 30 days more. Null: it is no tie of theirs. */
export async function askTieEnd(ctx: Ctx, viewer: Viewer, tieId: string, reasons: string): Promise<TieResult | null> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const tie = await findDeclaredTie(tx, tieId);
    if (tie === null || tie.accountId !== viewer.id) return null;
    if (tie.endsAt !== null) return refuse(409, moderationRefusalWords().tie.endAgreed(TIE_END_DAYS));
    if (tie.endAskedAt !== null && tie.endAnsweredAt === null) return refuse(409, moderationRefusalWords().tie.endAskedAlready);
    await updateTie(tx, tieId, { endAskedAt: now, endReasons: reasons, endAnsweredAt: null, endAnsweredBy: null });
    const detail = { clinicId: tie.clinicId, nature: tie.nature };
    await recordEvent(tx, { actorId: viewer.id, action: "tie.end_asked", subjectKind: "account", subjectId: viewer.id, detail }, now);
    return { ok: true };
  });
}
