import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { findDocument } from "#app/clinics/evidence-repository.server.ts";
import { describeMatters } from "#app/directory/settle-matters.server.ts";
import { answerAppeal } from "#app/moderation/answer-appeal.server.ts";
import { confirmCharge, declineCharge, stateOnCharge } from "#app/moderation/answer-charge.server.ts";
import { CHARGE_RULES, rulesOfCharge } from "#app/moderation/charge.ts";
import { listDecisions, listStandingCharges } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { findDocumentFile } from "#app/moderation/document-case.server.ts";
import { makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { proposeCharge } from "#app/moderation/propose-charge.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { evidence, evidenceValues } from "#db/schema/clinics.ts";
import { chargeProposals } from "#db/schema/moderation.ts";
import { buildAdmin, buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, buildOwner, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const FACTS = "The awarding body has no such certificate, and its number belongs to another year.";
const SAID = "The body renumbered its certificates in 2024; its letter about it is attached.";
const FORGED = { rule: "document_altered", facts: FACTS } as const;
const DAY = 86_400_000;

/** A clinic whose insurance was accepted. */
async function withDocument(ctx: TestContext, state: "accepted" | "submitted" = "accepted") {
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const documentId = newId();
  const checked = state === "accepted" ? { method: "document" as const, checkedOn: "2026-11-01" } : {};
  await ctx.store.write(async (tx) => {
    await tx.insert(evidence).values({
      ...{
        id: documentId,
        clinicId: clinic.id,
        kind: "insurance",
        title: "Treatment liability",
        datedOn: "2026-06-01",
        dueOn: "2027-05-31",
      },
      ...{ state, fileSha256: newId().repeat(2), fileFormat: "pdf", submittedBy: owner.id, submittedAt: ctx.now(), ...checked },
    });
    await tx.insert(evidenceValues).values({ evidenceId: documentId, field: "policyholder", claimed: "Dot and Line" });
  });
  return { clinic, owner, documentId };
}

async function proposed(ctx: TestContext, by?: Viewer) {
  const built = await withDocument(ctx);
  const proposer = by ?? (await buildModerator(ctx));
  const result = await proposeCharge(ctx, proposer, { documentId: built.documentId }, FORGED);
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return { ...built, proposer, chargeId: result.chargeId };
}

const stateOf = async (ctx: TestContext, id: string) =>
  (await ctx.store.read.select().from(evidence).where(eq(evidence.id, id)).get())?.state;

test("M1: nobody confirms a charge they proposed, and none is confirmed that was not proposed", async () => {
  const ctx = await createTestContext();
  const { owner, proposer, chargeId, clinic } = await proposed(ctx);
  await stateOnCharge(ctx, owner, { clinicId: clinic.id, chargeId }, SAID);
  expect(await confirmCharge(ctx, proposer, chargeId)).toMatchObject({ status: 403 });
  expect(await declineCharge(ctx, proposer, chargeId, FACTS)).toMatchObject({ status: 403 });
  expect(await confirmCharge(ctx, await buildModerator(ctx), newId())).toBe(null);
  expect(await listStandingCharges(ctx.store.read, clinic.id)).toEqual([]);
});

test("M1: the clinic is heard first: without its answer 24 hours have to pass, and the queue says until when", async () => {
  const ctx = await createTestContext();
  const { chargeId, documentId } = await proposed(ctx);
  const second = await buildModerator(ctx);
  expect(await confirmCharge(ctx, second, chargeId)).toMatchObject({ status: 409 });
  const [matter] = await describeMatters(ctx.store.read, "charge_proposal", [chargeId], ctx.now());
  expect(matter?.waitsUntil).toEqual(new Date(ctx.now().getTime() + DAY));
  expect(await stateOf(ctx, documentId)).toBe("accepted");
  ctx.setNow(new Date(ctx.now().getTime() + DAY).toISOString());
  expect(await confirmCharge(ctx, second, chargeId)).toMatchObject({ ok: true });
});

test("M1: of two who confirm at once one does, and the other is told", async () => {
  const ctx = await createTestContext();
  const { owner, chargeId, clinic } = await proposed(ctx);
  await stateOnCharge(ctx, owner, { clinicId: clinic.id, chargeId }, SAID);
  const [one, two] = [await buildModerator(ctx), await buildAdmin(ctx)];
  const results = await Promise.all([confirmCharge(ctx, one, chargeId), confirmCharge(ctx, two, chargeId)]);
  expect(results.map((result) => (result?.ok ? "done" : result?.status)).sort()).toEqual([409, "done"]);
  expect(await listDecisions(ctx.store.read, null, 5)).toMatchObject([{ kind: "forged_document", count: 1, facts: FACTS }]);
});

test("a forged document counts for nothing once confirmed, stands against the clinic, and waits again when it is overturned", async () => {
  const ctx = await createTestContext();
  const { owner, chargeId, clinic, documentId } = await proposed(ctx);
  await stateOnCharge(ctx, owner, { clinicId: clinic.id, chargeId }, SAID);
  const result = await confirmCharge(ctx, await buildModerator(ctx), chargeId);
  const decisionId = result?.ok ? result.decisionId : "";
  expect(await stateOf(ctx, documentId)).toBe("refused");
  expect(await listStandingCharges(ctx.store.read, clinic.id)).toMatchObject([{ kind: "forged_document", evidenceId: documentId }]);
  const appeal = await makeAppeal(ctx, owner, decisionId, SAID);
  await answerAppeal(ctx, await buildModerator(ctx), appeal?.ok ? appeal.appealId : "", { outcome: "overturned", facts: FACTS });
  expect(await listStandingCharges(ctx.store.read, clinic.id)).toEqual([]);
  expect(await stateOf(ctx, documentId)).toBe("submitted");
});

test("a declined charge changes nothing, and can be proposed again; one that waits or stands cannot", async () => {
  const ctx = await createTestContext();
  const { chargeId, documentId, proposer, clinic } = await proposed(ctx);
  expect(await proposeCharge(ctx, proposer, { documentId }, FORGED)).toMatchObject({ status: 409 });
  expect(await declineCharge(ctx, await buildModerator(ctx), chargeId, FACTS)).toEqual({ ok: true });
  expect(await stateOf(ctx, documentId)).toBe("accepted");
  expect(await listDecisions(ctx.store.read, null, 5)).toEqual([]);
  expect(await proposeCharge(ctx, proposer, { documentId }, FORGED)).toMatchObject({ ok: true });
  expect(clinic.id).toBeGreaterThan(0);
});

test("M5: the file of a document held to be forged is open while a second person has to decide, and closed before and after", async () => {
  const ctx = await createTestContext();
  const { documentId } = await withDocument(ctx);
  const file = async () => {
    const document = await findDocument(ctx.store.read, documentId);
    return document && (await findDocumentFile(ctx.store.read, document, null)) !== null;
  };
  expect(await file()).toBe(false);
  const result = await proposeCharge(ctx, await buildModerator(ctx), { documentId }, FORGED);
  expect(await file()).toBe(true);
  await declineCharge(ctx, await buildModerator(ctx), result?.ok ? result.chargeId : "", FACTS);
  expect(await file()).toBe(false);
});

test("pressure on a reviewer is charged from a review, by rules of its own; the clinic answers once", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const author = await buildClient(ctx);
  const reviewId = await publish(ctx, author, clinic.slug);
  const moderator = await buildModerator(ctx);
  expect(await proposeCharge(ctx, moderator, { reviewId }, FORGED)).toMatchObject({ status: 422 });
  expect(await proposeCharge(ctx, author, { reviewId }, { rule: "pressure_threat", facts: FACTS })).toMatchObject({ status: 403 });
  const result = await proposeCharge(ctx, moderator, { reviewId }, { rule: "pressure_threat", facts: FACTS });
  const chargeId = result?.ok ? result.chargeId : "";
  const about = { clinicId: clinic.id, chargeId };
  expect(await stateOnCharge(ctx, await buildOwner(ctx, (await buildClinic(ctx)).id), about, SAID)).toBe(null);
  expect(await stateOnCharge(ctx, owner, about, SAID)).toEqual({ ok: true });
  expect(await stateOnCharge(ctx, owner, about, SAID)).toMatchObject({ status: 409 });
  expect(await confirmCharge(ctx, await buildModerator(ctx), chargeId)).toMatchObject({ ok: true });
  expect(await listStandingCharges(ctx.store.read, clinic.id)).toMatchObject([{ kind: "review_pressure", count: 1, reviewId }]);
  expect(await ctx.store.read.select().from(chargeProposals).all()).toMatchObject([{ answer: "confirmed", statement: SAID }]);
});

test("every rule is of one kind and has its sentence", () => {
  for (const kind of ["forged_document", "review_pressure"] as const) expect(rulesOfCharge(kind)).toHaveLength(3);
  for (const rule of Object.keys(CHARGE_RULES)) expect(ruleText(rule).sentence).toMatch(/^The clinic .+\.$/);
});
