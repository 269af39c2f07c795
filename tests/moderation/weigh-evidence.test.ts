import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import { findPublicDecision } from "#app/moderation/decision-repository.server.ts";
import type { OutcomeRule } from "#app/moderation/dispute.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { weighEvidence } from "#app/moderation/weigh-evidence.server.ts";
import { EVIDENCE_KINDS, type EvidenceKind, isStrong } from "#app/provenance/photo-evidence.ts";
import { findEvidence } from "#app/provenance/photo-evidence-repository.server.ts";
import { PHOTO_STATES } from "#app/provenance/verdict.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { photoEvidence } from "#db/schema/provenance.ts";
import { buildAdmin, buildDispute, buildModerator, buildPhoto, FACTS, photoState, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { bring } from "#tests/provenance/evidence-fixtures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const NOTE = "It shows more on every side than any copy.";
const ACCEPT = { outcome: "accepted" as const, legible: "yes" as const, note: NOTE };
const REFUSE = { outcome: "refused" as const, note: NOTE };

/** Of every kind: the client's own word comes by another way. */
async function bringKind(ctx: TestContext, owner: Awaited<ReturnType<typeof buildOwner>>, photoId: string, kind: EvidenceKind, seed = 1) {
  if (kind !== "client_confirmation") return bring(ctx, owner, photoId, kind, seed);
  const id = await bring(ctx, owner, photoId, "session_log");
  await ctx.store.write((tx) => tx.update(photoEvidence).set({ kind }).where(eq(photoEvidence.id, id)));
  return id;
}

test("strong evidence that is accepted makes a quiet photo original and asks for a new score; weak or refused evidence changes nothing", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  for (const kind of EVIDENCE_KINDS) {
    for (const verdict of [ACCEPT, REFUSE]) {
      const photoId = await buildPhoto(ctx, clinic.id);
      const id = await bringKind(ctx, owner, photoId, kind);
      expect(await weighEvidence(ctx, moderator, id, verdict)).toEqual({ ok: true });
      const expected = verdict === ACCEPT && isStrong(kind) ? "original" : "no_match";
      expect(await photoState(ctx, photoId), `${kind} ${verdict.outcome}`).toBe(expected);
      expect(await findEvidence(ctx.store.read, id)).toMatchObject({
        weighed: verdict.outcome,
        weighedBy: moderator.id,
        weighedNote: NOTE,
      });
    }
  }
  const asked = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "rescore_clinic")).all();
  expect(asked.map((job) => JSON.parse(job.payload))).toContainEqual({ clinicId: clinic.id });
  expect(await ctx.store.read.select().from(events).where(eq(events.action, "photo.evidenced")).all()).toHaveLength(4);
});

test("whoever brought a piece is told how it was weighed, without the note", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const photoId = await buildPhoto(ctx, clinic.id);
  await weighEvidence(ctx, moderator, await bringKind(ctx, owner, photoId, "session_log"), REFUSE);
  await runAllJobs(ctx);
  const [mail] = ctx.sent.filter(({ subject }) => subject === "What you brought for a photo was refused");
  expect(mail?.text).toContain(`/photos/${photoId}/evidence`);
  expect(mail?.text).not.toContain(NOTE);
});

test("only a photo that nobody doubts is made original", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const made = [];
  for (const state of PHOTO_STATES.filter((one) => one !== "failed" && one !== "original")) {
    const photoId = await buildPhoto(ctx, clinic.id, { state });
    await weighEvidence(ctx, moderator, await bring(ctx, owner, photoId, "original_file"), ACCEPT);
    if ((await photoState(ctx, photoId)) === "original") made.push(state);
  }
  expect(made).toEqual(["no_match", "cannot_tell", "cleared"]);
});

test("a new photo is accepted only when its code can be read, and can be refused without", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const photoId = await buildPhoto(ctx, clinic.id);
  const id = await bring(ctx, owner, photoId, "live_recapture");
  expect(await weighEvidence(ctx, moderator, id, { outcome: "accepted", note: NOTE })).toMatchObject({
    status: 422,
    errors: { legible: expect.any(String) },
  });
  expect(await photoState(ctx, photoId)).toBe("no_match");
  expect(await weighEvidence(ctx, moderator, id, REFUSE)).toEqual({ ok: true });
});

test("evidence is weighed once: of two who answer, the second is told", async () => {
  const ctx = await createTestContext();
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const photoId = await buildPhoto(ctx, clinic.id);
  const id = await bring(ctx, owner, photoId, "original_file");
  const answers = await Promise.all([weighEvidence(ctx, one, id, REFUSE), weighEvidence(ctx, two, id, ACCEPT)]);
  expect(answers).toMatchObject([{ ok: true }, { ok: false, status: 409 }]);
  expect(await photoState(ctx, photoId)).toBe("no_match");
});

