import { findClaim } from "#app/clinics/claim-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findFinding } from "#app/moderation/claim-finding-repository.server.ts";
import { mailParty } from "#app/moderation/mail-dispute-notice.server.ts";
import { claimFindingLetter } from "#app/moderation/moderation-mail.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that tells a clinic of a proposal to call a claim of its own refuted, while there is still something to say. */
export async function mailClaimFinding(ctx: Ctx, findingId: string): Promise<void> {
  const db = ctx.store.read;
  const finding = await findFinding(db, findingId);
  const claim = finding && finding.answer === null ? await findClaim(db, finding.claimId) : null;
  const clinic = claim && (await findClinicById(db, claim.clinicId));
  if (!claim || !clinic) return;
  const url = `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/claims/${claim.id}`;
  await mailParty(ctx, { clinicId: clinic.id }, claimFindingLetter(clinic.name, url));
}
