import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { confirmOutcome } from "#app/moderation/confirm-outcome.server.ts";
import {
  findDispute,
  findOpenProposal,
  listDisputePhotos,
  listProposals,
  listStatements,
} from "#app/moderation/dispute-repository.server.ts";
import { makeStatement } from "#app/moderation/make-statement.server.ts";
import { openDispute } from "#app/moderation/open-dispute.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { disputes } from "#db/schema/moderation.ts";
import { jobs } from "#db/schema/platform.ts";
import { buildDispute, buildMatch, buildModerator, buildPhoto, FACTS, photoState, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("a match becomes one open dispute of both photos, and each remembers what it read before", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy } = await buildDispute(ctx);
  expect((await findDispute(ctx.store.read, disputeId))?.state).toBe("open");
  expect((await listDisputePhotos(ctx.store.read, disputeId)).map(({ id, state, stateBefore }) => ({ id, state, stateBefore }))).toEqual([
    { id: original, state: "matched", stateBefore: "no_match" },
    { id: copy, state: "matched", stateBefore: "matched" },
  ]);
});

test("opening a dispute again changes nothing and tells nobody twice", async () => {
  const ctx = await createTestContext();
  const { disputeId, copy, original } = await buildDispute(ctx);
  const asked = (await ctx.store.read.select().from(jobs).all()).length;
  const version = await versionOf(ctx, disputeId);
  expect(await openDispute(ctx, copy)).toBe(disputeId);
  expect(await openDispute(ctx, original)).toBe(disputeId);
  expect((await ctx.store.read.select().from(jobs).all()).length).toBe(asked);
  expect(await versionOf(ctx, disputeId)).toBe(version);
  expect(await ctx.store.read.select().from(disputes).all()).toHaveLength(1);
});

test("both clinics are told by mail, with no word of theft, and both are scored again", async () => {
  const ctx = await createTestContext();
  const { first, second, disputeId } = await buildDispute(ctx);
  const rescored = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "rescore_clinic")).all();
  expect(rescored.map((job) => JSON.parse(job.payload).clinicId).sort()).toEqual([first.id, second.id].sort());
  await runAllJobs(ctx);
  expect(ctx.sent).toHaveLength(2);
  for (const mail of ctx.sent) {
    expect(mail.text).toContain(`/disputes/${disputeId}`);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/stol|thef|thief/i);
  }
});

test("one clinic's own photos and hidden photos are no dispute", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [one, again] = [await buildPhoto(ctx, clinic.id), await buildPhoto(ctx, clinic.id)];
  await buildMatch(ctx, again, one);
  expect(await openDispute(ctx, again)).toBe(null);
  const hidden = await buildPhoto(ctx, (await buildClinic(ctx)).id, { hidden: true });
  await buildMatch(ctx, again, hidden);
  expect(await openDispute(ctx, again)).toBe(null);
  expect(await photoState(ctx, one)).toBe("no_match");
  expect(await ctx.store.read.select().from(disputes).all()).toEqual([]);
});

test("a match whose other photo was taken away before anybody was told is held back no longer", async () => {
  const ctx = await createTestContext();
  const removed = await buildPhoto(ctx, (await buildClinic(ctx)).id, { hidden: true });
  const photo = await buildPhoto(ctx, (await buildClinic(ctx)).id, { state: "matched" });
  await buildMatch(ctx, photo, removed);
  expect(await openDispute(ctx, photo)).toBe(null);
  expect(await photoState(ctx, photo)).toBe("no_match");
  expect((await listEvents(ctx.store.read, "photo", photo)).map((event) => event.action)).toEqual(["photo.released"]);
});

test("a further copy joins the open dispute, and a proposal made without it ends", async () => {
  const ctx = await createTestContext();
  const { disputeId, original } = await buildDispute(ctx);
  const moderator = await buildModerator(ctx);
  const other = await buildModerator(ctx);
  const version = await versionOf(ctx, disputeId);
  await proposeOutcome(ctx, moderator, disputeId, { version, rule: "copied_and_altered", original, facts: FACTS });
  const seen = await versionOf(ctx, disputeId);
  const third = await buildPhoto(ctx, (await buildClinic(ctx)).id, { state: "matched" });
  await buildMatch(ctx, third, original);
  expect(await openDispute(ctx, third)).toBe(disputeId);
  expect(await listDisputePhotos(ctx.store.read, disputeId)).toHaveLength(3);
  expect((await findDispute(ctx.store.read, disputeId))?.state).toBe("open");
  expect(await findOpenProposal(ctx.store.read, disputeId)).toBe(null);
  expect(await confirmOutcome(ctx, other, disputeId, seen)).toMatchObject({ ok: false, status: 409 });
});

test("a photo that belongs to two disputes makes them one, with every statement and proposal, and the old address says where it went", async () => {
  const ctx = await createTestContext();
  const one = await buildDispute(ctx);
  const two = await buildDispute(ctx);
  await makeStatement(ctx, two.secondOwner, two.disputeId, "We bought this photo from a picture library in May.");
  const moderator = await buildModerator(ctx);
  await proposeOutcome(ctx, moderator, two.disputeId, {
    version: await versionOf(ctx, two.disputeId),
    rule: "used_with_permission",
    facts: FACTS,
  });
  const bridge = await buildPhoto(ctx, (await buildClinic(ctx)).id, { state: "matched" });
  await buildMatch(ctx, bridge, one.original);
  await buildMatch(ctx, bridge, two.original);
  expect(await openDispute(ctx, bridge)).toBe(one.disputeId);
  expect(await findDispute(ctx.store.read, two.disputeId)).toBe(null);
  const members = await listDisputePhotos(ctx.store.read, one.disputeId);
  expect(new Set(members.map((photo) => photo.id))).toEqual(new Set([one.original, one.copy, two.original, two.copy, bridge]));
  expect(members.find((photo) => photo.id === two.original)?.stateBefore).toBe("no_match");
  expect(members.find((photo) => photo.id === two.copy)?.state).toBe("disputed");
  expect(await listStatements(ctx.store.read, one.disputeId)).toHaveLength(1);
  expect(await listProposals(ctx.store.read, one.disputeId)).toMatchObject([{ answer: "declined", answeredBy: null }]);
  const events = await listEvents(ctx.store.read, "dispute", two.disputeId);
  expect(events.at(-1)).toMatchObject({ action: "dispute.merged", detail: { into: one.disputeId } });
});

test("a pair decided once stays decided, and a new copy opens a new dispute in which the decided one stays marked", async () => {
  const ctx = await createTestContext();
  const { disputeId, original, copy } = await buildDispute(ctx);
  ctx.setNow("2026-11-26T12:00:00Z");
  await proposeOutcome(ctx, await buildModerator(ctx), disputeId, {
    version: await versionOf(ctx, disputeId),
    rule: "copied_and_altered",
    original,
    facts: FACTS,
  });
  await confirmOutcome(ctx, await buildModerator(ctx), disputeId, await versionOf(ctx, disputeId));
  expect(await openDispute(ctx, copy)).toBe(null);
  const clinic = await buildClinic(ctx);
  await buildOwner(ctx, clinic.id);
  const again = await buildPhoto(ctx, clinic.id, { state: "matched" });
  await buildMatch(ctx, again, original);
  await buildMatch(ctx, again, copy);
  const newId = await openDispute(ctx, again);
  expect(newId).not.toBe(disputeId);
  expect(await photoState(ctx, copy)).toBe("confirmed_stolen");
  expect(await photoState(ctx, original)).toBe("matched");
  expect(await listDisputePhotos(ctx.store.read, newId ?? "")).toHaveLength(3);
});
