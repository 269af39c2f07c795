import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findCharge } from "#app/moderation/charge-repository.server.ts";
import { mailParty } from "#app/moderation/mail-dispute-notice.server.ts";
import { chargeLetter } from "#app/moderation/moderation-mail.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that tells a clinic of a charge that a moderator proposes, while there is still something to say. */
export async function mailCharge(ctx: Ctx, chargeId: string): Promise<void> {
  const charge = await findCharge(ctx.store.read, chargeId);
  const clinic = charge && charge.answer === null ? await findClinicById(ctx.store.read, charge.clinicId) : null;
  if (!charge || !clinic) return;
  const url = `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/charges/${chargeId}`;
  await mailParty(ctx, { clinicId: clinic.id }, chargeLetter(charge.kind, clinic.name, url));
}
