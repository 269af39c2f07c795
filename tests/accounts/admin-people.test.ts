import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ADMIN_GROUPS } from "#app/accounts/act.ts";
import { listActs } from "#app/accounts/act-repository.server.ts";
import { changeRole } from "#app/accounts/change-role.server.ts";
import type { Role, Viewer } from "#app/accounts/role.ts";
import { findSessionViewer } from "#app/accounts/sessions.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { loader as overview } from "#app/routes/admin/administration.tsx";
import { loader as listPeople, action as search } from "#app/routes/admin/people.tsx";
import { action, loader } from "#app/routes/admin/person.tsx";
import { loader as readRecord } from "#app/routes/admin/record.tsx";
import { loader as queue } from "#app/routes/moderation/moderation-queue.tsx";
import { accounts, passkeys, sessions } from "#db/schema/accounts.ts";
import { events } from "#db/schema/platform.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { type BuiltAccount, buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const viewerOf = ({ id, displayName, role }: BuiltAccount): Viewer => ({ id, displayName, role, emailVerified: true });
const roleOf = async (ctx: TestContext, { id }: BuiltAccount) =>
  (await ctx.store.read.select({ role: accounts.role }).from(accounts).where(eq(accounts.id, id)).get())?.role;

async function buildAdmins(ctx: TestContext) {
  const admin = await buildAccount(ctx, { role: "admin", displayName: "Ada Lennox" });
  const second = await buildAccount(ctx, { role: "admin", displayName: "Bo Marsh" });
  return { admin, second, cookie: await sessionCookie(ctx, admin) };
}

const post = (ctx: TestContext, cookie: string, id: string, form: Record<string, string>) =>
  answerOf(() => action(routeArgs(ctx, `/admin/people/${id}`, { cookie, form, params: { id } })));

test("Z6: a role is given on the page, its holder is signed out and mailed, and both ends are on record", async () => {
  const ctx = await createTestContext();
  const { cookie, admin } = await buildAdmins(ctx);
  const client = await buildAccount(ctx, { email: "mo@example.org", displayName: "Mo" });
  const theirs = await sessionCookie(ctx, client);
  const found = await answerOf(() => search(routeArgs(ctx, "/admin/people", { cookie, form: { email: " MO@example.org" } })));
  expect([found.status, found.headers.get("location")]).toEqual([303, `/admin/people/${client.id}`]);
  const given = await post(ctx, cookie, client.id, { intent: "give", role: "moderator" });
  expect([given.status, given.headers.get("location")]).toEqual([303, `/admin/people/${client.id}?done=given`]);
  expect([await roleOf(ctx, client), await findSessionViewer(ctx, theirs)]).toEqual(["moderator", null]);
  await runAllJobs(ctx);
  expect(ctx.sent.map(({ to, subject }) => [to, subject])).toEqual([["mo@example.org", "You are a moderator of Scalpmark now"]]);
  const { acts } = await readRecord(routeArgs(ctx, "/admin/record", { cookie }));
  expect(acts.map(({ what, actor, subject, detail }) => [what, actor, subject?.label, detail])).toEqual([
    ["Role changed", admin.displayName, "Mo", "from client, to moderator"],
    ["Account found by its address", admin.displayName, "Mo", ""],
  ]);
});

test("Z6: an owner who was a moderator speaks for their clinic again when the role is taken away", async () => {
  const ctx = await createTestContext();
  const { admin, cookie } = await buildAdmins(ctx);
  const [owner, client] = [await buildAccount(ctx, { role: "owner" }), await buildAccount(ctx)];
  for (const person of [owner, client]) {
    await changeRole(ctx, viewerOf(admin), person.id, "moderator");
    await changeRole(ctx, viewerOf(admin), person.id, "admin");
    expect((await post(ctx, cookie, person.id, { intent: "take" })).status).toBe(303);
  }
  expect([await roleOf(ctx, owner), await roleOf(ctx, client)]).toEqual(["owner", "client"]);
  const again = await post(ctx, cookie, owner.id, { intent: "take" });
  expect([again.status, errorsOf(again)]).toEqual([422, { form: "They hold no role that could be taken away." }]);
});

test("Z6: nobody changes their own role or suspends themselves: 403, and nothing changes", async () => {
  const ctx = await createTestContext();
  const { admin, cookie } = await buildAdmins(ctx);
  for (const form of [
    { intent: "give", role: "moderator" },
    { intent: "take" },
    { intent: "suspend", reason: "left" },
    { intent: "restore" },
  ] as Record<string, string>[]) {
    expect((await post(ctx, cookie, admin.id, form)).status).toBe(403);
  }
  expect(await ctx.store.read.select().from(accounts).where(eq(accounts.id, admin.id)).get()).toEqual(admin);
  expect(await ctx.store.read.select().from(events).all()).toEqual([]);
});

test("Z6: of two administrators who take each other's role at once one stays, and the other is told why", async () => {
  const ctx = await createTestContext();
  const { admin, second } = await buildAdmins(ctx);
  const results = await Promise.all([changeRole(ctx, viewerOf(admin), second.id, null), changeRole(ctx, viewerOf(second), admin.id, null)]);
  expect(results[0]).toEqual({ ok: true });
  expect(results[1]).toMatchObject({ ok: false, status: 403 });
  expect([await roleOf(ctx, admin), await roleOf(ctx, second)]).toEqual(["admin", "client"]);
});

