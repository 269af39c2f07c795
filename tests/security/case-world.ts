import { caseLinkToken } from "#app/cases/ask-client.server.ts";
import { insertCase } from "#app/cases/case-repository.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { invitationToken } from "#app/reviews/plan-invitations.server.ts";
import { caseAnswers, caseLinks, corrections } from "#db/schema/cases.ts";
import { reviewInvitations } from "#db/schema/reviews.ts";
import type { TestContext } from "#tests/support/test-context.ts";

export interface CaseWorld {
  /** Of the clinic, with its photo `casePhotoId`. */
  caseId: string;
  casePhotoId: string;
  /** Opens the questions about it, unanswered. */
  caseToken: string;
  /** Kept by whoever answered an earlier link about it. */
  holderToken: string;
  /** Of the rival: a confirmed correction whose client names the clinic. */
  correctionId: string;
  /** Opens the invitation to review that correction. */
  invitationSecret: string;
}

interface Around {
  clinicId: number;
  rivalId: number;
  practitionerId: number;
  ownerId: string;
  photoOf: (clinicId: number, caseId: string) => Promise<string>;
}

/** A case of each of the two clinics, with links as their clients have them. */
export async function insertCaseWorld(ctx: TestContext, tx: Db, around: Around): Promise<CaseWorld> {
  const { clinicId, rivalId, practitionerId, ownerId, photoOf } = around;
  const now = ctx.now();
  const [caseId, correctionId, openId, heldId, holderToken] = [newId(), newId(), newId(), newId(), newId()];
  const row = { practitionerId, createdBy: ownerId, createdAt: now };
  await insertCase(tx, { id: caseId, clinicId, treatment: "density", ...row }, ["2026-05-02", "2026-05-16"]);
  await insertCase(tx, { id: correctionId, clinicId: rivalId, treatment: "correction", confirmedAt: now, ...row }, ["2026-06-01"]);
  await photoOf(rivalId, correctionId);
  const link = (id: string) => ({ id, caseId, tokenHash: sha256(caseLinkToken(ctx, id)), createdBy: ownerId, createdAt: now });
  const later = new Date(now.getTime() + 86_400_000);
  await tx.insert(caseLinks).values({ ...link(openId), expiresAt: later });
  await tx.insert(caseLinks).values({ ...link(heldId), expiresAt: later, answeredAt: now, holderTokenHash: sha256(holderToken) });
  await tx.insert(caseAnswers).values({ id: newId(), caseId, linkId: heldId, subject: "my_head", answer: "yes", answeredAt: now });
  await tx.insert(corrections).values({ caseId: correctionId, found: { colour: "blue" }, earlierClinicId: clinicId, namedAt: now });
  const invitationId = newId();
  const invitationSecret = invitationToken(ctx, invitationId);
  await tx.insert(reviewInvitations).values({
    id: invitationId,
    clinicId: rivalId,
    caseId: correctionId,
    email: "treated@example.org",
    chapter: "first",
    tokenHash: sha256(invitationSecret),
    dueOn: "2026-11-20",
    createdAt: now,
    sentAt: now,
    expiresAt: later,
  });
  const shown = { casePhotoId: await photoOf(clinicId, caseId), caseToken: caseLinkToken(ctx, openId), holderToken };
  return { ...shown, caseId, correctionId, invitationSecret };
}
