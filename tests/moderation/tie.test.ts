import { expect, test } from "vitest";
import { rememberNetwork } from "#app/accounts/remember-network.server.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { signInAccount } from "#app/accounts/sign-in-account.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { findTie } from "#app/moderation/conflict-repository.server.ts";
import { askTieEnd, declareTie } from "#app/moderation/declare-tie.server.ts";
import { answerTieEnd } from "#app/moderation/end-declared-tie.server.ts";
import { findMatter } from "#app/moderation/matter-repository.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { takeMatter } from "#app/moderation/take-matter.server.ts";
import { forgetOverdue } from "#app/privacy/forget-overdue.server.ts";
import { action as answerEnd, loader as readTies } from "#app/routes/admin/person-ties.tsx";
import { loader as readRecord } from "#app/routes/admin/record.tsx";
import { loader as readDispute } from "#app/routes/moderation/dispute-case.tsx";
import { loader as readFrame } from "#app/routes/moderation/matter-frame.tsx";
import { action, loader } from "#app/routes/moderation/ties.tsx";
import { clinicMembers } from "#db/schema/clinics.ts";
import { declaredTies, signInNetworks } from "#db/schema/moderators.ts";
import { events } from "#db/schema/platform.ts";
import { buildAdmin, buildDispute, buildModerator, FACTS, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { queueOf } from "#tests/moderation/queue-fixtures.ts";
import { buildClient, buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const WHY = "I left the clinic for good three years ago.";
const DAY = 86_400_000;
const OFFICE = "81.2.69.142";

const later = (ctx: TestContext, days: number) => ctx.setNow(new Date(ctx.now().getTime() + days * DAY).toISOString());
const actionsOf = async (ctx: TestContext) =>
  (await ctx.store.read.select().from(events).all()).filter(({ action }) => action.startsWith("tie."));
const ownTies = async (ctx: TestContext) => ctx.store.read.select().from(declaredTies).all();
const firstTie = async (ctx: TestContext) => (await ownTies(ctx))[0]?.id ?? "";

async function proposal(ctx: TestContext, { disputeId, original }: { disputeId: string; original: string }) {
  return { version: await versionOf(ctx, disputeId), rule: "copied_and_altered" as const, original, facts: FACTS };
}

const disputesOf = async (ctx: TestContext, viewer: Viewer) => (await queueOf(ctx, viewer)).filter(({ kind }) => kind === "dispute").length;

test("M2: who declares a tie no longer sees the clinic's matters, may not take them, and is refused with 403 when they decide", async () => {
  const ctx = await createTestContext();
  const dispute = await buildDispute(ctx);
  const moderator = await buildModerator(ctx);
  expect(await disputesOf(ctx, moderator)).toBe(1);
  const open = await findMatter(ctx.store.read, "dispute", dispute.disputeId);
  expect(await takeMatter(ctx, moderator, open?.id ?? 0)).toMatchObject({ ok: true });
  expect(await declareTie(ctx, moderator, dispute.second.id, "work")).toEqual({ ok: true });
  expect(await disputesOf(ctx, moderator)).toBe(0);
  const matter = await findMatter(ctx.store.read, "dispute", dispute.disputeId);
  expect(matter).toMatchObject({ claimedBy: null, claimedUntil: null });
  expect(await takeMatter(ctx, moderator, matter?.id ?? 0)).toMatchObject({
    status: 403,
    errors: { form: expect.stringContaining("you declared it yourself") },
  });
  expect(await proposeOutcome(ctx, moderator, dispute.disputeId, await proposal(ctx, dispute))).toMatchObject({ status: 403 });
  expect(await disputesOf(ctx, await buildModerator(ctx))).toBe(1);
});

test("M2: to end one's own declaration and act needs an administrator and 30 days; until then every act is refused", async () => {
  const ctx = await createTestContext();
  const dispute = await buildDispute(ctx);
  const [moderator, admin] = [await buildModerator(ctx), await buildAdmin(ctx)];
  await declareTie(ctx, moderator, dispute.first.id, "client");
  const act = async () => (await proposeOutcome(ctx, moderator, dispute.disputeId, await proposal(ctx, dispute))) ?? null;
  expect(await askTieEnd(ctx, moderator, await firstTie(ctx), WHY)).toEqual({ ok: true });
  expect(await act()).toMatchObject({ status: 403 });
  expect(await askTieEnd(ctx, moderator, await firstTie(ctx), WHY)).toMatchObject({ status: 409 });
  expect(await answerTieEnd(ctx, moderator, moderator.id, await firstTie(ctx), true)).toMatchObject({ status: 403 });
  expect(await answerTieEnd(ctx, admin, moderator.id, await firstTie(ctx), true)).toEqual({ ok: true });
  later(ctx, 29.999);
  await runAllJobs(ctx);
  expect(await act()).toMatchObject({ status: 403 });
  later(ctx, 0.001);
  await runAllJobs(ctx);
  expect(await ownTies(ctx)).toEqual([]);
  expect(await act()).toMatchObject({ ok: true });
  expect((await actionsOf(ctx)).map(({ action, actorId, detail }) => [action, actorId, JSON.parse(detail)])).toEqual(
    (
      [
        ["tie.declared", moderator.id],
        ["tie.end_asked", moderator.id],
        ["tie.end_granted", admin.id],
        ["tie.ended", null],
      ] as const
    ).map(([action, actor]) => [action, actor, { clinicId: dispute.first.id, nature: "client" }]),
  );
});

test("M2: an administrator does not end their own tie; one that was declined goes on counting and can be asked about again", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [one, two] = [await buildAdmin(ctx), await buildAdmin(ctx)];
  await declareTie(ctx, one, clinic.id, "ownership");
  expect(await answerTieEnd(ctx, two, one.id, await firstTie(ctx), true)).toMatchObject({ status: 409 });
  await askTieEnd(ctx, one, await firstTie(ctx), WHY);
  expect(await answerTieEnd(ctx, one, one.id, await firstTie(ctx), true)).toMatchObject({ status: 403 });
  expect(await answerTieEnd(ctx, two, one.id, await firstTie(ctx), false)).toEqual({ ok: true });
  later(ctx, 400);
  await runAllJobs(ctx);
  expect(await findTie(ctx.store.read, one.id, [clinic.id])).toBe("declared");
  expect(await askTieEnd(ctx, one, await firstTie(ctx), WHY)).toEqual({ ok: true });
  expect(await askTieEnd(ctx, two, await firstTie(ctx), WHY)).toBeNull();
});

test("M2: who signed in from the network of a clinic's member within 90 days has a tie to it, and only to it", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  const owner = await buildAccount(ctx, { role: "owner", email: "owner@example.org" });
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: owner.id, createdAt: ctx.now() }));
  await buildOwner(ctx, other.id);
  const moderator = await buildAccount(ctx, { role: "moderator", email: "mod@example.org" });
  const signIn = (email: string, clientIp: string) =>
    signInAccount(ctx, { clientIp, cookieHeader: null }, { email, password: TEST_PASSWORD });
  expect(await signIn("owner@example.org", OFFICE)).toMatchObject({ ok: true });
  expect(await signIn("mod@example.org", "81.2.70.1")).toMatchObject({ ok: true });
  expect(await findTie(ctx.store.read, moderator.id, [clinic.id, other.id])).toBeNull();
  await signIn("mod@example.org", "::ffff:81.2.69.7");
  expect(await findTie(ctx.store.read, moderator.id, [clinic.id])).toBe("network");
  expect(await findTie(ctx.store.read, moderator.id, [other.id])).toBeNull();
  const kept = await ctx.store.read.select().from(signInNetworks).all();
  expect(kept).toHaveLength(3);
  expect(JSON.stringify(kept)).not.toContain("81.2");
});

