import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findGroupFinding } from "#app/moderation/group-finding-repository.server.ts";
import { mailParty } from "#app/moderation/mail-dispute-notice.server.ts";
import { groupFindingLetter } from "#app/moderation/moderation-mail.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that tells a clinic of a proposal to hold reviews of it to be procured, while there is still something to say. */
export async function mailGroupFinding(ctx: Ctx, findingId: string): Promise<void> {
  const finding = await findGroupFinding(ctx.store.read, findingId);
  const clinic = finding && finding.answer === null ? await findClinicById(ctx.store.read, finding.clinicId) : null;
  if (!clinic) return;
  const url = `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/linked-reviews/${findingId}`;
  await mailParty(ctx, { clinicId: clinic.id }, groupFindingLetter(clinic.name, url));
}
