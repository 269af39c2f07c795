import { readFile } from "node:fs/promises";
import { may, type Viewer } from "#app/accounts/role.ts";
import { findQuestion, listQuestions, updateQuestionAnswered } from "#app/clinics/document-question-repository.server.ts";
import { findDocumentOfClinic } from "#app/clinics/evidence-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { readDocumentFormat } from "#app/provenance/document-file.ts";
import { sendDocumentWords } from "#app/provenance/send-document-words.ts";
import type { SentDocument } from "#app/provenance/submit-document.server.ts";

interface AnswerRefusal {
  ok: false;
  status: 409 | 422;
  /** By field name; "form" is the form as a whole. */
  errors: Record<string, string>;
}

/**
 * A clinic answers what a moderator asked about its document, once: with words, a further file, or by saying that there is nothing more (neither). The document
 * waits for a moderator again in its old place, also when the 14 days are over. Null: no such question about a document of theirs.
 */
export async function answerDocumentQuestion(
  ctx: Ctx,
  viewer: Viewer,
  { clinicId, documentId, questionId }: { clinicId: number; documentId: string; questionId: string },
  { answer, file }: { answer: string | null; file: SentDocument | null },
): Promise<{ ok: true } | AnswerRefusal | null> {
  const say = sendDocumentWords();
  if (!may(viewer, "clinic.manage") || !(await isMember(ctx.store.read, clinicId, viewer.id))) return null;
  const read = file === null ? null : readDocumentFormat(await readFile(file.path));
  if (read?.ok === false) return { ok: false, status: 422, errors: { file: read.message } };
  // Before the transaction: the file first, then the row that names it.
  const stored = file === null ? null : await ctx.files.put({ path: file.path });
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<{ ok: true } | AnswerRefusal | null> => {
    const document = await findDocumentOfClinic(tx, clinicId, documentId);
    const question = await findQuestion(tx, questionId);
    if (document === null || question?.evidenceId !== documentId) return null;
    if (document.state !== "submitted" || document.withdrawnAt !== null) {
      return { ok: false, status: 409, errors: { form: say.waitsNoMore } };
    }
    const known = [document.fileSha256, ...(await listQuestions(tx, documentId)).map(({ fileSha256 }) => fileSha256)];
    if (stored && known.includes(stored.sha256)) {
      return { ok: false, status: 422, errors: { file: say.fileCameBefore } };
    }
    const row = { answer, answeredBy: viewer.id, answeredAt: now };
    const sent = { fileSha256: stored?.sha256 ?? null, fileFormat: read?.format ?? null };
    if (!(await updateQuestionAnswered(tx, questionId, { ...row, ...sent }))) {
      return { ok: false, status: 409, errors: { form: say.answeredBefore } };
    }
    const event = { actorId: viewer.id, action: "document.question_answered", subjectKind: "document", subjectId: documentId };
    await recordEvent(tx, { ...event, detail: { clinicId, withWords: answer !== null, withFile: stored !== null } }, now);
    return { ok: true };
  });
}
