import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { findPublishedReview } from "#app/reviews/review-repository.server.ts";

/** The job that asks an author for one more proof of treatment. It says nothing of why: most who are asked are clients, and their proof helps them. */
export async function mailProofRequest(ctx: Ctx, reviewId: string): Promise<void> {
  const review = await findPublishedReview(ctx.store.read, reviewId);
  const clinic = review && (await findClinicById(ctx.store.read, review.clinicId));
  const account = review && (await findAccount(ctx.store.read, review.accountId));
  if (!clinic || !account?.emailVerifiedAt || account.suspendedAt !== null || account.erasedAt !== null) return;
  await ctx.mailer.send({
    to: account.email,
    ...proofRequestLetter(clinic.name, `${ctx.env.APP_ORIGIN}/account/reviews#review-${reviewId}`),
  });
}

/** Accuses nobody, and promises nothing that depends on the answer. */
export function proofRequestLetter(clinicName: string, url: string): { subject: string; text: string } {
  return {
    subject: "You can add one more proof to your review",
    text: `Thank you for your review of ${clinicName}. It is published and stays so.

If you have one more piece of proof of your treatment, you can add it: a receipt, a booking confirmation or a dated photo. You may cover whatever is nobody's business. Only you and the moderator who checks it see the file, and with it your review has more weight.

${url}

You need not do anything. We ask this once for a review and not again.

Scalpmark
We never ask for your password by mail.`,
  };
}
