import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Role } from "#app/accounts/role.ts";
import { findSession, findSessionViewer, openSession } from "#app/accounts/sessions.server.ts";
import { codeAt } from "#app/accounts/totp.ts";
import * as forgotPassword from "#app/routes/accounts/forgot-password.tsx";
import * as resetPassword from "#app/routes/accounts/reset-password.tsx";
import * as enrolment from "#app/routes/accounts/second-factor.tsx";
import * as signIn from "#app/routes/accounts/sign-in.tsx";
import * as secondStep from "#app/routes/accounts/sign-in-second-factor.tsx";
import * as signOut from "#app/routes/accounts/sign-out.ts";
import { requireAccount } from "#app/web/guards.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";
import { recoveryCodes, sessions, totpSecrets } from "#db/schema/accounts.ts";
import { events } from "#db/schema/platform.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { type BuiltAccount, buildAccount, sessionCookie, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { deliverMail, linkIn } from "#tests/support/deliver-mail.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { codeNow, giveTotp, TEST_SECRET } from "#tests/support/second-factor.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const cookieOf = (answer: Answer) => answer.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
const password = (ctx: TestContext, account: BuiltAccount, redirectTo = ""): Promise<Answer> =>
  answerOf(() =>
    signIn.action(
      routeArgs(ctx, "/sign-in", { form: { email: account.email, password: TEST_PASSWORD, ...(redirectTo && { redirectTo }) } }),
    ),
  );
const give = (ctx: TestContext, cookie: string, code: string, redirectTo = ""): Promise<Answer> =>
  answerOf(() => secondStep.action(routeArgs(ctx, "/sign-in/second-factor", { cookie, form: { code, redirectTo } })));
const enrol = (ctx: TestContext, cookie: string, form: Record<string, string>): Promise<Answer> =>
  answerOf(() => enrolment.action(routeArgs(ctx, "/account/second-factor", { cookie, form })));

/** An account with an app, and the cookie of a session that has given its password only. */
async function halfSignedIn(ctx: TestContext, role: Role = "client") {
  const account = await buildAccount(ctx, { role });
  const codes = await giveTotp(ctx, account.id);
  return { account, codes, cookie: cookieOf(await password(ctx, account)) };
}

test("A16: after the password alone a session reaches the second step and the way out, and nothing else", async () => {
  const ctx = await createTestContext();
  const { account, cookie } = await halfSignedIn(ctx, "moderator");
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
  for (const guarded of [requireModerator, requireAccount]) {
    const answer = await answerOf(() => guarded(routeArgs(ctx, "/moderation", { cookie })));
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/sign-in/second-factor?redirectTo=%2Fmoderation"]);
  }
  expect((await enrol(ctx, cookie, { intent: "remove-app" })).headers.get("location")).toMatch(/^\/sign-in\/second-factor/);
  expect((await answerOf(() => secondStep.loader(routeArgs(ctx, "/sign-in/second-factor", { cookie })))).status).toBe(200);
  await answerOf(() => signOut.action(routeArgs(ctx, "/sign-out", { cookie, form: {} })));
  expect(await findSession(ctx, cookie)).toBeNull();
  expect(account.role).toBe("moderator");
});

test("A12, A16: a code of the app signs in under a new session id and leads to where the person was going", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { role: "moderator" });
  await giveTotp(ctx, account.id);
  const first = await password(ctx, account, "/moderation/stock");
  expect(first.headers.get("location")).toBe("/sign-in/second-factor?redirectTo=%2Fmoderation%2Fstock");
  const answer = await give(ctx, cookieOf(first), codeNow(ctx), "/moderation/stock");
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/moderation/stock"]);
  expect(cookieOf(answer)).not.toBe(cookieOf(first));
  expect(await findSession(ctx, cookieOf(first))).toBeNull();
  expect(await findSession(ctx, cookieOf(answer))).toMatchObject({ standing: "full", viewer: { id: account.id } });
});

test("A16: each code works once, also of two at the same moment and after an older one", async () => {
  const ctx = await createTestContext();
  const { account, cookie } = await halfSignedIn(ctx);
  const others = [cookieOf(await password(ctx, account)), cookieOf(await password(ctx, account))];
  const code = codeNow(ctx);
  const answers = await Promise.all([give(ctx, cookie, code), give(ctx, String(others[0]), code)]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([302, 422]);
  // The step before is older than one that was used.
  expect((await give(ctx, String(others[1]), codeNow(ctx, -1))).status).toBe(422);
  expect((await give(ctx, String(others[1]), codeNow(ctx, 1))).status).toBe(302);
});

test("A16: a code of somebody else's app opens nothing, nor does one two steps off", async () => {
  const ctx = await createTestContext();
  const { cookie } = await halfSignedIn(ctx);
  for (const code of [codeNow(ctx, 2), codeNow(ctx, -2), "000000"]) {
    const answer = await give(ctx, cookie, code);
    expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, ["code"]]);
  }
  const stranger = await buildAccount(ctx);
  await giveTotp(ctx, stranger.id);
  // The same secret under another account is sealed for that account only.
  const [theirs] = await ctx.store.read.select().from(totpSecrets).where(eq(totpSecrets.accountId, stranger.id));
  await ctx.store.write((tx) => tx.update(totpSecrets).set({ sealedSecret: String(theirs?.sealedSecret) }));
  expect((await give(ctx, cookie, codeNow(ctx))).status).toBe(422);
});

