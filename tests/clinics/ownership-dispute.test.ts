import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { askLookUp } from "#app/clinics/ask-look-up.server.ts";
import { listDisputesOfClinic, type OwnershipDispute } from "#app/clinics/ownership-dispute-repository.server.ts";
import { findMemberRole, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import { startClaim } from "#app/clinics/start-claim.server.ts";
import { stateOwnershipCase } from "#app/clinics/state-ownership-case.server.ts";
import { withdrawClaim } from "#app/clinics/withdraw-claim.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { decideOwnership } from "#app/moderation/decide-ownership.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import {
  asNow,
  begin,
  buildPerson,
  buildUnclaimed,
  claim,
  claimState,
  holdByRecord,
  later,
  publishRecord,
} from "#tests/clinics/ownership-fixtures.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { queueOf } from "#tests/moderation/queue-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SAID = "I founded this clinic in 2019 and pay its rent.";
const FACTS = "The company record names the claimant as sole director since 2019.";

/** A profile held by one person and claimed by another, a client, a day later. */
async function buildRivals(ctx: TestContext) {
  const clinic = await buildUnclaimed(ctx);
  const holder = await buildPerson(ctx);
  const held = (await holdByRecord(ctx, holder, clinic.slug)).claimId;
  later(ctx, 1);
  const claimant = await buildPerson(ctx, "client");
  const claimId = await claim(ctx, claimant, clinic.slug);
  const [dispute] = await listDisputesOfClinic(ctx.store.read, clinic.id);
  if (!dispute) throw new Error("no dispute opened");
  return { clinic, holder, held, claimant, claimId, dispute };
}

/** The claimant shows a record too. */
async function prove(ctx: TestContext, { claimant, claimId }: Awaited<ReturnType<typeof buildRivals>>): Promise<void> {
  const proofId = await begin(ctx, claimant, claimId, { kind: "dns_txt" });
  await publishRecord(ctx, proofId);
  await askLookUp(ctx, claimant, claimId, proofId);
  await runAllJobs(ctx);
}

const outcomeOf = async (ctx: TestContext, dispute: OwnershipDispute) =>
  (await listDisputesOfClinic(ctx.store.read, dispute.clinicId)).find(({ id }) => id === dispute.id)?.outcome;

test("Z7: a second claim opens a dispute, both are told, and the first stays in control even when the second is proved", async () => {
  const ctx = await createTestContext();
  const rivals = await buildRivals(ctx);
  const { clinic, holder, held, claimant, claimId } = rivals;
  await runAllJobs(ctx);
  expect(ctx.sent.slice(1).map((mail) => mail.subject)).toEqual([
    "The profile you claimed is held by somebody else",
    "Somebody else claims your clinic’s profile",
  ]);
  await prove(ctx, rivals);
  expect([await claimState(ctx, held), await claimState(ctx, claimId)]).toEqual(["held", "disputed"]);
  expect(await findMemberRole(ctx.store.read, clinic.id, holder.id)).toBe("owner");
  expect(await findMemberRole(ctx.store.read, clinic.id, claimant.id)).toBeNull();
  expect((await asNow(ctx, claimant)).role).toBe("client");
  expect(await listDisputesOfClinic(ctx.store.read, clinic.id)).toHaveLength(1);
});

test("both sides state their case, and nobody else does", async () => {
  const ctx = await createTestContext();
  const { dispute, holder, claimant } = await buildRivals(ctx);
  expect(await stateOwnershipCase(ctx, holder, dispute.id, SAID)).toEqual({ ok: true });
  expect(await stateOwnershipCase(ctx, claimant, dispute.id, SAID)).toEqual({ ok: true });
  expect(await stateOwnershipCase(ctx, await buildPerson(ctx), dispute.id, SAID)).toBeNull();
});

test("the holder is heard first: until they spoke or 72 hours passed a moderator can only leave them in control", async () => {
  const ctx = await createTestContext();
  const rivals = await buildRivals(ctx);
  await prove(ctx, rivals);
  const moderator = await buildModerator(ctx);
  const takeOver = () => decideOwnership(ctx, moderator, rivals.dispute.id, { outcome: "claimant_takes_over", facts: FACTS });
  expect(await takeOver()).toMatchObject({ ok: false, status: 422 });
  later(ctx, 3);
  expect(await takeOver()).toEqual({ ok: true });
});

