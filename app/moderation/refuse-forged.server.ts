import type { Viewer } from "#app/accounts/role.ts";
import { type EvidenceDocument, listValues, updateSettled } from "#app/clinics/evidence-repository.server.ts";
import { takeBackDocument } from "#app/moderation/reopen-document.server.ts";
import { siteNoteWords } from "#app/moderation/site-note-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** A document held to be forged counts for nothing from this moment, whether it waited or was accepted. Its file is kept: an appeal may need it. In the caller's transaction. */
export async function refuseForged(ctx: Ctx, tx: Db, viewer: Viewer, document: EvidenceDocument): Promise<void> {
  const { id, clinicId, state, withdrawnAt } = document;
  if (withdrawnAt !== null || state === "refused") return;
  const note = siteNoteWords().forged;
  if (state !== "submitted") await takeBackDocument(ctx, tx, viewer.id, document, note);
  const values = (await listValues(tx, id)).map(({ field, claimed }) => ({
    ...{ field, claimed, verdict: "refused" as const, accepted: "", reason: "altered" as const },
  }));
  const now = ctx.now();
  const row = {
    ...{ state: "refused" as const, dueOn: null, method: "document" as const, note },
    ...{ checkerRole: viewer.role === "admin" ? ("admin" as const) : ("moderator" as const), checkedOn: dayOf(now), checkedBy: viewer.id },
    ...{ datedOn: document.datedOn, issuer: document.issuer, fileSha256: document.fileSha256, title: document.title },
  };
  if (!(await updateSettled(tx, id, row, values))) return;
  const detail = { clinicId, kind: document.kind, forged: true };
  await recordEvent(tx, { actorId: viewer.id, action: "document.refused", subjectKind: "document", subjectId: id, detail }, now);
}
