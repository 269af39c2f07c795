import { reminderLetter } from "#app/clinics/document-mail.ts";
import { REMINDER_STEPS } from "#app/clinics/document-reminder.ts";
import { isAccepted } from "#app/clinics/evidence.ts";
import { findStandingDocument } from "#app/clinics/evidence-repository.server.ts";
import { mailMembers } from "#app/clinics/mail-members.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that tells a clinic when one of its documents falls due, unless it was withdrawn or replaced since. */
export async function mailDocumentReminder(ctx: Ctx, documentId: string, daysBefore: number): Promise<void> {
  const document = await findStandingDocument(ctx.store.read, documentId);
  const clinic = document && (await findClinicById(ctx.store.read, document.clinicId));
  const step = REMINDER_STEPS.find((one) => one === daysBefore);
  if (!document || !clinic || document.dueOn === null || !isAccepted(document.state) || step === undefined) return;
  const url = `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/evidence/${documentId}`;
  await mailMembers(ctx, clinic.id, reminderLetter(document.kind, clinic.name, document.dueOn, step, url));
}
