import { eq } from "drizzle-orm";
import type { Role, Viewer } from "#app/accounts/role.ts";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { providerOf } from "#app/practitioners/training-provider.server.ts";
import { headLinkSecret } from "#app/provenance/ask-head-confirmation.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { claims, clinicImports, clinicMembers, clinics, evidence, evidenceValues, locations } from "#db/schema/clinics.ts";
import {
  appeals,
  chargeProposals,
  decisionPhotos,
  decisions,
  disputePhotos,
  disputes,
  groupFindings,
  proposals,
  reports,
} from "#db/schema/moderation.ts";
import { declaredTies } from "#db/schema/moderators.ts";
import { engagements, practitioners } from "#db/schema/practitioners.ts";
import { derivatives, headConfirmations, photoEvidence, photos, recaptureCodes } from "#db/schema/provenance.ts";
import { chapters, complaints, legalNotices, reviewProofs, reviews } from "#db/schema/reviews.ts";
import { sanctions } from "#db/schema/sanctions.ts";
import { insertOwnershipWorld } from "#tests/clinics/ownership-world.ts";
import { type CaseWorld, insertCaseWorld } from "#tests/security/case-world.ts";
import { insertAsked } from "#tests/security/matrix-engagement.ts";
import { insertLook } from "#tests/security/matrix-look.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

/** Who asks, in the order of a row's cells. */
export const ASKERS = [
  "anonymous",
  "unverified",
  "client",
  // A client whose session outlived it: suspending ends them all.
  "suspended",
  "owner",
  "otherOwner",
  "moderator",
  // A moderator who declared a tie to both clinics.
  "conflicted",
  "admin",
] as const;
export type Asker = (typeof ASKERS)[number];

/** Everything a route of the matrix can be about. What is "own" belongs to `owner` and `client`; the rival clinic is `otherOwner`'s. */
export interface MatrixWorld extends CaseWorld {
  ctx: TestContext;
  /** Cookie headers. */
  cookies: Record<Exclude<Asker, "anonymous">, string>;
  viewers: Record<Exclude<Asker, "anonymous">, Viewer>;
  clinic: { id: number; slug: string };
  rival: { id: number; slug: string };
  practitioner: { id: number; slug: string };
  /** A further location of the clinic. */
  branchId: number;
  /** Said by the clinic of its years. */
  statedClaimId: string;
  /** Of the clinic, public. */
  photoId: string;
  /** Of the rival, public. */
  rivalPhotoId: string;
  /** By `client`, of the clinic, with a proof that waits for a checker. */
  reviewId: string;
  proofId: string;
  /** By `client`, to the clinic, waiting for its answer. */
  complaintId: string;
  /** A list of clinics that an administrator sent and that was tried. */
  importId: string;
  /** About the clinic's reviews, proposed by a moderator who is none of the askers. */
  groupFindingId: string;
  /** A step against the clinic, proposed by a moderator who is none of the askers. */
  sanctionId: string;
  /** Against the clinic, proposed by a moderator who is none of the askers. */
  chargeId: string;
  /** About that review, whose author was told of it. */
  noticeId: string;
  /** Open, about a photo of each of the two clinics. */
  disputeId: string;
  /** Proposed by a moderator who is none of the askers, and waiting for a second. */
  proposedDisputeId: string;
  proposalId: string;
  /** Against the clinic, and open to appeal. */
  decisionId: string;
  /** Against the clinic too, with an appeal that waits for an answer. */
  appealId: string;
  /** Of the clinic's photo, waiting for an answer. */
  reportId: string;
  /** Of an earlier answer to a report of the rival's photo, by a moderator who is none of the askers. */
  lookId: string;
  /** Brought by `owner` for the clinic's photo, waiting to be weighed. */
  evidenceId: string;
  /** An insurance that `owner` sent for the clinic, waiting to be checked. */
  documentId: string;
  /** Issued to `owner` for the clinic's photo. */
  codeId: string;
  /** Opens the question to the person shown on the clinic's photo. */
  headSecret: string;
  /** By `client`, to the rival's profile, with a document that waits for a moderator. */
  claimId: string;
  ownershipProofId: string;
  /** Between `client` and `otherOwner`. */
  ownershipDisputeId: string;
  /** Of the clinic, asked for by `owner`. */
  changeId: string;
  /** Put by the rival to the clinic's practitioner, with the secret of its link. */
  engagementQuestionId: string;
  engagementSecret: string;
}