test("Z6: the only administrator cannot give up the role or be suspended: 409; a suspended second one does not count", async () => {
  const ctx = await createTestContext();
  const { admin, second, cookie } = await buildAdmins(ctx);
  await ctx.store.write((tx) => tx.update(accounts).set({ suspendedAt: ctx.now() }).where(eq(accounts.id, second.id)));
  for (const form of [{ intent: "take" }, { intent: "suspend", reason: "left" }] as Record<string, string>[]) {
    const answer = await post(ctx, cookie, admin.id, form);
    expect([answer.status, errorsOf(answer).form]).toEqual([409, expect.stringContaining("the only administrator")]);
  }
  expect(await roleOf(ctx, admin)).toBe("admin");
});

const REFUSED: [string, Partial<BuiltAccount>, string][] = [
  ["not verified", { emailVerifiedAt: null }, "not verified"],
  ["suspended", { suspendedAt: new Date("2026-11-01T00:00:00Z") }, "suspended"],
  ["of that role already", { role: "moderator" }, "already"],
];
test.each(REFUSED)("Z6: a role is refused in words where the account is %s", async (_what, change, words) => {
  const ctx = await createTestContext();
  const { admin } = await buildAdmins(ctx);
  const person = await buildAccount(ctx);
  await ctx.store.write((tx) => tx.update(accounts).set(change).where(eq(accounts.id, person.id)));
  expect(await changeRole(ctx, viewerOf(admin), person.id, "moderator")).toMatchObject({
    status: 422,
    errors: { form: expect.stringContaining(words) },
  });
});

test("A19: a suspended person is signed out at once, is told, cannot be suspended twice, and can sign in again once restored", async () => {
  const ctx = await createTestContext();
  const { cookie } = await buildAdmins(ctx);
  const moderator = await buildAccount(ctx, { role: "moderator", email: "mia@example.org" });
  const theirs = await sessionCookie(ctx, moderator);
  expect((await post(ctx, cookie, moderator.id, { intent: "suspend" })).status).toBe(422);
  expect((await post(ctx, cookie, moderator.id, { intent: "suspend", reason: "because" })).status).toBe(422);
  expect((await post(ctx, cookie, moderator.id, { intent: "suspend", reason: "taken_over" })).status).toBe(303);
  const next = await answerOf(() => queue(routeArgs(ctx, "/moderation", { cookie: theirs })));
  expect([next.status, next.headers.get("location")]).toEqual([302, "/sign-in?redirectTo=%2Fmoderation"]);
  expect((await post(ctx, cookie, moderator.id, { intent: "suspend", reason: "left" })).status).toBe(422);
  expect((await post(ctx, cookie, moderator.id, { intent: "restore" })).status).toBe(303);
  expect(await findSessionViewer(ctx, theirs)).toBeNull();
  expect(await findSessionViewer(ctx, await sessionCookie(ctx, moderator))).toMatchObject({ id: moderator.id });
  await runAllJobs(ctx);
  expect(ctx.sent.map(({ to, subject }) => [to, subject])).toEqual([
    ["mia@example.org", "Your Scalpmark account is suspended"],
    ["mia@example.org", "Your Scalpmark account works again"],
  ]);
});

test("A20: a moderator whose role was taken away is refused at the next request, even in a session that stayed open", async () => {
  const ctx = await createTestContext();
  const { admin } = await buildAdmins(ctx);
  const moderator = await buildAccount(ctx, { role: "moderator" });
  const theirs = await sessionCookie(ctx, moderator);
  const kept = await ctx.store.read.select().from(sessions).where(eq(sessions.accountId, moderator.id)).all();
  expect((await answerOf(() => queue(routeArgs(ctx, "/moderation", { cookie: theirs })))).status).toBe(200);
  await changeRole(ctx, viewerOf(admin), moderator.id, null);
  expect((await answerOf(() => queue(routeArgs(ctx, "/moderation", { cookie: theirs })))).status).toBe(302);
  await ctx.store.write((tx) => tx.insert(sessions).values(kept));
  expect((await answerOf(() => queue(routeArgs(ctx, "/moderation", { cookie: theirs })))).status).toBe(404);
});

test("A17: eleven minutes after the sign-in an administrator is asked again who they are, for a person's page and for every change", async () => {
  const ctx = await createTestContext();
  const { cookie } = await buildAdmins(ctx);
  const client = await buildAccount(ctx, { email: "mo@example.org" });
  ctx.setNow("2026-11-23T12:11:00.000Z");
  const args = { cookie, params: { id: client.id } };
  const here = `/admin/people/${client.id}`;
  const answers = [
    await answerOf(() => loader(routeArgs(ctx, here, args))),
    await post(ctx, cookie, client.id, { intent: "give", role: "admin" }),
    await answerOf(() => search(routeArgs(ctx, "/admin/people", { cookie, form: { email: "mo@example.org" } }))),
  ];
  expect(answers.map((answer) => answer.headers.get("location")?.split("?")[0])).toEqual(Array(3).fill("/account/confirm"));
  expect(await roleOf(ctx, client)).toBe("client");
  expect((await answerOf(() => overview(routeArgs(ctx, "/admin", { cookie })))).status).toBe(200);
});

