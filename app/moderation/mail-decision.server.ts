import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findDecision } from "#app/moderation/decision-repository.server.ts";
import { mailMembers } from "#app/moderation/mail-dispute-notice.server.ts";
import { decisionLetter } from "#app/moderation/moderation-mail.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that tells the members of a clinic what was decided, in their matter or about them. */
export async function mailDecision(ctx: Ctx, decisionId: string, clinicId: number): Promise<void> {
  const decision = await findDecision(ctx.store.read, decisionId);
  const about = decision && (await findClinicById(ctx.store.read, decision.clinicId));
  if (!decision || !about) return;
  await mailMembers(
    ctx,
    clinicId,
    decisionLetter(decision.kind, about.name, decision.clinicId === clinicId, `${ctx.env.APP_ORIGIN}/decisions/${decisionId}`),
  );
}