test("a claimant who takes over is the only member left, a client becomes an owner, and the former claim has ended", async () => {
  const ctx = await createTestContext();
  const rivals = await buildRivals(ctx);
  const { clinic, holder, held, claimant, claimId, dispute } = rivals;
  const editor = await buildAccount(ctx, { role: "owner" });
  await ctx.store.write((tx) =>
    tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: editor.id, role: "editor", createdAt: ctx.now() }),
  );
  const moderator = await buildModerator(ctx);
  await stateOwnershipCase(ctx, holder, dispute.id, SAID);
  const decision = { outcome: "claimant_takes_over" as const, facts: FACTS };
  expect(await decideOwnership(ctx, moderator, dispute.id, decision)).toMatchObject({ status: 422 });
  await prove(ctx, rivals);
  expect(await decideOwnership(ctx, moderator, dispute.id, decision)).toEqual({ ok: true });
  expect(await decideOwnership(ctx, moderator, dispute.id, { ...decision, outcome: "holder_stays" })).toMatchObject({ status: 409 });
  expect(await listMemberAccountIds(ctx.store.read, clinic.id)).toEqual([claimant.id]);
  expect([await claimState(ctx, held), await claimState(ctx, claimId), (await asNow(ctx, claimant)).role]).toEqual([
    "ended",
    "held",
    "owner",
  ]);
  const before = ctx.sent.length;
  await runAllJobs(ctx);
  const told = ctx.sent.slice(before).filter((mail) => mail.subject === "A moderator decided who holds a profile");
  expect(told).toHaveLength(2);
});

test("a holder who stays keeps everything, and the claimant may not claim again for 30 days", async () => {
  const ctx = await createTestContext();
  const { clinic, holder, claimant, claimId, dispute } = await buildRivals(ctx);
  const result = await decideOwnership(ctx, await buildModerator(ctx), dispute.id, { outcome: "holder_stays", facts: FACTS });
  expect(result).toEqual({ ok: true });
  expect([await claimState(ctx, claimId), await outcomeOf(ctx, dispute)]).toEqual(["refused", "holder_stays"]);
  expect(await listMemberAccountIds(ctx.store.read, clinic.id)).toEqual([holder.id]);
  expect(await startClaim(ctx, claimant, clinic.slug, { position: "Owner" })).toMatchObject({ status: 422 });
  later(ctx, 30);
  expect(await startClaim(ctx, claimant, clinic.slug, { position: "Owner" })).toMatchObject({ ok: true });
});

test("two who share a profile are both owners", async () => {
  const ctx = await createTestContext();
  const rivals = await buildRivals(ctx);
  await prove(ctx, rivals);
  await stateOwnershipCase(ctx, rivals.holder, rivals.dispute.id, SAID);
  await decideOwnership(ctx, await buildModerator(ctx), rivals.dispute.id, { outcome: "shared", facts: FACTS });
  const roles = [rivals.holder, rivals.claimant].map((person) => findMemberRole(ctx.store.read, rivals.clinic.id, person.id));
  expect(await Promise.all(roles)).toEqual(["owner", "owner"]);
});

test("two moderators who decide at once decide once", async () => {
  const ctx = await createTestContext();
  const rivals = await buildRivals(ctx);
  await prove(ctx, rivals);
  await stateOwnershipCase(ctx, rivals.holder, rivals.dispute.id, SAID);
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  const results = await Promise.all([
    decideOwnership(ctx, one, rivals.dispute.id, { outcome: "claimant_takes_over", facts: FACTS }),
    decideOwnership(ctx, two, rivals.dispute.id, { outcome: "holder_stays", facts: FACTS }),
  ]);
  expect(results.filter((result) => result?.ok)).toHaveLength(1);
});

test("M2: a moderator with a tie to the clinic decides nothing and does not find it in the queue; a client decides nothing", async () => {
  const ctx = await createTestContext();
  const { clinic, claimant, dispute } = await buildRivals(ctx);
  const tied = await buildModerator(ctx);
  await ctx.store.write((tx) =>
    tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: tied.id, role: "editor", createdAt: ctx.now() }),
  );
  const decision = { outcome: "holder_stays" as const, facts: FACTS };
  expect(await decideOwnership(ctx, tied, dispute.id, decision)).toMatchObject({ status: 403 });
  expect(await decideOwnership(ctx, claimant, dispute.id, decision)).toMatchObject({ status: 403 });
  expect(await decideOwnership(ctx, await buildModerator(ctx), newId(), decision)).toBeNull();
  const seen = async (person: Viewer) => (await queueOf(ctx, person, { kind: "ownership_dispute" })).map((matter) => matter.subjectId);
  expect([await seen(await buildModerator(ctx)), await seen(tied)]).toEqual([[dispute.id], []]);
  expect(await outcomeOf(ctx, dispute)).toBeNull();
});

test("a claimant who gives up ends the dispute", async () => {
  const ctx = await createTestContext();
  const { claimant, claimId, dispute, holder } = await buildRivals(ctx);
  expect(await withdrawClaim(ctx, holder, claimId)).toBeNull();
  expect(await withdrawClaim(ctx, claimant, claimId)).toEqual({ ok: true });
  expect([await claimState(ctx, claimId), await outcomeOf(ctx, dispute)]).toEqual(["withdrawn", "holder_stays"]);
});
