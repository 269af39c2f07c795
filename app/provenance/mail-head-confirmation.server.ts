import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { headLinkSecret } from "#app/provenance/ask-head-confirmation.server.ts";
import { headLetter } from "#app/provenance/head-confirmation.ts";
import { findHeadConfirmation } from "#app/provenance/head-confirmation-repository.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";

/** The job that writes to the person shown. A question answered or expired in the meantime, or about a photo that is gone, is not sent. */
export async function mailHeadConfirmation(ctx: Ctx, confirmationId: string): Promise<void> {
  const question = await findHeadConfirmation(ctx.store.read, confirmationId);
  if (!question?.email || question.expiresAt <= ctx.now()) return;
  const photo = await findPhoto(ctx.store.read, question.photoId);
  const clinic = photo?.clinicId == null ? null : await findClinicById(ctx.store.read, photo.clinicId);
  if (!photo || photo.hiddenAt !== null || !clinic) return;
  // In the query string, which no log of ours holds.
  const url = `${ctx.env.APP_ORIGIN}/confirm-head?token=${headLinkSecret(ctx, confirmationId)}`;
  await ctx.mailer.send({ to: question.email, ...headLetter(clinic.name, url) });
}