test("A16: five wrong codes hold up that session for 15 minutes, also when they come at once, and no other session", async () => {
  const ctx = await createTestContext();
  const { account, cookie } = await halfSignedIn(ctx);
  const wrong = await Promise.all(Array.from({ length: 8 }, () => give(ctx, cookie, "000000")));
  expect(wrong.map((answer) => answer.status).sort()).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
  expect((await give(ctx, cookie, codeNow(ctx))).status).toBe(429);
  const elsewhere = cookieOf(await password(ctx, account));
  expect((await give(ctx, elsewhere, codeNow(ctx))).status).toBe(302);
  ctx.setNow("2026-11-23T12:15:00.000Z");
  expect((await give(ctx, cookie, codeNow(ctx))).status).toBe(302);
});

test("A16: over all its sessions an account is tried with 30 codes an hour, and a recovery code still gets in", async () => {
  const ctx = await createTestContext();
  const { account, codes } = await halfSignedIn(ctx);
  for (let session = 0; session < 6; session += 1) {
    const cookie = (await openSession(ctx, account)).split(";", 1)[0] ?? "";
    for (let i = 0; i < 5; i += 1) expect((await give(ctx, cookie, "000000")).status).toBe(422);
  }
  const cookie = (await openSession(ctx, account)).split(";", 1)[0] ?? "";
  expect((await give(ctx, cookie, codeNow(ctx))).status).toBe(429);
  expect((await give(ctx, cookie, String(codes[0]))).status).toBe(302);
});

test("a recovery code works once and its owner is told; the database has none of them", async () => {
  const ctx = await createTestContext();
  const { account, codes, cookie } = await halfSignedIn(ctx);
  expect(codes).toHaveLength(10);
  const code = String(codes[3]);
  expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
  const rows = JSON.stringify(await ctx.store.read.select().from(recoveryCodes));
  for (const one of codes) expect(rows).not.toContain(one.replaceAll("-", ""));
  expect((await give(ctx, cookie, code.toUpperCase())).status).toBe(302);
  expect((await give(ctx, cookieOf(await password(ctx, account)), code)).status).toBe(422);
  expect((await deliverMail(ctx)).map((mail) => mail.subject)).toEqual(["A recovery code of your Scalpmark account was used"]);
});

test("A16: a moderator without a second factor is led to its page, sets an app up there and may then moderate", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { role: "moderator" });
  const first = await password(ctx, account);
  const cookie = cookieOf(first);
  const page = (path: string) => routeArgs(ctx, path, { cookie });
  expect((await answerOf(() => requireModerator(page("/moderation")))).headers.get("location")).toBe("/account/second-factor");
  expect((await enrol(ctx, cookie, { intent: "begin-app" })).status).toBe(302);
  const shown = await answerOf(() => enrolment.loader(page("/account/second-factor")));
  const { secret } = (shown.data as { waiting: { secret: string } }).waiting;
  const code = codeAt(secret.replaceAll(" ", ""), ctx.now()).code;
  const wrong = await enrol(ctx, cookie, { intent: "confirm-app", code: code === "000000" ? "000001" : "000000" });
  expect([wrong.status, Object.keys(errorsOf(wrong))]).toEqual([422, ["code"]]);
  const done = await enrol(ctx, cookie, { intent: "confirm-app", code });
  expect((done.data as { codes: string[] }).codes).toHaveLength(10);
  expect(await answerOf(() => requireModerator(routeArgs(ctx, "/moderation", { cookie: cookieOf(done) })))).toMatchObject({ status: 200 });
  // The code that set it up is used.
  expect((await give(ctx, cookieOf(await password(ctx, account)), code)).status).toBe(422);
  expect((await deliverMail(ctx)).map((mail) => mail.subject)).toEqual(["An authenticator app was added to your Scalpmark account"]);
});

test("the page that shows the codes is made with the session that was just begun", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  await enrol(ctx, cookie, { intent: "begin-app" });
  const page = routeArgs(ctx, "/account/second-factor", { cookie });
  const shown = await answerOf(() => enrolment.loader(page));
  const { secret } = (shown.data as { waiting: { secret: string } }).waiting;
  const code = codeAt(secret.replaceAll(" ", ""), ctx.now()).code;
  const args = routeArgs(ctx, "/account/second-factor", { cookie, form: { intent: "confirm-app", code } });
  expect((await answerOf(() => enrolment.action(args))).status).toBe(200);
  // Remix runs the loaders of an action's page with the request's own cookie, whose session has ended.
  expect((await answerOf(() => enrolment.loader({ ...page, context: args.context }))).data).toMatchObject({ appSince: "23 November 2026" });
  expect((await answerOf(() => enrolment.loader(page))).status).toBe(302);
});

