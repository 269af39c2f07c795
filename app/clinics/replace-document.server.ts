import type { Viewer } from "#app/accounts/role.ts";
import { updateQuestionFilesForgotten } from "#app/clinics/document-question-repository.server.ts";
import { type EvidenceDocument, updateReplacedBy, updateWithdrawn } from "#app/clinics/evidence-repository.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/**
 * A newer document was sent in the place of `older`, which keeps its history and counts until the newer one is accepted. One that nobody has checked
 * yet leaves the moderators' queue. Inside the caller's transaction.
 */
export async function replaceDocument(tx: Db, viewer: Viewer, older: EvidenceDocument, newerId: string, now: Date): Promise<void> {
  await updateReplacedBy(tx, older.id, newerId);
  if (older.state === "submitted") {
    await updateWithdrawn(tx, older.id, now);
    await updateQuestionFilesForgotten(tx, older.id);
  }
  const event = { actorId: viewer.id, action: "document.replacement_sent", subjectKind: "document", subjectId: older.id };
  await recordEvent(tx, { ...event, detail: { newerId, clinicId: older.clinicId } }, now);
}
