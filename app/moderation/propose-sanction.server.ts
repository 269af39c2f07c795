import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findSanction, findStandingStep, insertSanction, listSanctions } from "#app/clinics/sanction-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { listStandingCharges } from "#app/moderation/decision-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { ladderObstacle, takesEffectAtOnce } from "#app/moderation/sanction.ts";
import type { StepInput } from "#app/moderation/sanction-form.ts";
import { startSanction } from "#app/moderation/start-sanction.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";

export type ProposeSanctionResult = { ok: true; sanctionId: string; inForce: boolean } | ModerationRefusal;

/**
 * A moderator proposes a step against a clinic by rule and facts. It changes nothing for anybody until the clinic could answer and it is confirmed, except a
 * private notice, and an unlawful photo, which is hidden at once. Null: there is no such clinic.
 */
export async function proposeSanction(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  { step, rule, days, photo, facts }: StepInput,
): Promise<ProposeSanctionResult | null> {
  if (!may(viewer, "sanction.propose")) return refuse(403, moderationRefusalWords().step.moderatorsPropose);
  const now = ctx.now();
  const photoId = photo ?? null;
  return ctx.store.write(async (tx): Promise<ProposeSanctionResult | null> => {
    if (!(await findClinicById(tx, clinicId))) return null;
    if (await hasConflict(tx, viewer.id, [clinicId])) return refuseConflict();
    const held = await refuseJudge(tx, viewer, now);
    if (held) return held;
    if (photoId !== null && (await findPhoto(tx, photoId))?.clinicId !== clinicId)
      return refuse(422, moderationRefusalWords().step.notItsPhoto, "photo");
    const obstacle = ladderObstacle(step, rule, {
      earlier: await listSanctions(tx, clinicId),
      standingCharges: (await listStandingCharges(tx, clinicId)).length,
      now,
    });
    if (obstacle !== null) return refuse(422, obstacle, "step");
    if (await findStandingStep(tx, { clinicId, step, photoId }, now)) return refuse(409, moderationRefusalWords().step.takenAlready);
    const sanctionId = newId();
    await insertSanction(tx, { id: sanctionId, clinicId, step, photoId, rule, facts, days, proposedBy: viewer.id, proposedAt: now });
    const detail = { clinicId, step, rule, days };
    await recordEvent(tx, { actorId: viewer.id, action: "sanction.proposed", subjectKind: "sanction", subjectId: sanctionId, detail }, now);
    const inForce = takesEffectAtOnce(step, rule);
    const proposed = inForce ? await findSanction(tx, sanctionId) : null;
    if (proposed) {
      if (!(await startSanction(tx, proposed, viewer.id, now))) return refuseAsStale();
    } else await enqueue(tx, { kind: "mail_sanction", payload: { sanctionId, letter: "proposed" } }, now);
    await recordJudgement(ctx, tx, viewer, { kind: "sanction_proposal", subjectId: sanctionId, outcome: `proposed:${step}` });
    return { ok: true, sanctionId, inForce };
  });
}