test("M2: a network of this machine, a home or nobody ties nobody, and clients' networks are not kept", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [owner, moderator, client] = [await buildOwner(ctx, clinic.id), await buildModerator(ctx), await buildClient(ctx)];
  for (const clientIp of ["127.0.0.1", "::1", "192.168.1.5", "10.0.0.8", "fd12:3456:789a::1", "fe80::2", "unknown"])
    await ctx.store.write(async (tx) => {
      for (const person of [owner, moderator]) await rememberNetwork(ctx, tx, person, { clientIp });
    });
  await ctx.store.write((tx) => rememberNetwork(ctx, tx, client, { clientIp: OFFICE }));
  expect(await ctx.store.read.select().from(signInNetworks).all()).toEqual([]);
  expect(await findTie(ctx.store.read, moderator.id, [clinic.id])).toBeNull();
});

test("P3: a network nobody signed in from for 90 days is forgotten, and with it the tie", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [owner, moderator] = [await buildOwner(ctx, clinic.id), await buildModerator(ctx)];
  const both = () =>
    ctx.store.write(async (tx) => {
      for (const person of [owner, moderator]) await rememberNetwork(ctx, tx, person, { clientIp: OFFICE });
    });
  await both();
  later(ctx, 50);
  await both();
  later(ctx, 89);
  await forgetOverdue(ctx);
  expect(await findTie(ctx.store.read, moderator.id, [clinic.id])).toBe("network");
  later(ctx, 1);
  await forgetOverdue(ctx);
  expect(await ctx.store.read.select().from(signInNetworks).all()).toEqual([]);
  expect(await findTie(ctx.store.read, moderator.id, [clinic.id])).toBeNull();
});

