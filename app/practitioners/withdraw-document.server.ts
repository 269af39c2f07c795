import { may, type Viewer } from "#app/accounts/role.ts";
import { updateQuestionFilesForgotten } from "#app/clinics/document-question-repository.server.ts";
import { isAccepted } from "#app/clinics/evidence.ts";
import { findDocumentOfClinic, findReplacedBy, updateWithdrawn } from "#app/clinics/evidence-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { rescoreConcerned } from "#app/practitioners/rescore-concerned.server.ts";
import { restoreTraining, setTrainingAside } from "#app/practitioners/settle-training.server.ts";
import { teamWords } from "#app/practitioners/team-words.ts";

export type WithdrawDocumentResult = { ok: true } | { ok: false; status: 409; errors: Record<string, string> };

/** A clinic takes back one of its documents, checked or not: it counts for nothing from now on, one that it had taken the place of counts again, and the history of both stays. Null: no such document of theirs. */
export async function withdrawDocument(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  documentId: string,
): Promise<WithdrawDocumentResult | null> {
  if (!may(viewer, "clinic.manage")) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx): Promise<WithdrawDocumentResult | null> => {
    const document = (await isMember(tx, clinicId, viewer.id)) ? await findDocumentOfClinic(tx, clinicId, documentId) : null;
    if (document === null) return null;
    if (!(await updateWithdrawn(tx, documentId, now))) {
      return { ok: false, status: 409, errors: { form: teamWords().withdrawnBefore } };
    }
    if (document.state === "submitted") await updateQuestionFilesForgotten(tx, documentId);
    const event = { actorId: viewer.id, action: "document.withdrawn", subjectKind: "document", subjectId: documentId };
    await recordEvent(tx, { ...event, detail: { clinicId, kind: document.kind, state: document.state } }, now);
    await setTrainingAside(tx, documentId);
    const older = await findReplacedBy(tx, documentId);
    if (older !== null && isAccepted(older.state) && older.withdrawnAt === null) await restoreTraining(tx, older.id, now);
    await rescoreConcerned(tx, document, now);
    return { ok: true };
  });
}