/** In `given` or, for a test, in a context of its own. */
export async function buildMatrixWorld(given?: TestContext): Promise<MatrixWorld> {
  const ctx = given ?? (await createTestContext());
  const people = {
    unverified: await buildAccount(ctx, { role: "client", verified: false }),
    client: await buildAccount(ctx, { role: "client" }),
    suspended: await buildAccount(ctx, { role: "client" }),
    owner: await buildAccount(ctx, { role: "owner" }),
    otherOwner: await buildAccount(ctx, { role: "owner" }),
    moderator: await buildAccount(ctx, { role: "moderator" }),
    conflicted: await buildAccount(ctx, { role: "moderator" }),
    admin: await buildAccount(ctx, { role: "admin" }),
  };
  const others = [await buildAccount(ctx, { role: "moderator" }), await buildAccount(ctx, { role: "moderator" })];
  const cookie = (person: { id: string; role: Role }) => sessionCookie(ctx, person);
  const suspendedCookie = await cookie(people.suspended);
  await ctx.store.write((tx) => tx.update(accounts).set({ suspendedAt: ctx.now() }).where(eq(accounts.id, people.suspended.id)));
  const viewer = (person: (typeof people)["client"]): Viewer => ({
    id: person.id,
    displayName: person.displayName,
    role: person.role,
    emailVerified: person.emailVerifiedAt !== null,
  });
  // Public pages of a clinic hand out bytes, whatever they show.
  const picture = await ctx.files.put(Buffer.from("the bytes of a picture"));
  const things = await ctx.store.write(async (tx) => {
    const now = ctx.now();
    const clinic = await insertClinic(tx, "dot-and-line", people.owner.id, now);
    const rival = await insertClinic(tx, "even-shade", people.otherOwner.id, now);
    const [practitioner] = await tx.insert(practitioners).values({ slug: "ada-line", name: "Ada Line", createdAt: now }).returning();
    if (practitioner === undefined) throw new Error("the practitioner was not inserted");
    for (const { id: clinicId } of [clinic, rival]) {
      await tx.insert(declaredTies).values({ id: newId(), accountId: people.conflicted.id, clinicId, nature: "work", declaredAt: now });
    }
    await tx.insert(engagements).values({ practitionerId: practitioner.id, clinicId: clinic.id, role: "owner", startedOn: "2024-02-01" });
    await providerOf(tx, "Northgate School", now);
    const asked = await insertAsked(ctx, tx, rival.id, practitioner.id, now);
    const [branch] = await tx
      .insert(locations)
      .values({ clinicId: clinic.id, position: 1, city: "York", country: "GB" })
      .returning({ id: locations.id });
    const branchId = branch?.id ?? 0;
    const statedClaimId = newId();
    const stated = { kind: "years_of_practice" as const, value: 9, wording: "Nine years of SMP", statedOn: "2026-11-01" };
    await tx.insert(claims).values({ id: statedClaimId, clinicId: clinic.id, ...stated });
    const photo = (clinicId: number, by: string) => insertPhoto(tx, clinicId, by, picture.sha256, now);
    const photoId = await photo(clinic.id, people.owner.id);
    const rivalPhotoId = await photo(rival.id, people.otherOwner.id);
    const { reviewId, proofId } = await insertReview(tx, clinic.id, people.client.id, now);
    const [complaintId, noticeId, groupFindingId] = [newId(), newId(), newId()];
    const importId = newId();
    const sentBy = people.admin.id;
    const list = { id: importId, fileSha256: picture.sha256, size: 40, format: "csv" as const, listName: "", state: "tried" as const };
    await tx.insert(clinicImports).values({ ...list, sentBy, sentAt: now });
    const letter = "It healed in patches and nobody answers me.";
    await tx.insert(legalNotices).values({
      id: noticeId,
      reviewId,
      complainantName: "Harriet Vane",
      complainantEmail: "harriet@kelham.example",
      statement: "the dots are fine",
      meaning: "That they are not.",
      untrue: "All of it.",
      withholdIdentity: true,
      receivedAt: now,
      authorToldAt: now,
      authorDueAt: new Date(now.getTime() + 5 * 86_400_000),
    });
    await tx.insert(groupFindings).values({
      id: groupFindingId,
      clinicId: clinic.id,
      outcome: "procured",
      reviewIds: [reviewId],
      rule: "fake_reviews_ordered",
      facts: letter,
      proposedBy: String(others[0]?.id),
      proposedAt: now,
    });
    const [sanctionId, chargeId] = [newId(), newId()];
    await tx.insert(chargeProposals).values({
      ...{ id: chargeId, clinicId: clinic.id, kind: "review_pressure", reviewId, rule: "review_gating", facts: letter },
      ...{ proposedBy: String(others[0]?.id), proposedAt: now },
    });
    const proposed = { proposedBy: String(others[0]?.id), proposedAt: now };
    await tx
      .insert(sanctions)
      .values({ id: sanctionId, clinicId: clinic.id, step: "banner", rule: "repeated_theft", facts: letter, days: 90, ...proposed });
    await tx.insert(complaints).values({ id: complaintId, clinicId: clinic.id, accountId: people.client.id, body: letter, createdAt: now });
    const disputeId = await insertDispute(tx, [photoId, rivalPhotoId], "open", now);
    const proposedDisputeId = await insertDispute(
      tx,
      [await photo(clinic.id, people.owner.id), await photo(rival.id, people.otherOwner.id)],
      "proposed",
      now,
    );
    const proposalId = newId();
    await tx.insert(proposals).values({
      id: proposalId,
      disputeId: proposedDisputeId,
      outcome: "cleared",
      rule: "P-1",
      facts: "Two views of one head.",
      proposedBy: String(others[0]?.id),
      proposedAt: now,
    });
    const decisionId = await insertDecision(
      tx,
      clinic.id,
      await photo(clinic.id, people.owner.id),
      others.map((other) => other.id),
      now,
    );
    const appealedId = await insertDecision(
      tx,
      clinic.id,
      await photo(clinic.id, people.owner.id),
      others.map((other) => other.id),
      now,
    );
    const [appealId, reportId] = [newId(), newId()];
    await tx
      .insert(appeals)
      .values({ id: appealId, decisionId: appealedId, accountId: people.owner.id, grounds: "It is ours.", createdAt: now });
    await tx.insert(reports).values({
      id: reportId,
      subjectKind: "photo",
      subjectId: photoId,
      reason: "edited",
      detail: "",
      reporterId: people.client.id,
      createdAt: now,
    });
    const lookId = await insertLook(tx, { photoId: rivalPhotoId, reporterId: people.client.id, judgeId: String(others[0]?.id), now });
    const [evidenceId, codeId, confirmationId] = [newId(), newId(), newId()];
    const headSecret = headLinkSecret(ctx, confirmationId);
    const later = new Date(now.getTime() + 86_400_000);
    const brought = { photoId, accountId: people.owner.id };
    await tx.insert(recaptureCodes).values({ id: codeId, ...brought, code: "SM-7K4P-29", issuedAt: now, expiresAt: later });
    await tx.insert(photoEvidence).values({
      id: evidenceId,
      ...brought,
      kind: "live_recapture",
      body: "",
      fileSha256: sha256(evidenceId),
      fileBytes: 1,
      findings: [],
      codeId,
      createdAt: now,
    });
    await tx.insert(headConfirmations).values({
      id: confirmationId,
      photoId,
      askedBy: people.owner.id,
      email: "shown@example.org",
      tokenHash: sha256(headSecret),
      askedAt: now,
      expiresAt: later,
    });
    const documentId = newId();
    await tx.insert(evidence).values({
      id: documentId,
      clinicId: clinic.id,
      kind: "insurance",
      title: "Treatment liability",
      datedOn: "2026-06-01",
      dueOn: "2027-05-31",
      state: "submitted",
      fileSha256: sha256(documentId),
      fileFormat: "pdf",
      submittedBy: people.owner.id,
      submittedAt: now,
    });
    await tx.insert(evidenceValues).values({ evidenceId: documentId, field: "policyholder", claimed: "dot-and-line" });
    const ownership = await insertOwnershipWorld(tx, {
      claimantId: people.client.id,
      claimedId: rival.id,
      ownerId: people.owner.id,
      ownId: clinic.id,
      now,
    });
    const treated = await insertCaseWorld(ctx, tx, {
      clinicId: clinic.id,
      rivalId: rival.id,
      practitionerId: practitioner.id,
      ownerId: people.owner.id,
      photoOf: (clinicId, caseId) => insertPhoto(tx, clinicId, people.owner.id, picture.sha256, now, caseId),
    });
    return {
      ...asked,
      ...treated,
      ...ownership,
      documentId,
      evidenceId,
      branchId,
      statedClaimId,
      codeId,
      headSecret,
      appealId,
      reportId,
      lookId,
      clinic,
      rival,
      practitioner,
      photoId,
      rivalPhotoId,
      reviewId,
      complaintId,
      groupFindingId,
      sanctionId,
      chargeId,
      importId,
      noticeId,
      proofId,
      disputeId,
      proposedDisputeId,
      proposalId,
      decisionId,
    };
  });
  await rescoreClinic(ctx, things.clinic.id);
  await rescoreClinic(ctx, things.rival.id);
  for (const { id } of [things.clinic, things.rival]) await listClinic(ctx, id);
  while (await settleMatters(ctx));
  return {
    ctx,
    cookies: {
      unverified: await cookie(people.unverified),
      client: await cookie(people.client),
      suspended: suspendedCookie,
      owner: await cookie(people.owner),
      otherOwner: await cookie(people.otherOwner),
      moderator: await cookie(people.moderator),
      conflicted: await cookie(people.conflicted),
      admin: await cookie(people.admin),
    },
    viewers: {
      unverified: viewer(people.unverified),
      client: viewer(people.client),
      suspended: viewer(people.suspended),
      owner: viewer(people.owner),
      otherOwner: viewer(people.otherOwner),
      moderator: viewer(people.moderator),
      conflicted: viewer(people.conflicted),
      admin: viewer(people.admin),
    },
    ...things,
  };
}

