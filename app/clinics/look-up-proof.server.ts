import { isLive } from "#app/clinics/ownership-claim.ts";
import {
  GRACE_DAYS,
  isInFile,
  isInRecords,
  isLookedUp,
  LOOK_AGAIN_DAYS,
  nextLookOn,
  proofFileUrl,
  recordName,
} from "#app/clinics/ownership-proof.ts";
import { findOwnershipProof, type OwnershipProof, updateProof } from "#app/clinics/ownership-proof-repository.server.ts";
import type { OwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { registrableDomain } from "#app/clinics/registrable-domain.ts";
import { verifyProof } from "#app/clinics/verify-proof.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** The job that looks for what a claimant was asked to publish: the first time because they asked, later every month by itself. */
export async function lookUpProof(ctx: Ctx, proofId: string): Promise<void> {
  const asked = await findOwnershipProof(ctx.store.read, proofId);
  if (!asked || !isLive(asked.claim.state) || !isLookedUp(asked.proof.kind)) return;
  if (asked.proof.state !== "checking" && asked.proof.state !== "verified") return;
  // Before the transaction: a stranger's server may take five seconds.
  const found = await isPublished(ctx, asked.proof);
  await ctx.store.write(async (tx) => {
    const current = await findOwnershipProof(tx, proofId);
    if (!current || current.proof.state !== asked.proof.state) return;
    if (current.proof.state === "checking") await answerFirstLook(ctx, tx, current, found);
    else await answerMonthlyLook(ctx, tx, current, found);
  });
}

async function isPublished(ctx: Ctx, { kind, domain, token }: OwnershipProof): Promise<boolean> {
  if (domain === null || token === null) return false;
  if (kind === "dns_txt") return isInRecords(await ctx.outside.resolveTxt(recordName(domain)), token);
  const answer = await ctx.outside.fetch(proofFileUrl(domain), { mayFollow: (url) => registrableDomain(url.hostname) === domain });
  return answer.ok && isInFile(answer, token);
}

type Current = { proof: OwnershipProof; claim: OwnershipClaim };

async function answerFirstLook(ctx: Ctx, tx: Db, { proof, claim }: Current, found: boolean): Promise<void> {
  if (found) await verifyProof(ctx, tx, { proof, claim }, { actorId: null });
  else await updateProof(tx, proof.id, "checking", { state: "pending", checkedAt: ctx.now() });
}

/** Missed once, it has another week; missed twice, it lapses. Whoever holds the profile goes on holding it. */
async function answerMonthlyLook(ctx: Ctx, tx: Db, { proof, claim }: Current, found: boolean): Promise<void> {
  const now = ctx.now();
  if (found) {
    const seen = { checkedAt: now, missedAt: null, nextCheckOn: nextLookOn(now, LOOK_AGAIN_DAYS) };
    await updateProof(tx, proof.id, "verified", seen);
    return;
  }
  const lapsed = proof.missedAt !== null;
  const missed = lapsed ? { state: "lapsed" as const, nextCheckOn: null } : { missedAt: now, nextCheckOn: nextLookOn(now, GRACE_DAYS) };
  await updateProof(tx, proof.id, "verified", missed);
  const action = lapsed ? "ownership.proof_lapsed" : "ownership.proof_missed";
  await recordEvent(tx, { actorId: null, action, subjectKind: "clinic", subjectId: claim.clinicId, detail: { proofId: proof.id } }, now);
  const notice = lapsed ? ("proof_lapsed" as const) : ("proof_missed" as const);
  await enqueue(tx, { kind: "mail_ownership_notice", payload: { accountId: claim.accountId, notice, subjectId: claim.id } }, now);
}
