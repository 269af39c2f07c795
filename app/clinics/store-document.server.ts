import type { Viewer } from "#app/accounts/role.ts";
import { type EvidenceDocument, insertDocument } from "#app/clinics/evidence-repository.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";

type Sent = Pick<
  EvidenceDocument,
  "id" | "clinicId" | "practitionerId" | "kind" | "title" | "datedOn" | "dueOn" | "issuer" | "fileSha256" | "fileFormat"
> & { submittedAt: Date };

/** A document as its clinic sent it, waiting to be checked. Inside the caller's transaction, after its file was stored. */
export async function storeDocument(tx: Db, viewer: Viewer, sent: Sent, stated: Readonly<Record<string, string>>): Promise<void> {
  await insertDocument(tx, { ...sent, state: "submitted", submittedBy: viewer.id }, stated);
  const event = { actorId: viewer.id, action: "document.submitted", subjectKind: "document", subjectId: sent.id };
  await recordEvent(tx, { ...event, detail: { clinicId: sent.clinicId, kind: sent.kind } }, sent.submittedAt);
}