test("a desk that is not open to somebody names the kind of tie that was found, and nobody behind it", async () => {
  const ctx = await createTestContext();
  const { disputeId, firstOwner } = await buildDispute(ctx);
  const moderator = await buildModerator(ctx);
  await queueOf(ctx, moderator);
  await ctx.store.write(async (tx) => {
    for (const person of [firstOwner, moderator]) await rememberNetwork(ctx, tx, person, { clientIp: OFFICE });
  });
  const args = routeArgs(ctx, `/moderation/disputes/${disputeId}`, {
    cookie: await sessionCookie(ctx, moderator),
    params: { id: disputeId },
  });
  expect((await answerOf(() => readDispute(args))).status).toBe(403);
  const frame = await readFrame(args);
  expect(frame.bar).toBeNull();
  expect(frame.tied).toContain("you signed in from the same network as somebody of this clinic in the last 90 days");
});

test("the page finds a clinic by its name or its page's address, and asks which where several are meant", async () => {
  const ctx = await createTestContext();
  const [north] = [await buildClinic(ctx, "north-dots"), await buildClinic(ctx, "north-lines")];
  const moderator = await buildModerator(ctx);
  const cookie = await sessionCookie(ctx, moderator);
  const post = (form: Record<string, string>) =>
    answerOf(() => action(routeArgs(ctx, "/moderation/ties", { cookie, form: { intent: "declare", nature: "work", ...form } })));
  const name = (await loader(routeArgs(ctx, "/moderation/ties", { cookie }))).ties.declared;
  expect(name).toEqual([]);
  expect(errorsOf(await post({ clinic: "no such clinic anywhere" }))).toEqual({ clinic: expect.stringContaining("No clinic here") });
  const several = await post({ clinic: "kelham" });
  expect([several.status, errorsOf(several)]).toEqual([422, { which: expect.any(String) }]);
  expect((await post({ clinic: "kelham", which: "north-dots" })).status).toBe(303);
  expect((await post({ clinic: "https://scalpmark.example/clinics/north-lines?x=1" })).status).toBe(303);
  expect(errorsOf(await post({ clinic: "/clinics/north-dots" }))).toEqual({ clinic: expect.stringContaining("already") });
  expect((await ownTies(ctx)).map((tie) => tie.clinicId)).toContain(north.id);
  const { ties } = await loader(routeArgs(ctx, "/moderation/ties", { cookie }));
  expect(ties.declared.map(({ href, standing }) => [href, standing])).toEqual([
    ["/clinics/north-dots", "Counts"],
    ["/clinics/north-lines", "Counts"],
  ]);
});

test("an administrator reads why a tie should end and answers on its page; the record says all of it in words", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const [moderator, admin] = [await buildModerator(ctx), await buildAdmin(ctx)];
  await declareTie(ctx, moderator, clinic.id, "family_or_friend");
  await askTieEnd(ctx, moderator, await firstTie(ctx), WHY);
  const cookie = await sessionCookie(ctx, admin);
  const path = `/admin/people/${moderator.id}/ties`;
  const args = (form?: Record<string, string>) => routeArgs(ctx, path, { cookie, params: { id: moderator.id }, ...(form ? { form } : {}) });
  expect((await readTies(args())).ties).toMatchObject([{ asked: { reasons: WHY }, until: null }]);
  expect((await answerOf(() => answerEnd(args({ intent: "grant-end", tie: "none" })))).status).toBe(404);
  const granted = await answerOf(async () => answerEnd(args({ intent: "grant-end", tie: await firstTie(ctx) })));
  expect([granted.status, granted.headers.get("location")]).toEqual([303, `${path}?done=grant-end`]);
  expect((await readTies(args())).ties).toMatchObject([{ asked: null, until: "23 December 2026" }]);
  const { acts } = await readRecord(routeArgs(ctx, "/admin/record?about=moderators", { cookie }));
  expect(acts.map(({ what, detail }) => [what, detail])).toEqual([
    ["End of a tie agreed to", "Kelham Scalp Studio, family or friend"],
    ["End of a tie asked for", "Kelham Scalp Studio, family or friend"],
    ["Tie to a clinic declared", "Kelham Scalp Studio, family or friend"],
  ]);
});