async function insertClinic(tx: Db, slug: string, ownerId: string, now: Date): Promise<{ id: number; slug: string }> {
  const times = { createdAt: now, updatedAt: now };
  const [clinic] = await tx
    .insert(clinics)
    .values({ slug, name: slug, source: "member", sourceRef: slug, claimedAt: now, ...times })
    .returning();
  if (clinic === undefined) throw new Error("the clinic was not inserted");
  await tx.insert(locations).values({ clinicId: clinic.id, position: 0, city: "Leeds", country: "GB", lat: 53.8, lng: -1.55 });
  await tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: ownerId, createdAt: now });
  return { id: clinic.id, slug };
}

async function insertPhoto(
  tx: Db,
  clinicId: number,
  uploadedBy: string,
  derivativeSha256: string,
  now: Date,
  caseId: string | null = null,
): Promise<string> {
  const id = newId();
  await tx.insert(photos).values({
    id,
    clinicId,
    caseId,
    purpose: "clinic",
    uploadedBy,
    state: "no_match",
    originalSha256: sha256(id),
    originalBytes: 100_000,
    width: 1_600,
    height: 1_200,
    createdAt: now,
  });
  await tx.insert(derivatives).values({ photoId: id, width: 640, height: 480, sha256: derivativeSha256, bytes: 22 });
  return id;
}

