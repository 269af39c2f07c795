import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { findDispute } from "#app/moderation/dispute-repository.server.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { openDispute } from "#app/moderation/open-dispute.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { loader as readDecisions } from "#app/routes/about/decisions.tsx";
import { loader as readDecision } from "#app/routes/about/decisions-entry.tsx";
import { action as answerDispute, loader as readOwnDispute } from "#app/routes/moderation/dispute-answer.tsx";
import { action as decide, loader as readCase } from "#app/routes/moderation/dispute-case.tsx";
import { action as checkProof } from "#app/routes/moderation/proof-check.tsx";
import { loader as downloadProof } from "#app/routes/moderation/proof-download.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { events } from "#db/schema/platform.ts";
import { derivatives } from "#db/schema/provenance.ts";
import { reviewProofs } from "#db/schema/reviews.ts";
import { buildDispute, buildMatch, buildModerator, buildPhoto, FACTS, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SAID = "A patient of ours sent it; we have his consent in writing.";

const post = async (
  ctx: TestContext,
  path: string,
  id: string,
  person: Parameters<typeof sessionCookie>[1],
  form: Record<string, string>,
) => routeArgs(ctx, path, { params: { id }, cookie: await sessionCookie(ctx, person), form });
const get = async (ctx: TestContext, path: string, id: string, person: Parameters<typeof sessionCookie>[1]) =>
  routeArgs(ctx, path, { params: { id }, cookie: await sessionCookie(ctx, person) });

test("a dispute goes from proposal to decision by two people's forms, and a form sent twice is told so with 409", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, secondOwner } = await buildDispute(ctx);
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  await makeStatement(ctx, secondOwner, disputeId, SAID);
  const path = `/moderation/disputes/${disputeId}`;
  const proposal = { intent: "propose", version: "1", rule: "copied_and_altered", original, facts: FACTS };
  const short = await answerOf(async () => decide(await post(ctx, path, disputeId, one, { ...proposal, facts: "Copied." })));
  expect(short.status).toBe(422);
  expect((await answerOf(async () => decide(await post(ctx, path, disputeId, one, proposal)))).status).toBe(303);
  expect((await answerOf(async () => decide(await post(ctx, path, disputeId, two, proposal)))).status).toBe(409);
  const confirm = { intent: "confirm", version: "2" };
  expect((await answerOf(async () => decide(await post(ctx, path, disputeId, one, confirm)))).status).toBe(403);
  expect((await answerOf(async () => decide(await post(ctx, path, disputeId, two, confirm)))).status).toBe(303);
  expect((await answerOf(async () => decide(await post(ctx, path, disputeId, two, confirm)))).status).toBe(409);
  expect((await answerOf(async () => decide(await post(ctx, path, disputeId, two, { intent: "delete" })))).status).toBe(400);
  expect((await findDispute(ctx.store.read, disputeId))?.state).toBe("decided");
});

test("three copies that all match each other are two pairs on the page, each with the photo that was here first", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy } = await buildDispute(ctx);
  ctx.setNow("2026-11-24T12:05:00.000Z");
  const third = await buildPhoto(ctx, (await buildClinic(ctx)).id, { state: "matched" });
  await buildMatch(ctx, third, copy);
  await buildMatch(ctx, third, original);
  await openDispute(ctx, third);
  await ctx.store.write((tx) =>
    tx
      .insert(derivatives)
      .values([original, copy, third].map((photoId) => ({ photoId, width: 640, height: 480, sha256: photoId, bytes: 1 }))),
  );
  const page = await readCase(await get(ctx, `/moderation/disputes/${disputeId}`, disputeId, await buildModerator(ctx)));
  expect(page.dispute.pairs.map(({ left, right }) => [left.photo.id, right.photo.id])).toEqual([
    [original, copy],
    [original, third],
  ]);
  expect(page.dispute.pairs[0]?.facts.map((fact) => fact.value)).toEqual(
    expect.arrayContaining(["8 of 256 bits differ", "Compared with the known photo, it is mirrored."]),
  );
});

test("M2: a moderator with a tie gets 403 from the page and from its form", async () => {
  const ctx = await createTestContext();
  const { disputeId, first, original } = await buildDispute(ctx);
  const tied = await buildModerator(ctx);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: first.id, accountId: tied.id, createdAt: ctx.now() }));
  const path = `/moderation/disputes/${disputeId}`;
  expect((await answerOf(async () => readCase(await get(ctx, path, disputeId, tied)))).status).toBe(403);
  const proposal = { intent: "propose", version: "1", rule: "copied_and_altered", original, facts: FACTS };
  expect((await answerOf(async () => decide(await post(ctx, path, disputeId, tied, proposal)))).status).toBe(403);
  expect(await versionOf(ctx, disputeId)).toBe(1);
});