test("the secret is sealed in the database and is shown only until its first code was given", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  await giveTotp(ctx, account.id);
  const [row] = await ctx.store.read.select().from(totpSecrets);
  expect(row?.sealedSecret).not.toContain(TEST_SECRET);
  const cookie = (await openSession(ctx, account, { secondFactorAt: ctx.now() })).split(";", 1)[0] ?? "";
  const page = await answerOf(() => enrolment.loader(routeArgs(ctx, "/account/second-factor", { cookie })));
  expect(page.data).toMatchObject({ waiting: null, appSince: "23 November 2026", recoveryCodes: 10 });
  expect(JSON.stringify(page.data)).not.toContain("GEZD");
});

test("setting an app up asks every other session of the account for a code from then on", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const other = await sessionCookie(ctx, account);
  expect(await findSessionViewer(ctx, other)).not.toBeNull();
  await giveTotp(ctx, account.id);
  expect(await findSessionViewer(ctx, other)).toBeNull();
  expect((await give(ctx, other, codeNow(ctx))).status).toBe(302);
});

test("A17: the second factor is changed only by whoever confirmed lately, and a moderator keeps one", async () => {
  const ctx = await createTestContext();
  const [client, moderator] = [await buildAccount(ctx), await buildAccount(ctx, { role: "moderator" })];
  for (const account of [client, moderator]) await giveTotp(ctx, account.id);
  const signedIn = async (account: BuiltAccount) => (await openSession(ctx, account, { secondFactorAt: ctx.now() })).split(";", 1)[0] ?? "";
  const [mine, theirs] = [await signedIn(client), await signedIn(moderator)];
  const refused = await enrol(ctx, theirs, { intent: "remove-app" });
  expect([refused.status, errorsOf(refused).form]).toEqual([422, expect.stringContaining("Your role needs")]);
  ctx.setNow("2026-11-23T12:10:01.000Z");
  expect((await enrol(ctx, mine, { intent: "remove-app" })).headers.get("location")).toMatch(/^\/account\/confirm/);
  expect(await ctx.store.read.select().from(totpSecrets)).toHaveLength(2);
  ctx.setNow("2026-11-23T12:10:00.000Z");
  expect((await enrol(ctx, mine, { intent: "remove-app" })).status).toBe(302);
  expect((await ctx.store.read.select().from(totpSecrets)).map((row) => row.accountId)).toEqual([moderator.id]);
  expect((await ctx.store.read.select().from(recoveryCodes)).map((row) => row.accountId)).not.toContain(client.id);
  expect((await deliverMail(ctx)).map((mail) => [mail.to, mail.subject])).toEqual([
    [client.email, "The authenticator app was removed from your Scalpmark account"],
  ]);
});

test("A9: choosing a new password by mail does not skip the second factor", async () => {
  const ctx = await createTestContext();
  const { account } = await halfSignedIn(ctx);
  await answerOf(() => forgotPassword.action(routeArgs(ctx, "/forgot-password", { form: { email: account.email } })));
  const link = linkIn((await deliverMail(ctx)).at(-1));
  const fresh = "harrow ferry plum zinc";
  expect((await answerOf(() => resetPassword.action(routeArgs(ctx, link, { form: { password: fresh } })))).status).toBe(302);
  const answer = await answerOf(() => signIn.action(routeArgs(ctx, "/sign-in", { form: { email: account.email, password: fresh } })));
  expect(answer.headers.get("location")).toBe("/sign-in/second-factor");
  expect(await findSessionViewer(ctx, cookieOf(answer))).toBeNull();
});

test("new recovery codes end the earlier ones", async () => {
  const ctx = await createTestContext();
  const { account, codes, cookie } = await halfSignedIn(ctx);
  const full = cookieOf(await give(ctx, cookie, codeNow(ctx)));
  const fresh = ((await enrol(ctx, full, { intent: "new-codes" })).data as { codes: string[] }).codes;
  expect((await give(ctx, cookieOf(await password(ctx, account)), String(codes[0]))).status).toBe(422);
  expect((await give(ctx, cookieOf(await password(ctx, account)), String(fresh[0]))).status).toBe(302);
});

test("G3: every step of it is in the history, without code or secret", async () => {
  const ctx = await createTestContext();
  const { cookie } = await halfSignedIn(ctx);
  await give(ctx, cookie, "000000");
  await give(ctx, cookie, codeNow(ctx));
  const history = await ctx.store.read.select().from(events);
  expect(history.map((event) => event.action)).toEqual(["account.signed_in", "account.wrong_answer", "account.second_factor_given"]);
  expect(JSON.stringify(history)).not.toContain(codeNow(ctx));
  expect(await ctx.store.read.select().from(sessions)).toHaveLength(1);
});