async function insertReview(tx: Db, clinicId: number, accountId: string, now: Date) {
  const [reviewId, proofId] = [newId(), newId()];
  const ratings = { overall: 4, naturalness: 4, dotSize: 4, densityEvenness: 4, colourMatch: 4, hairline: 4, honestyOfClaims: 4 };
  await tx.insert(reviews).values({ id: reviewId, clinicId, accountId, treatment: "density", state: "published", createdAt: now });
  await tx.insert(chapters).values({
    id: newId(),
    reviewId,
    writtenOn: "2026-11-20",
    daysSinceSession: 60,
    ...ratings,
    title: "Healed well",
    body: "Two months on the dots are fine and even.",
    incentive: "none",
    createdAt: now,
  });
  await tx.insert(reviewProofs).values({
    id: proofId,
    reviewId,
    kind: "receipt",
    fileSha256: sha256(proofId),
    fileFormat: "pdf",
    state: "submitted",
    submittedAt: now,
  });
  return { reviewId, proofId };
}

async function insertDispute(tx: Db, photoIds: string[], state: "open" | "proposed", now: Date): Promise<string> {
  const id = newId();
  await tx.insert(disputes).values({ id, state, openedAt: now });
  await tx.insert(disputePhotos).values(photoIds.map((photoId) => ({ disputeId: id, photoId, stateBefore: "no_match", joinedAt: now })));
  return id;
}

async function insertDecision(tx: Db, clinicId: number, photoId: string, moderatorIds: string[], now: Date): Promise<string> {
  const id = newId();
  await tx.insert(decisions).values({
    id,
    kind: "stolen_photo",
    clinicId,
    count: 1,
    rule: "P-1",
    facts: "The photo is a mirrored copy of an older one.",
    proposedBy: String(moderatorIds[0]),
    confirmedBy: String(moderatorIds[1]),
    decidedOn: "2026-11-22",
    decidedAt: now,
  });
  await tx.insert(decisionPhotos).values({ decisionId: id, photoId, role: "copy" });
  return id;
}
