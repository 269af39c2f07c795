import { may, type Viewer } from "#app/accounts/role.ts";
import { questionState } from "#app/clinics/document-question.ts";
import { listQuestions, updateQuestionFilesForgotten } from "#app/clinics/document-question-repository.server.ts";
import { acceptedOf, acceptedTrainingHours } from "#app/clinics/document-verdict.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { evidenceVocabulary, fieldOf } from "#app/clinics/evidence-field.ts";
import { findReplacedBy, listValues, updateSettled } from "#app/clinics/evidence-repository.server.ts";
import { registerNote } from "#app/clinics/register.ts";
import { type CheckInput, settleDocument } from "#app/moderation/document-answers.ts";
import { findDocumentCase } from "#app/moderation/document-case.server.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict, refuseUnheard } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import { refuseFormerLooker } from "#app/moderation/refuse-former-looker.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { rescoreConcerned } from "#app/practitioners/rescore-concerned.server.ts";
import { setTrainingAside, settleTraining } from "#app/practitioners/settle-training.server.ts";

export type CheckDocumentResult = { ok: true; state: "accepted" | "accepted_in_part" | "refused" } | ModerationRefusal;

/**
 * A moderator answers a clinic's document field by field, once. What was accepted counts from this moment: the scores it bears on and the mail to the
 * clinic are asked for in the same transaction. Null: no such document.
 */
export async function checkDocument(ctx: Ctx, viewer: Viewer, documentId: string, input: CheckInput): Promise<CheckDocumentResult | null> {
  if (!may(viewer, "document.check")) return refuse(403, moderationRefusalWords().document.moderatorsCheck);
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<CheckDocumentResult | null> => {
    const found = await findDocumentCase(tx, viewer.id, documentId);
    if (!found) return null;
    if (found.tied) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, now);
    if (barred) return barred;
    const former = await refuseFormerLooker(tx, viewer, "document", documentId);
    if (former) return former;
    const { document } = found;
    if (document.state !== "submitted" || document.withdrawnAt !== null) return refuseAsStale();
    const stated = new Map((await listValues(tx, documentId)).map(({ field, claimed }) => [field, claimed]));
    const settled = settleDocument(document.kind, stated, input, dayOf(now));
    if (!settled.ok) return { ok: false, status: 422, errors: settled.errors };
    const { state, values, dueOn } = settled;
    const [question] = await listQuestions(tx, documentId);
    if (state !== "accepted" && question && questionState(question, now) === "open") return refuseUnheard(question.dueAt);
    const taken = state === "refused" ? [] : values;
    const row = {
      state,
      dueOn,
      method: input.method,
      note: registerNote(input.register, openNumber(document.kind, stated), input.note),
      checkerRole: viewer.role === "admin" ? ("admin" as const) : ("moderator" as const),
      checkedOn: dayOf(now),
      checkedBy: viewer.id,
      datedOn: acceptedOf(taken, "datedOn") || document.datedOn,
      issuer: state === "refused" ? document.issuer : acceptedOf(taken, "issuer") || null,
      fileSha256: evidenceVocabulary(document.kind).forgetsFile ? null : document.fileSha256,
      title: acceptedOf(taken, "course") || acceptedOf(taken, "title") || document.title,
    };
    if (!(await updateSettled(tx, documentId, row, values))) return refuseAsStale();
    if (evidenceVocabulary(document.kind).forgetsFile) await updateQuestionFilesForgotten(tx, documentId);
    if (document.kind === "training_record") await settleTraining(tx, documentId, values, now);
    const older = state === "refused" ? null : await findReplacedBy(tx, documentId);
    if (older !== null) await setTrainingAside(tx, older.id);
    const detail = {
      clinicId: document.clinicId,
      kind: document.kind,
      method: input.method,
      register: input.register,
      acceptedHours: document.kind === "training_record" ? acceptedTrainingHours(document.kind, values) : null,
    };
    await recordEvent(tx, { actorId: viewer.id, action: `document.${state}`, subjectKind: "document", subjectId: documentId, detail }, now);
    await rescoreConcerned(tx, document, now);
    await enqueue(tx, { kind: "mail_document_outcome", payload: { documentId } }, now);
    await recordJudgement(ctx, tx, viewer, { kind: "document", subjectId: documentId, outcome: state });
    return { ok: true, state };
  });
}

/** The number as anybody may read it: null where none was stated, or it is for the clinic and moderators alone. */
function openNumber(kind: EvidenceKind, stated: ReadonlyMap<string, string>): string | null {
  return fieldOf(kind, "number")?.closed ? null : (stated.get("number") ?? null);
}
