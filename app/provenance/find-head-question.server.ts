import { type Clinic, findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { findHeadConfirmationByLink, type HeadConfirmation } from "#app/provenance/head-confirmation-repository.server.ts";
import { findPhoto, type Photo } from "#app/provenance/photo-repository.server.ts";

export interface HeadQuestion {
  question: HeadConfirmation;
  photo: Photo;
  clinic: Clinic;
  /** Whether it can still be answered. */
  open: boolean;
}

/** The question a link asks. Null: the link opens nothing, or the photo is gone. Nothing is used up by looking. */
export async function findHeadQuestion(ctx: Ctx, secret: string): Promise<HeadQuestion | null> {
  const question = await findHeadConfirmationByLink(ctx.store.read, secret);
  const photo = question && (await findPhoto(ctx.store.read, question.photoId));
  const clinic = photo?.clinicId == null ? null : await findClinicById(ctx.store.read, photo.clinicId);
  if (!question || !photo || photo.hiddenAt !== null || !clinic) return null;
  return { question, photo, clinic, open: question.answeredAt === null && ctx.now() < question.expiresAt };
}
