import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "#app/accounts/role.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import { type Clinic, findClinicById } from "#app/clinics/profile-repository.server.ts";
import { findOwnReview, type Review } from "#app/reviews/review-repository.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** The author's own published review of an address with its id, for the pages that only the author has. Throws 404 for everybody else's. */
export async function openOwnReview(
  args: LoaderFunctionArgs,
): Promise<{ viewer: Viewer; review: Review; clinic: Clinic; caseConfirmed: boolean }> {
  const viewer = await requireViewer(args, "review.write");
  const db = args.context.ctx.store.read;
  const review = await findOwnReview(db, args.params.id ?? "", viewer.id);
  const clinic = review && (await findClinicById(db, review.clinicId));
  if (review?.state !== "published" || !clinic) throw notFound();
  const treated = review.caseId === null ? null : await findCase(db, review.caseId);
  return { viewer, review, clinic, caseConfirmed: treated !== null && treated.confirmedAt !== null };
}
