import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { STATEMENTS_PER_CLINIC } from "#app/moderation/dispute.ts";
import { findDispute, insertStatement, listDisputePhotos, listStatements } from "#app/moderation/dispute-repository.server.ts";
import { type ModerationRefusal, refuse } from "#app/moderation/moderation-refusal.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { setPhotoState } from "#app/provenance/set-photo-state.server.ts";

/** A clinic says what it has to say before anything is decided; its photos then read "disputed". Null: no dispute in which this person speaks for a clinic. */
export async function makeStatement(
  ctx: Ctx,
  viewer: Viewer,
  disputeId: string,
  body: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "dispute.answer")) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const clinicId = await findPartyClinicId(tx, disputeId, viewer.id);
    const dispute = await findDispute(tx, disputeId);
    if (!dispute || clinicId === null) return null;
    if (dispute.state === "decided") return refuse(409, "This dispute has been decided. You can appeal against a decision.");
    const made = (await listStatements(tx, disputeId)).filter((statement) => statement.clinicId === clinicId);
    if (made.length >= STATEMENTS_PER_CLINIC) {
      return refuse(422, `A clinic can make ${STATEMENTS_PER_CLINIC} statements in one dispute, and yours has.`, "statement");
    }
    const id = newId();
    await insertStatement(tx, { id, disputeId, clinicId, accountId: viewer.id, body, createdAt: now });
    for (const photo of await listDisputePhotos(tx, disputeId)) {
      if (photo.clinicId === clinicId && photo.state === "matched") await setPhotoState(tx, photo.id, "disputed");
    }
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "dispute.statement_made", subjectKind: "dispute", subjectId: disputeId, detail: { clinicId } },
      now,
    );
    return { ok: true };
  });
}

/** The clinic of a dispute that this account speaks for; null: none. */
export async function findPartyClinicId(db: Db, disputeId: string, accountId: string): Promise<number | null> {
  for (const photo of await listDisputePhotos(db, disputeId)) {
    if (photo.clinicId !== null && (await isMember(db, photo.clinicId, accountId))) return photo.clinicId;
  }
  return null;
}
