import { may, type Viewer } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { STATEMENTS_PER_CLINIC } from "#app/moderation/dispute.ts";
import {
  type Dispute,
  type DisputePhoto,
  findDispute,
  insertStatement,
  listDisputePhotos,
  listStatements,
} from "#app/moderation/dispute-repository.server.ts";
import { type ModerationRefusal, refuse } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Party } from "#app/platform/job.ts";
import type { Db } from "#app/platform/store.server.ts";
import { setPhotoState } from "#app/provenance/set-photo-state.server.ts";

/** A party says what it has to say before anything is decided; its photos then read "disputed". Null: no dispute in which this person is heard. */
export async function makeStatement(
  ctx: Ctx,
  viewer: Viewer,
  disputeId: string,
  body: string,
): Promise<{ ok: true } | ModerationRefusal | null> {
  if (!may(viewer, "dispute.answer")) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const dispute = await findDispute(tx, disputeId);
    const party = dispute && (await findParty(tx, dispute, viewer.id));
    if (!dispute || !party) return null;
    if (dispute.state === "decided") return refuse(409, moderationRefusalWords().dispute.decidedAlready);
    const clinicId = "clinicId" in party ? party.clinicId : null;
    const made = (await listStatements(tx, disputeId)).filter((said) =>
      clinicId === null ? said.clinicId === null && said.accountId === viewer.id : said.clinicId === clinicId,
    );
    if (made.length >= STATEMENTS_PER_CLINIC) {
      return refuse(422, moderationRefusalWords().dispute.statementsAtMost(STATEMENTS_PER_CLINIC), "statement");
    }
    await insertStatement(tx, { id: newId(), disputeId, clinicId, accountId: viewer.id, body, createdAt: now });
    for (const photo of await listDisputePhotos(tx, disputeId)) {
      if (isPartys(photo, party) && photo.state === "matched") await setPhotoState(tx, photo.id, "disputed");
    }
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "dispute.statement_made", subjectKind: "dispute", subjectId: disputeId, detail: { clinicId } },
      now,
    );
    return { ok: true };
  });
}

/**
 * The party of a dispute that this account speaks for; null: none. A client is a party by a photo that they protect. Whose photo joined under the flood
 * brake was not told, and is no party before it is released.
 */
export async function findParty(db: Db, dispute: Dispute, accountId: string): Promise<Party | null> {
  for (const photo of await listDisputePhotos(db, dispute.id)) {
    if (dispute.brakedAt !== null && photo.joinedAt >= dispute.brakedAt) continue;
    if (photo.clinicId === null) {
      if (photo.purpose === "protected" && photo.uploadedBy === accountId) return { accountId };
    } else if (await isMember(db, photo.clinicId, accountId)) return { clinicId: photo.clinicId };
  }
  return null;
}

/** Whether a photo of a dispute is this party's. */
export const isPartys = (photo: Pick<DisputePhoto, "clinicId" | "uploadedBy">, party: Party): boolean =>
  "clinicId" in party ? photo.clinicId === party.clinicId : photo.clinicId === null && photo.uploadedBy === party.accountId;
