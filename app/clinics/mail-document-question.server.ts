import { questionLetter } from "#app/clinics/document-mail.ts";
import { askWords, lastDayOf } from "#app/clinics/document-question.ts";
import { findQuestion } from "#app/clinics/document-question-repository.server.ts";
import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { mailMembers } from "#app/clinics/mail-members.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** The job that tells a clinic what a moderator asks about its document, unless that was answered or withdrawn meanwhile. */
export async function mailDocumentQuestion(ctx: Ctx, questionId: string): Promise<void> {
  const db = ctx.store.read;
  const question = await findQuestion(db, questionId);
  const document = question && (await findDocument(db, question.evidenceId));
  const clinic = document && (await findClinicById(db, document.clinicId));
  if (!question || !document || !clinic || question.answeredAt !== null) return;
  if (document.state !== "submitted" || document.withdrawnAt !== null) return;
  const url = `${ctx.env.APP_ORIGIN}/manage/${clinic.slug}/evidence/${document.id}`;
  const asked = { asks: askWords(question.asks), note: question.note, until: lastDayOf(question.dueAt) };
  await mailMembers(ctx, clinic.id, questionLetter(document.kind, clinic.name, asked, url));
}
