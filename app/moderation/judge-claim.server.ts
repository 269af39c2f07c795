import { may, type Viewer } from "#app/accounts/role.ts";
import { findClaim } from "#app/clinics/claim-repository.server.ts";
import { FINDING_RULES, type FindingInput } from "#app/moderation/claim-finding.ts";
import { findOpenFinding, insertFinding } from "#app/moderation/claim-finding-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/**
 * The first of two people says what they find of a claim. That it stands ends the matter for now; that it is refuted changes nothing for anybody until a
 * second person confirms it, and the clinic is told at once so that it can answer before. Null: no such claim.
 */
export async function judgeClaim(
  ctx: Ctx,
  viewer: Viewer,
  claimId: string,
  { rule, facts }: FindingInput,
): Promise<{ ok: true; findingId: string } | ModerationRefusal | null> {
  if (!may(viewer, "claim.judge")) return refuse(403, moderationRefusalWords().claim.moderatorsPropose);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const claim = await findClaim(tx, claimId);
    if (!claim) return null;
    if (await hasConflict(tx, viewer.id, [claim.clinicId])) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    if (claim.refutedBy !== null || (await findOpenFinding(tx, claimId))) return refuseAsStale();
    const { outcome } = FINDING_RULES[rule];
    if (outcome === "refuted" && claim.withdrawnAt !== null) return refuse(409, moderationRefusalWords().claim.withdrawn);
    const findingId = newId();
    await insertFinding(tx, { id: findingId, claimId, outcome, rule, facts, proposedBy: viewer.id, proposedAt: now });
    if (outcome === "refuted") await enqueue(tx, { kind: "mail_claim_finding", payload: { findingId } }, now);
    const detail = { findingId, outcome, rule, clinicId: claim.clinicId };
    await recordEvent(tx, { actorId: viewer.id, action: "claim.judged", subjectKind: "claim", subjectId: claimId, detail }, now);
    await recordJudgement(ctx, tx, viewer, { kind: "claim", subjectId: claimId, outcome: outcome });
    return { ok: true, findingId };
  });
}
