import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { STATEMENTS_PER_CLINIC } from "#app/moderation/dispute.ts";
import { listStatements } from "#app/moderation/dispute-repository.server.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { openDispute } from "#app/moderation/open-dispute.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { listCodes } from "#app/provenance/recapture-code-repository.server.ts";
import { loader as readOwnDispute, action as say } from "#app/routes/moderation/dispute-answer.tsx";
import { loader as readCase } from "#app/routes/moderation/dispute-case.tsx";
import { loader as readEvidence, action as weigh } from "#app/routes/moderation/evidence-case.tsx";
import { loader as download } from "#app/routes/moderation/evidence-download.ts";
import { loader as readSheet } from "#app/routes/photos/code-sheet.tsx";
import { action as bringByForm, loader as readOwnEvidence } from "#app/routes/photos/photo-evidence.tsx";
import { events } from "#db/schema/platform.ts";
import { derivatives } from "#db/schema/provenance.ts";
import { buildDispute, buildMatch, buildModerator, buildPhoto, FACTS, photoState, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { bring, photoBytes } from "#tests/provenance/evidence-fixtures.ts";
import { buildClient, buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

type Person = Parameters<typeof sessionCookie>[1];
const SAID = "This is my own head, photographed at home by my wife.";

const args = async (
  ctx: TestContext,
  path: string,
  params: Record<string, string>,
  person: Person,
  form?: Record<string, string> | FormData,
) => routeArgs(ctx, path, { params, cookie: await sessionCookie(ctx, person), ...(form === undefined ? {} : { form }) });

/** A client protects a photo; a clinic shows a copy of it. */
async function copiedFromClient(ctx: TestContext) {
  const client = await buildClient(ctx);
  const own = await buildPhoto(ctx, null, { purpose: "protected", uploadedBy: client.id });
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const copy = await buildPhoto(ctx, clinic.id, { state: "matched" });
  await ctx.store.write((tx) =>
    tx.insert(derivatives).values([own, copy].map((photoId) => ({ photoId, width: 640, height: 480, sha256: photoId, bytes: 1 }))),
  );
  await buildMatch(ctx, copy, own);
  const disputeId = (await openDispute(ctx, copy)) ?? "";
  return { client, own, clinic, owner, copy, disputeId };
}

test("a client who protects a photo is told by mail, reads the dispute, speaks in it, and is told what was decided", async () => {
  const ctx = await createTestContext();
  const { client, own, owner, copy, disputeId } = await copiedFromClient(ctx);
  await runAllJobs(ctx);
  expect(ctx.sent.map((mail) => mail.subject).sort()).toEqual([
    "A photo on your profile matches another clinic’s",
    "A photo you protect was found elsewhere",
  ]);
  const path = `/disputes/${disputeId}`;
  expect(await readOwnDispute(await args(ctx, path, { id: disputeId }, client))).toMatchObject({ client: true });
  expect((await answerOf(async () => say(await args(ctx, path, { id: disputeId }, client, { statement: SAID })))).status).toBe(303);
  expect(await listStatements(ctx.store.read, disputeId)).toMatchObject([{ clinicId: null, accountId: client.id, body: SAID }]);
  expect([await photoState(ctx, own), await photoState(ctx, copy)]).toEqual(["disputed", "matched"]);
  for (let more = 1; more < STATEMENTS_PER_CLINIC; more++) await makeStatement(ctx, client, disputeId, SAID);
  expect(await makeStatement(ctx, client, disputeId, SAID)).toMatchObject({ status: 422 });
  expect(await makeStatement(ctx, owner, disputeId, "We were sent it by a supplier.")).toEqual({ ok: true });

  const proposal = { rule: "copied_from_another_clinic" as const, original: own, facts: FACTS };
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, { version: await versionOf(ctx, disputeId), ...proposal });
  await confirmOutcome(ctx, await buildModerator(ctx), disputeId, await versionOf(ctx, disputeId));
  await runAllJobs(ctx);
  expect(ctx.sent.filter((mail) => mail.subject.startsWith("A decision was made"))).toHaveLength(2);
  expect(await photoState(ctx, copy)).toBe("confirmed_stolen");
});

test("Z4: another client finds no dispute; the other party sees that a photo is protected and not the photo; moderators see it", async () => {
  const ctx = await createTestContext();
  const { client, own, owner, disputeId } = await copiedFromClient(ctx);
  const path = `/disputes/${disputeId}`;
  expect((await answerOf(async () => readOwnDispute(await args(ctx, path, { id: disputeId }, await buildClient(ctx))))).status).toBe(404);
  const seenByRival = JSON.stringify(await readOwnDispute(await args(ctx, path, { id: disputeId }, owner)));
  expect(seenByRival).toContain("only protects this photo");
  expect(seenByRival).not.toContain(`/photos/${own}/`);
  expect(seenByRival).not.toContain(client.id);
  expect(JSON.stringify(await readOwnDispute(await args(ctx, path, { id: disputeId }, client)))).toContain(`/photos/${own}/`);
  const moderator = await buildModerator(ctx);
  const seen = await readCase(await args(ctx, `/moderation/disputes/${disputeId}`, { id: disputeId }, moderator));
  expect(JSON.stringify(seen)).toContain(`/photos/${own}/`);
  expect((await waitingMatters(ctx, moderator.id)).find((item) => item.kind === "dispute")).toMatchObject({
    title: "Kelham Scalp Studio and a client",
    detail: "2 photos that match",
  });
});

test("what each side has brought stands in one table: kinds and weights for the parties, the pieces themselves for moderators", async () => {
  const ctx = await createTestContext();
  const { disputeId, firstOwner, secondOwner, original, copy } = await buildDispute(ctx);
  const [log, file] = [await bring(ctx, firstOwner, original, "session_log"), await bring(ctx, secondOwner, copy, "original_file")];
  const own = (await readOwnDispute(await args(ctx, `/disputes/${disputeId}`, { id: disputeId }, firstOwner))).dispute.brought;
  expect(own.map((side) => side.pieces.map(({ what, weight, result }) => [what, weight, result]))).toEqual([
    [
      ["Uploaded here first", "0 of 4", "Proves nothing by itself"],
      ["A session log", "2 of 4", "Waits to be weighed"],
    ],
    [
      ["Uploaded here later", "0 of 4", "Proves nothing by itself"],
      ["The original file", "3 of 4", "Waits to be weighed"],
    ],
  ]);
  expect(own.map((side) => side.bringHref)).toEqual([`/photos/${original}/evidence`, null]);
  expect(own.flatMap((side) => side.pieces.map((piece) => piece.href)).filter((href) => href !== null)).toEqual([]);
  const seen = await readCase(await args(ctx, `/moderation/disputes/${disputeId}`, { id: disputeId }, await buildModerator(ctx)));
  expect(seen.dispute.brought.flatMap((side) => side.pieces.map((piece) => piece.href)).filter((href) => href !== null)).toEqual([
    `/moderation/evidence/${log}`,
    `/moderation/evidence/${file}`,
  ]);
});

test("Z4: evidence pages and code sheets of one clinic's photo are not there for another clinic", async () => {
  const ctx = await createTestContext();
  const { firstOwner, secondOwner, original, copy } = await buildDispute(ctx);
  await bring(ctx, firstOwner, original, "live_recapture");
  const [code] = await listCodes(ctx.store.read, original, firstOwner.id);
  const page = async (id: string, person: Person) =>
    (await answerOf(async () => readOwnEvidence(await args(ctx, `/photos/${id}/evidence`, { id }, person)))).status;
  expect([await page(original, firstOwner), await page(original, secondOwner), await page(copy, firstOwner)]).toEqual([200, 404, 404]);
  const sheet = async (id: string, person: Person) => {
    const params = { id, codeId: code?.id ?? "" };
    return (await answerOf(async () => readSheet(await args(ctx, `/photos/${id}/evidence/code/${code?.id}`, params, person)))).status;
  };
  expect([await sheet(original, firstOwner), await sheet(original, secondOwner), await sheet(copy, secondOwner)]).toEqual([200, 404, 404]);
  const form = new FormData();
  form.set("intent", "withdraw");
  form.set("evidenceId", "0".repeat(32));
  const sent = await answerOf(async () =>
    bringByForm(await args(ctx, `/photos/${original}/evidence`, { id: original }, secondOwner, form)),
  );
  expect(sent.status).toBe(404);
});

test("a file is sent by form, weighed by form, and M5: opened only by moderators while it waits, as a download, each look on record", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const id = await buildPhoto(ctx, clinic.id);
  const form = new FormData();
  form.set("intent", "original_file");
  form.set("body", "Taken by our practitioner with the studio’s own camera.");
  const send = async () =>
    answerOf(async () => bringByForm(await args(ctx, `/photos/${id}/evidence?kind=original_file`, { id }, owner, form)));
  expect((await send()).status).toBe(422);
  form.set("file", new File([new Uint8Array(await photoBytes(9))], "../../IMG_1.jpg"));
  expect((await send()).status).toBe(303);
  const moderator = await buildModerator(ctx);
  const [item] = await waitingMatters(ctx, moderator.id);
  const evidenceId = item?.id ?? "";
  const path = `/moderation/evidence/${evidenceId}`;
  expect(await readEvidence(await args(ctx, path, { id: evidenceId }, moderator))).toMatchObject({
    kind: "original_file",
    file: "picture",
  });
  const get = async (person: Person) => answerOf(async () => download(await args(ctx, `${path}/file`, { id: evidenceId }, person)));
  expect((await get(owner)).status).toBe(404);
  const answer = await get(moderator);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "content-disposition": 'attachment; filename="evidence.jpeg"',
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
  });
  const looks = await ctx.store.read.select().from(events).where(eq(events.action, "evidence.viewed")).all();
  expect(looks).toMatchObject([{ actorId: moderator.id, subjectId: id }]);
  const weighed = async (fields: Record<string, string>) =>
    (await answerOf(async () => weigh(await args(ctx, path, { id: evidenceId }, moderator, fields)))).status;
  expect(await weighed({ outcome: "accepted", note: "short" })).toBe(422);
  expect(await weighed({ outcome: "accepted", note: "Larger than any copy." })).toBe(303);
  expect(await weighed({ outcome: "refused", note: "Larger than any copy." })).toBe(409);
  expect((await get(moderator)).status).toBe(404);
  expect(await photoState(ctx, id)).toBe("original");
});