test("Z4: an owner of another clinic finds no dispute and can say nothing in it; a party sees no proposal and no history", async () => {
  const ctx = await createTestContext();
  const { disputeId, secondOwner, original } = await buildDispute(ctx);
  const stranger = (await buildDispute(ctx)).secondOwner;
  const path = `/disputes/${disputeId}`;
  expect((await answerOf(async () => readOwnDispute(await get(ctx, path, disputeId, stranger)))).status).toBe(404);
  expect((await answerOf(async () => answerDispute(await post(ctx, path, disputeId, stranger, { statement: SAID })))).status).toBe(404);
  const proposal = { version: 1, rule: "copied_and_altered" as const, original, facts: FACTS };
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, proposal);
  const seen = JSON.stringify(await readOwnDispute(await get(ctx, path, disputeId, secondOwner)));
  expect(seen).not.toContain(FACTS);
  expect(seen).not.toContain("proposed that");
  expect((await answerOf(async () => answerDispute(await post(ctx, path, disputeId, secondOwner, { statement: SAID })))).status).toBe(303);
});

test("Z5: the public pages of a decision name nobody and give away no address", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, secondOwner } = await buildDispute(ctx);
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  await makeStatement(ctx, secondOwner, disputeId, SAID);
  await proposeOutcome(ctx, one, disputeId, { version: 1, rule: "copied_and_altered", original, facts: FACTS });
  const result = await confirmOutcome(ctx, two, disputeId, 2);
  const id = result?.ok ? (result.decisionIds[0] ?? "") : "";
  const log = await readDecisions(routeArgs(ctx, "/decisions"));
  const entry = await readDecision(routeArgs(ctx, `/decisions/${id}`, { params: { id } }));
  const printed = JSON.stringify([log, entry]);
  expect(printed).toContain(FACTS);
  expect(printed).not.toMatch(/@|Sam Reader/);
  expect(printed).not.toContain(SAID);
  for (const person of [one, two, secondOwner]) expect(printed).not.toContain(person.id);
});

test("the log is paged by what was seen last and can be narrowed to a clinic", async () => {
  const ctx = await createTestContext();
  const slugs: string[] = [];
  for (let made = 0; made < 21; made++) {
    const { disputeId, second } = await buildDispute(ctx);
    slugs.push(second.slug);
    await proposeOutcome(ctx, await buildModerator(ctx), disputeId, { version: 1, rule: "engine_error", facts: FACTS });
    await confirmOutcome(ctx, await buildModerator(ctx), disputeId, 2);
  }
  const first = await readDecisions(routeArgs(ctx, "/decisions"));
  expect(first.entries).toHaveLength(20);
  const rest = await readDecisions(routeArgs(ctx, first.nextHref ?? ""));
  expect(rest.entries.map((entry) => entry.clinic.href)).toEqual([`/clinics/${slugs[0]}`]);
  expect(rest.nextHref).toBe(null);
  expect((await readDecisions(routeArgs(ctx, `/decisions?clinic=${slugs[4]}`))).entries).toHaveLength(1);
  expect((await answerOf(() => readDecisions(routeArgs(ctx, "/decisions?clinic=nobody")))).status).toBe(404);
  expect((await answerOf(() => readDecisions(routeArgs(ctx, "/decisions?before=x")))).status).toBe(400);
});

test("M5: a proof is shown only to a moderator while it waits, sandboxed, and each look is recorded", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const reviewId = await publish(ctx, await buildClient(ctx), clinic.slug);
  const { sha256: fileSha256 } = await ctx.files.put(Buffer.from("%PDF-1.7 a receipt"));
  const id = newId();
  const row = { id, reviewId, kind: "receipt", fileSha256, fileFormat: "pdf", state: "submitted", submittedAt: ctx.now() } as const;
  await ctx.store.write((tx) => tx.insert(reviewProofs).values(row));
  const moderator = await buildModerator(ctx);
  const path = `/moderation/proofs/${id}/file`;
  const answer = await answerOf(async () => downloadProof(await get(ctx, path, id, moderator)));
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="proof.pdf"',
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
  });
  const looks = await ctx.store.read.select().from(events).where(eq(events.action, "review_proof.viewed")).all();
  expect(looks).toMatchObject([{ actorId: moderator.id, subjectId: reviewId }]);
  const form = (fields: Record<string, string>) => post(ctx, `/moderation/proofs/${id}`, id, moderator, fields);
  expect((await answerOf(async () => checkProof(await form({ outcome: "refused" })))).status).toBe(422);
  expect((await answerOf(async () => checkProof(await form({ outcome: "refused", reason: "no_date" })))).status).toBe(303);
  expect((await answerOf(async () => checkProof(await form({ outcome: "accepted" })))).status).toBe(409);
  expect((await answerOf(async () => downloadProof(await get(ctx, path, id, moderator)))).status).toBe(404);
});
