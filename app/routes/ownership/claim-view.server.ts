import { isLive } from "#app/clinics/ownership-claim.ts";
import { ownershipClaimWords } from "#app/clinics/ownership-claim-words.ts";
import { findOpenDisputeOfClaim } from "#app/clinics/ownership-dispute-repository.server.ts";
import {
  isLookedUp,
  isOwnershipRefusalReason,
  OWNERSHIP_PROOF_KINDS,
  type OwnershipProofKind,
  proofFileUrl,
  proofLine,
  proofSentence,
  recordName,
} from "#app/clinics/ownership-proof.ts";
import { listClaimProofs, type OwnershipProof } from "#app/clinics/ownership-proof-repository.server.ts";
import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import type { OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import type { Clinic } from "#app/clinics/profile-repository.server.ts";
import { provableDomain } from "#app/clinics/registrable-domain.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { ownClaimWords } from "#app/routes/ownership/own-claim-words.ts";

/** A claim as its own person sees it: each rung, how far it has come, and what is to be done next. */
export async function readClaim(db: Db, claim: OwnershipClaim, clinic: Clinic) {
  const proofs = await listClaimProofs(db, claim.id);
  const dispute = await findOpenDisputeOfClaim(db, claim.id);
  const domain = provableDomain(clinic.website);
  return {
    id: claim.id,
    clinic: { slug: clinic.slug, name: clinic.name, phone: clinic.phone },
    state: claim.state,
    stateWords: ownershipClaimWords().states[claim.state],
    live: isLive(claim.state),
    openedOn: printDay(dayOf(claim.openedAt)),
    domain,
    disputeId: dispute?.id ?? null,
    rungs: OWNERSHIP_PROOF_KINDS.map((kind) => readRung(kind, proofs, domain, clinic)),
  };
}

export type ClaimView = Awaited<ReturnType<typeof readClaim>>;
export type Rung = ClaimView["rungs"][number];

function readRung(kind: OwnershipProofKind, proofs: readonly OwnershipProof[], domain: string | null, clinic: Clinic) {
  const own = proofs.filter((proof) => proof.kind === kind);
  const going = own.findLast((proof) => proof.state === "pending" || proof.state === "checking" || proof.state === "verified");
  const last = going ?? own.at(-1);
  const possible = kind === "document" || (kind === "moderator_call" ? clinic.phone !== null : domain !== null);
  return {
    kind,
    ...ownershipProofWords().kinds[kind],
    possible,
    state: last?.state ?? null,
    proofId: last?.id ?? null,
    /** Whether a new one can be begun. */
    mayBegin: possible && going === undefined,
    says: last === undefined ? null : stateSentence(last),
    publish: last && isLookedUp(kind) && last.state !== "failed" ? toPublish(last) : null,
  };
}

/** What is to be put where; also for a proof that stands, as it is looked for again every month. */
function toPublish({ kind, domain, token }: OwnershipProof) {
  if (domain === null || token === null) return null;
  return { where: kind === "dns_txt" ? recordName(domain) : proofFileUrl(domain), line: proofLine(token) };
}

/** Verified or not verified yet: nothing is told of how a stranger’s server answered. */
function stateSentence(proof: OwnershipProof): string {
  const say = ownClaimWords();
  switch (proof.state) {
    case "verified":
      return proof.missedAt === null
        ? `${proofSentence({ ...proof, seenAt: proof.checkedAt })}.`
        : say.verifiedButMissed(proofSentence({ ...proof, seenAt: null }));
    case "lapsed":
      return `${proofSentence({ ...proof, seenAt: null })}.`;
    case "checking":
      return proof.kind === "document" ? say.documentWaits(printTime(proof.createdAt)) : say.looking;
    case "refused":
      return say.refusedBecause(isOwnershipRefusalReason(proof.note) ? ownershipProofWords().refusals[proof.note] : say.moderatorRefused);
    case "failed":
      return say.proofFailed;
    case "pending":
      return pendingSentence(proof);
  }
}

function pendingSentence(proof: OwnershipProof): string {
  const say = ownClaimWords();
  const until = printTime(proof.expiresAt);
  if (proof.kind === "domain_mail") return say.mailSent(String(proof.email), until);
  if (proof.kind === "moderator_call") return say.callAskedFor(printTime(proof.createdAt));
  return proof.checkedAt === null ? say.publishUntil(until) : say.publishUntilStill(until, printTime(proof.checkedAt));
}