test("M2: nobody weighs evidence in a matter they have a tie to, be it the owner's clinic or its rival", async () => {
  const ctx = await createTestContext();
  const { first, second, firstOwner, original } = await buildDispute(ctx);
  const id = await bring(ctx, firstOwner, original, "original_file");
  for (const clinic of [first, second]) {
    const tied = await buildModerator(ctx);
    await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: tied.id, createdAt: ctx.now() }));
    expect(await weighEvidence(ctx, tied, id, ACCEPT)).toMatchObject({ status: 403 });
  }
  for (const person of [firstOwner, await buildAdmin(ctx)])
    expect(await weighEvidence(ctx, person, id, ACCEPT)).toMatchObject({ status: 403 });
  expect(await weighEvidence(ctx, await buildModerator(ctx), "0".repeat(32), ACCEPT)).toBe(null);
  expect((await findEvidence(ctx.store.read, id))?.weighed).toBe(null);
});

test("evidence that waits is in the queue with every clinic of its dispute, until it is weighed", async () => {
  const ctx = await createTestContext();
  const { first, second, firstOwner, original } = await buildDispute(ctx);
  const id = await bring(ctx, firstOwner, original, "original_file");
  const waiting = async () => (await waitingMatters(ctx)).filter((item) => item.kind === "photo_evidence");
  expect(await waiting()).toMatchObject([{ id, detail: "The original file", tookPart: false }]);
  expect((await waiting())[0]?.clinicIds.toSorted()).toEqual([first.id, second.id].toSorted());
  await weighEvidence(ctx, await buildModerator(ctx), id, REFUSE);
  expect(await waiting()).toEqual([]);
});

/** A thief was here first: `first` copied what `second`, the owner, sent in later. */
async function thiefFirst(ctx: TestContext) {
  const built = await buildDispute(ctx);
  return { ...built, thief: built.first, owner: built.secondOwner, thiefsPhoto: built.original, ownersPhoto: built.copy };
}

async function propose(ctx: TestContext, disputeId: string, rule: OutcomeRule, original: string) {
  return proposeOutcome(ctx, await buildModerator(ctx), disputeId, {
    version: await versionOf(ctx, disputeId),
    rule,
    original,
    facts: FACTS,
  });
}

test("a thief who uploads first loses to the owner's accepted evidence, and the owner's photo reads original", async () => {
  const ctx = await createTestContext();
  const { disputeId, thief, owner, thiefsPhoto, ownersPhoto, firstOwner } = await thiefFirst(ctx);
  expect(await propose(ctx, disputeId, "original_proved_elsewhere", ownersPhoto)).toMatchObject({ status: 422 });
  const [file, recapture] = [
    await bring(ctx, owner, ownersPhoto, "original_file"),
    await bring(ctx, owner, ownersPhoto, "live_recapture", 2),
  ];
  expect(await propose(ctx, disputeId, "original_proved_elsewhere", ownersPhoto)).toMatchObject({ status: 422 });
  const moderator = await buildModerator(ctx);
  for (const id of [file, recapture]) expect(await weighEvidence(ctx, moderator, id, ACCEPT)).toEqual({ ok: true });
  // In a dispute it counts in the decision, and nothing changes before.
  expect(await photoState(ctx, ownersPhoto)).toBe("matched");

  expect(await propose(ctx, disputeId, "copied_from_another_clinic", thiefsPhoto)).toMatchObject({
    status: 422,
    errors: { original: expect.stringContaining("Stronger evidence") },
  });
  expect(await propose(ctx, disputeId, "original_proved_elsewhere", ownersPhoto)).toMatchObject({ ok: true });
  await makeStatement(ctx, firstOwner, disputeId, "The photo was on our page before anybody else’s.");
  const confirmed = await confirmOutcome(ctx, await buildModerator(ctx), disputeId, await versionOf(ctx, disputeId));
  expect(confirmed).toMatchObject({ ok: true });
  expect([await photoState(ctx, thiefsPhoto), await photoState(ctx, ownersPhoto)]).toEqual(["confirmed_stolen", "original"]);
  const decision = await findPublicDecision(ctx.store.read, confirmed?.ok ? (confirmed.decisionIds[0] ?? "") : "");
  expect(decision).toMatchObject({ clinicId: thief.id, kind: "stolen_photo", count: 1 });
  await runAllJobs(ctx);
});

test("evidence accepted after a proposal was made is looked at before it can be confirmed", async () => {
  const ctx = await createTestContext();
  const { disputeId, owner, thiefsPhoto, ownersPhoto } = await thiefFirst(ctx);
  expect(await propose(ctx, disputeId, "copied_from_another_clinic", thiefsPhoto)).toMatchObject({ ok: true });
  await weighEvidence(ctx, await buildModerator(ctx), await bring(ctx, owner, ownersPhoto, "original_file"), ACCEPT);
  ctx.setNow(new Date(ctx.now().getTime() + 25 * 3_600_000).toISOString());
  const refused = await confirmOutcome(ctx, await buildModerator(ctx), disputeId, await versionOf(ctx, disputeId));
  expect(refused).toMatchObject({ ok: false, status: 409, errors: { form: expect.stringContaining("Stronger evidence") } });
  expect(await photoState(ctx, ownersPhoto)).toBe("matched");
});
