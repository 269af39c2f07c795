import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { reconcileMatters } from "#app/directory/settle-matters.server.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { answerSecondLook } from "#app/moderation/answer-second-look.server.ts";
import { judgeProof } from "#app/moderation/judge-proof.server.ts";
import type { SecondLookKind } from "#app/moderation/second-look.ts";
import { readTransparency } from "#app/moderation/transparency-repository.server.ts";
import { weighEvidence } from "#app/moderation/weigh-evidence.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { action as answerCharge } from "#app/routes/moderation/charge-case.tsx";
import { loader as readDocument } from "#app/routes/moderation/document-check.tsx";
import { loader as readEvidence } from "#app/routes/moderation/evidence-case.tsx";
import { loader as readProof } from "#app/routes/moderation/proof-check.tsx";
import { loader as readReport } from "#app/routes/moderation/report-case.tsx";
import { evidence } from "#db/schema/clinics.ts";
import { chargeProposals, reports } from "#db/schema/moderation.ts";
import { judgements, reReviews } from "#db/schema/moderators.ts";
import { events } from "#db/schema/platform.ts";
import { reviewProofs } from "#db/schema/reviews.ts";
import { buildModerator, buildPhoto } from "#tests/moderation/dispute-fixtures.ts";
import { bring } from "#tests/provenance/evidence-fixtures.ts";
import { buildClient, buildClinic, buildOwner, publish } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const FACTS = "The diary of the studio shows the visit on that day.";

/** A matter of each kind that `first` judged; answers its subject. */
const JUDGED: Record<SecondLookKind, (ctx: TestContext, first: Viewer) => Promise<string>> = {
  report: async (ctx, first) => {
    const reviewId = await publish(ctx, await buildClient(ctx), (await buildClinic(ctx)).slug);
    const id = newId();
    const row = { id, subjectKind: "review" as const, subjectId: reviewId, reason: "advertising", detail: "", createdAt: ctx.now() };
    await ctx.store.write((tx) => tx.insert(reports).values(row));
    expect(await answerReport(ctx, first, id, { answer: "dismiss" })).toMatchObject({ ok: true });
    return id;
  },
  document: async (ctx, first) => {
    const clinic = await buildClinic(ctx);
    const id = newId();
    const row = {
      id,
      clinicId: clinic.id,
      kind: "insurance" as const,
      title: "Liability",
      datedOn: "2026-06-01",
      state: "accepted" as const,
    };
    const file = { fileSha256: newId().repeat(2), fileFormat: "pdf" as const, submittedAt: ctx.now() };
    const judged = { id: newId(), accountId: first.id, kind: "document", subjectId: id, outcome: "accepted", madeAt: ctx.now() };
    await ctx.store.write(async (tx) => {
      await tx.insert(evidence).values({ ...row, ...file });
      await tx.insert(judgements).values(judged);
      await tx.insert(reReviews).values({ id: newId(), judgementId: judged.id, drawnAt: ctx.now() });
    });
    return id;
  },
  photo_evidence: async (ctx, first) => {
    const clinic = await buildClinic(ctx);
    const id = await bring(ctx, await buildOwner(ctx, clinic.id), await buildPhoto(ctx, clinic.id), "session_log");
    expect(await weighEvidence(ctx, first, id, { outcome: "refused", note: FACTS })).toEqual({ ok: true });
    return id;
  },
  proof: async (ctx, first) => {
    const reviewId = await publish(ctx, await buildClient(ctx), (await buildClinic(ctx)).slug);
    const id = newId();
    const row = { id, reviewId, kind: "receipt" as const, state: "submitted" as const, submittedAt: ctx.now() };
    await ctx.store.write((tx) => tx.insert(reviewProofs).values({ ...row, fileSha256: newId().repeat(2), fileFormat: "pdf" }));
    expect(await judgeProof(ctx, first, id, { outcome: "accepted" })).toEqual({ ok: true });
    return id;
  },
};

const DESKS = {
  report: ["reports", readReport, "dismiss"],
  document: ["documents", readDocument, "accepted"],
  photo_evidence: ["evidence", readEvidence, "refused"],
  proof: ["proofs", readProof, "accepted"],
} as const;

