import { MAIL_ADDRESS_LIMIT } from "#app/accounts/account-limits.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { DOCUMENTS_PER_CLAIM, isLive, MAILS_PER_DAY, type OwnershipRefusal, refuseOwnership } from "#app/clinics/ownership-claim.ts";
import { ownershipLinkSecret } from "#app/clinics/ownership-link.server.ts";
import { isLookedUp, type OwnershipProofKind, PENDING_DAYS } from "#app/clinics/ownership-proof.ts";
import { countProofsSince, insertOwnershipProof, listClaimProofs, updateProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import { findOwnershipClaim, type OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { type Clinic, findClinicById } from "#app/clinics/profile-repository.server.ts";
import { isMailboxOf, provableDomain } from "#app/clinics/registrable-domain.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

const DAY_MS = 86_400_000;

/** What somebody begins: a record or file they will publish, a mail they ask for, a document they sent, or a call they wait for. */
export type ProofBegun =
  | { kind: "dns_txt" | "site_file" | "moderator_call" }
  | { kind: "domain_mail"; email: string }
  | { kind: "document"; fileSha256: string; fileFormat: string };

export type BeginProofResult = { ok: true; proofId: string } | OwnershipRefusal | null;

/** Begins one rung of the ladder for a live claim of one's own. Null: there is no such claim. A file is stored before, by the caller. */
export async function beginProof(ctx: Ctx, viewer: Viewer, claimId: string, begun: ProofBegun): Promise<BeginProofResult> {
  const now = ctx.now();
  const wait = begun.kind === "domain_mail" ? await ctx.limits.take(MAIL_ADDRESS_LIMIT, begun.email) : null;
  const say = ownershipProofWords();
  return ctx.store.write(async (tx) => {
    const claim = await findOwnershipClaim(tx, claimId);
    const clinic = claim?.accountId === viewer.id ? await findClinicById(tx, claim.clinicId) : null;
    if (!claim || !clinic) return null;
    if (!isLive(claim.state)) return refuseOwnership(say.claimEnded, "form", 409);
    const refusal = (await refusalFor(tx, claim, clinic, begun, now)) ?? (await replaceOrRefuse(tx, claim, begun.kind));
    if (refusal) return refusal;
    if (wait !== null) return refuseOwnership(say.writtenTooOften, "email", 429);
    const id = newId();
    await insertOwnershipProof(tx, {
      id,
      claimId,
      kind: begun.kind,
      state: begun.kind === "document" ? "checking" : "pending",
      domain: isLookedUp(begun.kind) || begun.kind === "domain_mail" ? provableDomain(clinic.website) : null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + PENDING_DAYS * DAY_MS),
      ...(isLookedUp(begun.kind) ? { token: newId() } : {}),
      ...(begun.kind === "domain_mail" ? { email: begun.email, tokenHash: sha256(ownershipLinkSecret(ctx, id)) } : {}),
      ...(begun.kind === "document" ? { fileSha256: begun.fileSha256, fileFormat: begun.fileFormat } : {}),
    });
    const detail = { proofId: id, claimId, kind: begun.kind };
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "ownership.proof_begun", subjectKind: "clinic", subjectId: clinic.id, detail },
      now,
    );
    if (begun.kind === "domain_mail") await enqueue(tx, { kind: "mail_ownership_link", payload: { proofId: id } }, now);
    return { ok: true, proofId: id };
  });
}

async function refusalFor(tx: Db, claim: OwnershipClaim, clinic: Clinic, begun: ProofBegun, now: Date): Promise<OwnershipRefusal | null> {
  const say = ownershipProofWords();
  if (begun.kind === "moderator_call") {
    return clinic.phone === null ? refuseOwnership(say.noTelephone) : null;
  }
  if (begun.kind === "document") {
    const sent = await countProofsSince(tx, claim.id, "document", new Date(0));
    return sent < DOCUMENTS_PER_CLAIM ? null : refuseOwnership(say.documentsSent(DOCUMENTS_PER_CLAIM), "document");
  }
  const domain = provableDomain(clinic.website);
  if (domain === null) {
    return refuseOwnership(say.noOwnWebsite);
  }
  if (begun.kind !== "domain_mail") return null;
  if (!isMailboxOf(begun.email, domain)) return refuseOwnership(say.otherDomain(domain), "email");
  const sent = await countProofsSince(tx, claim.id, "domain_mail", new Date(now.getTime() - DAY_MS));
  return sent < MAILS_PER_DAY ? null : refuseOwnership(say.mailsSent(MAILS_PER_DAY), "email", 429);
}

/** One proof of a kind at a time; a mail that was not answered yet is replaced by a new one. */
async function replaceOrRefuse(tx: Db, claim: OwnershipClaim, kind: OwnershipProofKind): Promise<OwnershipRefusal | null> {
  const going = (await listClaimProofs(tx, claim.id)).find(
    (proof) => proof.kind === kind && (proof.state === "pending" || proof.state === "checking" || proof.state === "verified"),
  );
  if (going === undefined) return null;
  if (kind === "domain_mail" && going.state === "pending") {
    await updateProof(tx, going.id, "pending", { state: "failed" });
    return null;
  }
  const say = ownershipProofWords();
  return refuseOwnership(going.state === "verified" ? say.shownAlready : say.begunAlready, "form", 409);
}