test("M5: an address is shown only for a reason of the list, and each look is on record and in its person's history", async () => {
  const ctx = await createTestContext();
  const { cookie, admin } = await buildAdmins(ctx);
  const client = await buildAccount(ctx, { email: "quiet@example.org" });
  const page = await loader(routeArgs(ctx, `/admin/people/${client.id}`, { cookie, params: { id: client.id } }));
  expect(JSON.stringify(page)).not.toContain("quiet@");
  expect((await post(ctx, cookie, client.id, { intent: "address" })).status).toBe(422);
  expect((await post(ctx, cookie, client.id, { intent: "address", why: "curiosity" })).status).toBe(422);
  expect(await listActs(ctx.store.read, { groups: ADMIN_GROUPS, before: null, limit: 9 })).toEqual([]);
  expect((await post(ctx, cookie, client.id, { intent: "address", why: "legal" })).data).toEqual({ address: "quiet@example.org" });
  expect(await listActs(ctx.store.read, { groups: ["people"], before: null, limit: 9 })).toMatchObject([
    { action: "account.address_seen", actor: admin.displayName, subjectId: client.id, detail: { why: "legal" } },
  ]);
});

test("only people with a role are listed, by role if asked, with their second factor and last sign-in and nothing that opens an account", async () => {
  const ctx = await createTestContext();
  const { cookie, admin } = await buildAdmins(ctx);
  const moderator = await buildAccount(ctx, { role: "moderator", displayName: "Cy Poole" });
  for (const role of ["client", "owner"] as Role[]) await buildAccount(ctx, { role });
  await ctx.store.write(async (tx) => {
    await tx.insert(passkeys).values({
      id: "key",
      accountId: moderator.id,
      name: "Phone",
      publicKey: new Uint8Array([1]),
      counter: 0,
      transports: [],
      backedUp: false,
      createdAt: ctx.now(),
    });
    await tx.insert(events).values({
      at: ctx.now(),
      actorId: moderator.id,
      action: "account.signed_in",
      subjectKind: "account",
      subjectId: moderator.id,
      detail: "{}",
    });
  });
  const { people } = await listPeople(routeArgs(ctx, "/admin/people", { cookie }));
  expect(people.map(({ name, roleLabel, secondFactor, lastSignIn }) => [name, roleLabel, secondFactor, lastSignIn])).toEqual([
    ["Ada Lennox", "Administrator", "None", "Never"],
    ["Bo Marsh", "Administrator", "None", "Never"],
    ["Cy Poole", "Moderator", "1 passkey", "23 November 2026, 12:00 UTC"],
  ]);
  expect(JSON.stringify(people)).not.toMatch(/@|argon2|hash|token/i);
  const one = await listPeople(routeArgs(ctx, "/admin/people?role=moderator", { cookie }));
  expect(one.people.map(({ name }) => name)).toEqual(["Cy Poole"]);
  expect((await answerOf(() => listPeople(routeArgs(ctx, "/admin/people?role=client", { cookie })))).status).toBe(404);
  const nobody = await answerOf(() => search(routeArgs(ctx, "/admin/people", { cookie, form: { email: "nobody@example.org" } })));
  expect([nobody.status, Object.keys(errorsOf(nobody))]).toEqual([422, ["email"]]);
  expect(people.filter(({ self }) => self).map(({ id }) => id)).toEqual([admin.id]);
});

test("the record goes on before the last act shown, keeps its filter, and shows no act twice while new ones are added", async () => {
  const ctx = await createTestContext();
  const { cookie, admin } = await buildAdmins(ctx);
  const add = (action: string, count: number) =>
    ctx.store.write((tx) =>
      tx.insert(events).values(
        Array.from({ length: count }, () => ({
          at: ctx.now(),
          actorId: admin.id,
          action,
          subjectKind: "account",
          subjectId: admin.id,
          detail: "{}",
        })),
      ),
    );
  await add("account.suspended", 60);
  await add("review.published", 5);
  await add("method.shadow_asked", 3);
  const first = await readRecord(routeArgs(ctx, "/admin/record?about=people", { cookie }));
  expect([first.acts.length, first.older]).toEqual([50, first.acts.at(-1)?.id]);
  await add("account.restored", 1);
  const second = await readRecord(routeArgs(ctx, `/admin/record?about=people&before=${first.older}`, { cookie }));
  expect([second.acts.length, second.older]).toEqual([10, null]);
  expect(new Set([...first.acts, ...second.acts].map(({ id }) => id)).size).toBe(60);
  expect((await readRecord(routeArgs(ctx, "/admin/record?about=method&before=x", { cookie }))).acts.length).toBe(3);
  expect((await answerOf(() => readRecord(routeArgs(ctx, "/admin/record?about=clients", { cookie })))).status).toBe(404);
});
