import { may, type Viewer } from "#app/accounts/role.ts";
import { asksOf, type DocumentAsk, questionDue, questionState } from "#app/clinics/document-question.ts";
import { insertQuestion, listQuestions } from "#app/clinics/document-question-repository.server.ts";
import { findDocumentCase, isDocumentOpen } from "#app/moderation/document-case.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";

/**
 * A moderator asks a clinic for more before they answer its document, which then waits for the clinic: until it has answered, 14 days at the most. One question at
 * a time. Null: no such document.
 */
export async function askAboutDocument(
  ctx: Ctx,
  viewer: Viewer,
  documentId: string,
  { asks, note }: { asks: readonly DocumentAsk[]; note: string },
): Promise<{ ok: true; questionId: string } | ModerationRefusal | null> {
  if (!may(viewer, "document.check")) return refuse(403, moderationRefusalWords().document.moderatorsCheck);
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const found = await findDocumentCase(tx, viewer.id, documentId);
    if (!found) return null;
    if (found.tied) return refuseConflict();
    const { document } = found;
    if (!isDocumentOpen(document)) return refuseAsStale();
    if (asks.some((ask) => !asksOf(document.kind).includes(ask)))
      return refuse(422, moderationRefusalWords().document.notAskedOfKind, "asks");
    const [newest] = await listQuestions(tx, documentId);
    if (newest && questionState(newest, now) === "open") {
      return refuse(409, moderationRefusalWords().document.askedAlready);
    }
    const questionId = newId();
    const row = { id: questionId, evidenceId: documentId, asks: [...new Set(asks)], note, askedBy: viewer.id };
    await insertQuestion(tx, { ...row, askedAt: now, dueAt: questionDue(now) });
    const event = { actorId: viewer.id, action: "document.asked", subjectKind: "document", subjectId: documentId };
    await recordEvent(tx, { ...event, detail: { clinicId: document.clinicId, asks: row.asks.join(" ") } }, now);
    await enqueue(tx, { kind: "mail_document_question", payload: { questionId } }, now);
    return { ok: true, questionId };
  });
}
