import { outcomeLetter, reopenedLetter } from "#app/clinics/document-mail.ts";
import { valueLines } from "#app/clinics/document-value.ts";
import { findDocument, listValues } from "#app/clinics/evidence-repository.server.ts";
import { mailMembers } from "#app/clinics/mail-members.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that tells a clinic what a moderator made of its document, field by field, or that it is looked at again. */
export async function mailDocumentOutcome(ctx: Ctx, documentId: string): Promise<void> {
  const document = await findDocument(ctx.store.read, documentId);
  const clinic = document && (await findClinicById(ctx.store.read, document.clinicId));
  if (!document || !clinic || document.withdrawnAt !== null) return;
  const lines = valueLines(document.kind, await listValues(ctx.store.read, documentId));
  const url = `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/evidence/${documentId}`;
  if (document.state === "submitted") {
    if (document.note !== null) await mailMembers(ctx, clinic.id, reopenedLetter(document.kind, clinic.name, document.note, url));
    return;
  }
  const about = { kind: document.kind, state: document.state, clinicName: clinic.name };
  await mailMembers(ctx, clinic.id, outcomeLetter(about, lines, document.note, url));
}
