import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findOwnershipDispute } from "#app/clinics/ownership-dispute-repository.server.ts";
import { ownershipLinkSecret } from "#app/clinics/ownership-link.server.ts";
import { handoverLetter, ownershipLinkLetter, ownershipNoticeLetter } from "#app/clinics/ownership-mail.ts";
import { findOwnershipProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { findOwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { findProfileChange } from "#app/clinics/profile-change-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { JobPayloads, OwnershipNotice } from "#app/platform/job.ts";
import type { Db } from "#app/platform/store.server.ts";

/** The job that sends a link to a mailbox of the clinic's domain. One that was replaced or has expired in the meantime is not sent. */
export async function mailOwnershipLink(ctx: Ctx, proofId: string): Promise<void> {
  const found = await findOwnershipProof(ctx.store.read, proofId);
  if (found?.proof.state !== "pending" || found.proof.email === null || found.proof.expiresAt <= ctx.now()) return;
  const clinic = await findClinicById(ctx.store.read, found.claim.clinicId);
  if (!clinic) return;
  // In the query string, which no log of ours holds.
  const url = `${ctx.env.APP_ORIGIN}/confirm-ownership?token=${ownershipLinkSecret(ctx, proofId)}`;
  await ctx.mailer.send({ to: found.proof.email, ...ownershipLinkLetter(clinic.name, url) });
}

/** The job that offers a profile to whoever it is to be handed to. */
export async function mailHandoverOffer(ctx: Ctx, changeId: string): Promise<void> {
  const change = await findProfileChange(ctx.store.read, changeId);
  const clinic = change && (await findClinicById(ctx.store.read, change.clinicId));
  if (change?.state !== "waiting" || !change.after.email || !clinic) return;
  await ctx.mailer.send({ to: change.after.email, ...handoverLetter(clinic.name, `${ctx.env.APP_ORIGIN}/ownership/changes/${changeId}`) });
}

/** The job that tells one person what happened to a profile. */
export async function mailOwnershipNotice(ctx: Ctx, { accountId, notice, subjectId }: JobPayloads["mail_ownership_notice"]): Promise<void> {
  const db = ctx.store.read;
  const account = await findAccount(db, accountId);
  const subject = await findSubject(db, notice, subjectId);
  const clinic = subject && (await findClinicById(db, subject.clinicId));
  if (!account || account.suspendedAt !== null || account.erasedAt !== null || !clinic) return;
  await ctx.mailer.send({ to: account.email, ...ownershipNoticeLetter(notice, clinic.name, `${ctx.env.APP_ORIGIN}${subject.path}`) });
}

async function findSubject(db: Db, notice: OwnershipNotice, id: string): Promise<{ clinicId: number; path: string } | null> {
  switch (notice) {
    case "claim_held":
    case "proof_missed":
    case "proof_lapsed": {
      const claim = await findOwnershipClaim(db, id);
      return claim && { clinicId: claim.clinicId, path: `/ownership/${id}` };
    }
    case "claim_disputed":
    case "holder_disputed":
    case "dispute_decided":
    case "change_objected": {
      const dispute = await findOwnershipDispute(db, id);
      return dispute && { clinicId: dispute.clinicId, path: `/ownership/disputes/${id}` };
    }
    default: {
      const change = await findProfileChange(db, id);
      return change && { clinicId: change.clinicId, path: `/ownership/changes/${id}` };
    }
  }
}
