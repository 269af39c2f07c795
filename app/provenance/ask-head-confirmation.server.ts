import { MAIL_ADDRESS_LIMIT } from "#app/accounts/account-limits.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { hmacSha256, newId, sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findOwnPhoto } from "#app/provenance/bring-evidence.server.ts";
import { bringEvidenceWords } from "#app/provenance/bring-evidence-words.ts";
import { type EvidenceRefusal, refuseEvidence } from "#app/provenance/evidence-refusal.ts";
import { ASKS_PER_DAY, ASKS_PER_PHOTO, confirmationExpiry } from "#app/provenance/head-confirmation.ts";
import { countAsksSince, insertHeadConfirmation, listHeadConfirmations } from "#app/provenance/head-confirmation-repository.server.ts";
import { listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";

const DAY_MS = 86_400_000;

/** The 256 bits in the link, made from the row's id and the server's secret: whoever reads the database alone cannot make them. */
export const headLinkSecret = (ctx: Ctx, confirmationId: string) => hmacSha256(ctx.env.APP_SECRET, `head confirmation ${confirmationId}`);

/** A clinic has the person shown asked whether it is their head. Null: no such photo of a clinic this person speaks for. */
export async function askHeadConfirmation(
  ctx: Ctx,
  viewer: Viewer,
  photoId: string,
  email: string,
): Promise<{ ok: true } | EvidenceRefusal | null> {
  const say = bringEvidenceWords();
  const now = ctx.now();
  if (!(await findOwnPhoto(ctx.store.read, viewer, photoId))) return null;
  const wait = await ctx.limits.take(MAIL_ADDRESS_LIMIT, email);
  return ctx.store.write(async (tx) => {
    const photo = await findOwnPhoto(tx, viewer, photoId);
    if (!photo || photo.clinicId === null) return null;
    if (wait !== null) return refuseEvidence(say.writtenTooOften, "email", 429);
    if ((await listSizesOfPhotos(tx, [photoId])).length === 0) {
      return refuseEvidence(say.onlyFingerprints);
    }
    if (await isOfMember(tx, photo.clinicId, email)) {
      return refuseEvidence(say.ownAddress, "email");
    }
    if ((await listHeadConfirmations(tx, photoId)).length >= ASKS_PER_PHOTO) {
      return refuseEvidence(say.askedOften(ASKS_PER_PHOTO), "email");
    }
    if ((await countAsksSince(tx, viewer.id, new Date(now.getTime() - DAY_MS))) >= ASKS_PER_DAY) {
      return refuseEvidence(say.mostQuestions(ASKS_PER_DAY), "email", 429);
    }
    const id = newId();
    await insertHeadConfirmation(tx, {
      id,
      photoId,
      askedBy: viewer.id,
      email,
      tokenHash: sha256(headLinkSecret(ctx, id)),
      askedAt: now,
      expiresAt: confirmationExpiry(now),
    });
    await recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: "evidence.confirmation_asked",
        subjectKind: "photo",
        subjectId: photoId,
        detail: { confirmationId: id },
      },
      now,
    );
    await enqueue(tx, { kind: "mail_head_confirmation", payload: { confirmationId: id } }, now);
    return { ok: true };
  });
}

async function isOfMember(db: Db, clinicId: number, email: string): Promise<boolean> {
  for (const accountId of await listMemberAccountIds(db, clinicId)) {
    if ((await findAccount(db, accountId))?.email === email) return true;
  }
  return false;
}
