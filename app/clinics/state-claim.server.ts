import type { Viewer } from "#app/accounts/role.ts";
import { ANSWERS_PER_CLAIM, MOST_CLAIMS, type StatedClaim } from "#app/clinics/claim-form.ts";
import { claimFormWords } from "#app/clinics/claim-form-words.ts";
import {
  countStandingClaims,
  findStandingClaim,
  insertClaim,
  insertClaimAnswer,
  listClaimAnswers,
  updateClaimWithdrawn,
} from "#app/clinics/claim-repository.server.ts";
import { findOwnClinic } from "#app/clinics/edit-profile.server.ts";
import { listEvidence } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

export type ClaimResult = { ok: true; claimId: string } | { ok: false; status: 409 | 422; errors: Record<string, string> } | null;

const refuse = (field: string, message: string, status: 409 | 422 = 422): ClaimResult => ({
  ok: false,
  status,
  errors: { [field]: message },
});

/**
 * The clinic says something of itself; from then on it stands beside the evidence. `teamIds` are the people it may speak of. A claim weighs nothing, so no
 * score is asked for. Null: no clinic this person speaks for.
 */
export async function stateClaim(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  { kind, value, about, wording, statedOn }: StatedClaim,
  teamIds: readonly number[],
): Promise<ClaimResult> {
  const say = claimFormWords();
  return ctx.store.write(async (tx) => {
    const clinic = await findOwnClinic(tx, viewer, clinicId);
    if (!clinic) return null;
    if (about !== undefined && !teamIds.includes(about)) return refuse("about", say.choosePerson);
    if ((await countStandingClaims(tx, clinicId)) >= MOST_CLAIMS) return refuse("form", say.atMostClaims(MOST_CLAIMS));
    const claimId = newId();
    await insertClaim(tx, { id: claimId, clinicId, practitionerId: about ?? null, kind, value, wording, statedOn, sourceUrl: null });
    await record(ctx, tx, viewer, clinicId, "claim.stated", claimId);
    return { ok: true, claimId };
  });
}

/** The claim is off the page from now on. A decision about it stays, as every line of the log does. */
export async function withdrawClaim(ctx: Ctx, viewer: Viewer, clinicId: number, claimId: string): Promise<ClaimResult> {
  return ctx.store.write(async (tx) => {
    if (!(await findOwnClinic(tx, viewer, clinicId)) || !(await findStandingClaim(tx, clinicId, claimId))) return null;
    if (!(await updateClaimWithdrawn(tx, claimId, ctx.now()))) return null;
    await record(ctx, tx, viewer, clinicId, "claim.withdrawn", claimId);
    return { ok: true, claimId };
  });
}

/** The clinic's words to the sum, shown beside it for everybody, and the document they point at. */
export async function answerClaim(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  claimId: string,
  { body, evidence }: { body: string; evidence?: string | undefined },
): Promise<ClaimResult> {
  const say = claimFormWords();
  return ctx.store.write(async (tx) => {
    if (!(await findOwnClinic(tx, viewer, clinicId)) || !(await findStandingClaim(tx, clinicId, claimId))) return null;
    const known = (await listEvidence(tx, clinicId)).some((piece) => piece.id === evidence && piece.withdrawnAt === null);
    if (evidence !== undefined && !known) return refuse("evidence", say.chooseDocument);
    const answers = await listClaimAnswers(tx, [claimId]);
    // The same page sent twice is one answer.
    if (answers.at(-1)?.body === body) return { ok: true, claimId };
    if (answers.length >= ANSWERS_PER_CLAIM) return refuse("form", say.atMostAnswers(ANSWERS_PER_CLAIM), 409);
    await insertClaimAnswer(tx, { id: newId(), claimId, accountId: viewer.id, body, evidenceId: evidence ?? null, createdAt: ctx.now() });
    await record(ctx, tx, viewer, clinicId, "claim.answered", claimId);
    return { ok: true, claimId };
  });
}

async function record(ctx: Ctx, tx: Db, viewer: Viewer, clinicId: number, action: string, claimId: string): Promise<void> {
  const now = ctx.now();
  await recordEvent(tx, { actorId: viewer.id, action, subjectKind: "claim", subjectId: claimId, detail: { clinicId } }, now);
  // Search marks clinics whose claims the sums speak against.
  await enqueue(tx, { kind: "list_clinic", payload: { clinicId } }, now);
}