async function drawn(ctx: TestContext, first: Viewer, kind: SecondLookKind) {
  ctx.chance = () => 0;
  const subjectId = await JUDGED[kind](ctx, first);
  ctx.chance = () => 1;
  const lookId = (await ctx.store.read.select().from(reReviews).get())?.id ?? "";
  expect(lookId).not.toBe("");
  return { subjectId, lookId };
}

test.each(Object.keys(DESKS) as SecondLookKind[])(
  "M3: while a second look waits, whoever may take it does not read the first answer on the page of the %s itself",
  async (kind) => {
    const ctx = await createTestContext();
    const [first, second] = [await buildModerator(ctx), await buildModerator(ctx)];
    const { subjectId, lookId } = await drawn(ctx, first, kind);
    const [folder, load, agreed] = DESKS[kind];
    const seenBy = async (person: Viewer) => {
      const cookie = await sessionCookie(ctx, person);
      return answerOf(() => load(routeArgs(ctx, `/moderation/${folder}/${subjectId}`, { params: { id: subjectId }, cookie })));
    };
    expect((await seenBy(first)).status).toBe(200);
    const sent = await seenBy(second);
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `/moderation/second-looks/${lookId}`]);
    expect(await answerSecondLook(ctx, second, lookId, { outcome: agreed, facts: FACTS })).toEqual({ ok: true, agreed: true });
    expect((await seenBy(second)).status).toBe(200);
  },
);

test("M3: a second look of which the subject is gone is given up by the daily work, and counts neither as agreed nor as differed", async () => {
  const ctx = await createTestContext();
  const [first, second] = [await buildModerator(ctx), await buildModerator(ctx)];
  const { subjectId, lookId } = await drawn(ctx, first, "document");
  await reconcileMatters(ctx);
  expect(await ctx.store.read.select().from(reReviews).get()).toMatchObject({ givenUpAt: null });
  await ctx.store.write((tx) => tx.update(evidence).set({ withdrawnAt: ctx.now() }).where(eq(evidence.id, subjectId)));
  await reconcileMatters(ctx);
  await reconcileMatters(ctx);
  expect(await ctx.store.read.select().from(reReviews).get()).toMatchObject({ givenUpAt: ctx.now(), answeredAt: null, agreed: null });
  expect((await readTransparency(ctx.store.read, "2026-11-23")).looks.document).toEqual({ drawn: 1, answered: 0, differed: 0, givenUp: 1 });
  expect(await ctx.store.read.select().from(events).where(eq(events.action, "second_look.given_up")).all()).toMatchObject([
    { actorId: null, subjectId: lookId },
  ]);
  expect(await answerSecondLook(ctx, second, lookId, { outcome: "accepted", facts: FACTS })).toBe(null);
});

test("M1: a charge is confirmed only by whoever has just shown who they are; to decline it asks for nothing more", async () => {
  const ctx = await createTestContext();
  const [first, second] = [await buildModerator(ctx), await buildModerator(ctx)];
  const clinic = await buildClinic(ctx);
  const id = newId();
  const row = { id, clinicId: clinic.id, kind: "review_pressure" as const, rule: "review_gating", facts: FACTS };
  await ctx.store.write((tx) => tx.insert(chargeProposals).values({ ...row, proposedBy: first.id, proposedAt: ctx.now() }));
  const cookie = await sessionCookie(ctx, second);
  const send = (form: Record<string, string>, as: string) =>
    answerOf(() => answerCharge(routeArgs(ctx, `/moderation/charges/${id}`, { params: { id }, cookie: as, form })));
  ctx.setNow(new Date(ctx.now().getTime() + 15 * 60_000).toISOString());
  const stale = await send({ intent: "confirm", charge: id }, cookie);
  expect([stale.status, stale.headers.get("location")]).toEqual([
    302,
    `/account/confirm?redirectTo=${encodeURIComponent(`/moderation/charges/${id}`)}`,
  ]);
  expect((await ctx.store.read.select().from(chargeProposals).get())?.answer).toBe(null);
  // Confirmed, but the clinic still has its time.
  expect((await send({ intent: "confirm", charge: id }, await sessionCookie(ctx, second))).status).toBe(409);
  expect((await send({ intent: "decline", charge: id, reasons: FACTS }, cookie)).status).toBe(303);
  expect((await ctx.store.read.select().from(chargeProposals).get())?.answer).toBe("declined");
});
