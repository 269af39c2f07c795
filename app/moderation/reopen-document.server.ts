import { z } from "zod";
import { may, type Viewer } from "#app/accounts/role.ts";
import { isAccepted } from "#app/clinics/evidence.ts";
import { type EvidenceDocument, findReplacedBy, updateReopened } from "#app/clinics/evidence-repository.server.ts";
import { NOTE_MAX } from "#app/moderation/document-answers.ts";
import { findDocumentCase } from "#app/moderation/document-case.server.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import { type ModerationRefusal, refuse, refuseAsStale, refuseConflict } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { recordJudgement, refuseJudge } from "#app/moderation/record-judgement.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { usesAtMost } from "#app/platform/text-length.ts";
import { rescoreConcerned } from "#app/practitioners/rescore-concerned.server.ts";
import { reopenTraining, restoreTraining } from "#app/practitioners/settle-training.server.ts";

const REASON_MIN = 10;

export const reopenForm = z.object({
  intent: z.literal("reopen"),
  why: z
    .string({ error: () => moderationFormWords().document.sayWhyAgain })
    .min(REASON_MIN, { error: () => moderationFormWords().document.againAtLeast(REASON_MIN) })
    .max(NOTE_MAX, usesAtMost(NOTE_MAX)),
});

/**
 * A moderator takes back the answer to a document, since it was wrong or something new is known. It waits again and counts for nothing until it was
 * checked anew; one that it had taken the place of counts meanwhile. Who answered before stays in the record. Null: no such document.
 */
export async function reopenDocument(
  ctx: Ctx,
  viewer: Viewer,
  documentId: string,
  why: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "document.check")) return refuse(403, moderationRefusalWords().document.moderatorsCheck);
  return ctx.store.write(async (tx) => {
    const found = await findDocumentCase(tx, viewer.id, documentId);
    if (!found) return null;
    if (found.tied) return refuseConflict();
    const barred = await refuseJudge(tx, viewer, ctx.now());
    if (barred) return barred;
    const { document } = found;
    if (document.fileSha256 === null) return refuse(409, moderationRefusalWords().document.fileNotKept);
    if (!(await takeBackDocument(ctx, tx, viewer.id, document, why))) return refuseAsStale();
    await recordJudgement(ctx, tx, viewer, { kind: "document", subjectId: documentId, outcome: "reopened" });
    return { ok: true };
  });
}

/** The document waits again, in the caller's transaction, which has seen to who may do this. False: it waits already, or was withdrawn. */
export async function takeBackDocument(ctx: Ctx, tx: Db, actorId: string, document: EvidenceDocument, why: string): Promise<boolean> {
  const [now, { id, clinicId }] = [ctx.now(), document];
  if (!(await updateReopened(tx, id, why))) return false;
  await reopenTraining(tx, id);
  const older = await findReplacedBy(tx, id);
  if (older !== null && isAccepted(older.state) && older.withdrawnAt === null) await restoreTraining(tx, older.id, now);
  const detail = { clinicId, before: document.state, checkedBy: document.checkedBy };
  await recordEvent(tx, { actorId, action: "document.reopened", subjectKind: "document", subjectId: id, detail }, now);
  await rescoreConcerned(tx, document, now);
  await enqueue(tx, { kind: "mail_document_outcome", payload: { documentId: id } }, now);
  return true;
}
