import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { reviewLetterWords } from "#app/reviews/review-letter-words.ts";
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
    subject: reviewLetterWords().proofSubject,
    text: reviewLetterWords().proof(clinicName, url),
  };
}
