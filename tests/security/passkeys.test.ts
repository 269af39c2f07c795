import { expect, test } from "vitest";
import { findSession, findSessionViewer } from "#app/accounts/sessions.server.ts";
import { suspendAccount } from "#app/accounts/suspend-account.server.ts";
import * as confirmPage from "#app/routes/accounts/confirm-person.tsx";
import * as questions from "#app/routes/accounts/passkey-question.ts";
import * as enrolment from "#app/routes/accounts/second-factor.tsx";
import * as signInPage from "#app/routes/accounts/sign-in-passkey.tsx";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";
import { passkeyChallenges, passkeys, recoveryCodes } from "#db/schema/accounts.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { deliverMail } from "#tests/support/deliver-mail.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { SoftwarePasskey } from "#tests/support/software-passkey.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const ORIGIN = "https://scalpmark.example";
const SITE = { origin: ORIGIN, rpId: "scalpmark.example" };

async function site(): Promise<TestContext> {
  const ctx = await createTestContext();
  return { ...ctx, env: { ...ctx.env, APP_ORIGIN: ORIGIN } };
}

const cookieOf = (answer: Answer) => answer.headers.get("set-cookie")?.split(";", 1)[0] ?? "";

interface Question {
  challengeId: string;
  options: { challenge: string; rpId?: string; user?: { id: string }; authenticatorSelection?: unknown; userVerification?: string };
}

async function question(ctx: TestContext, purpose: string, cookie?: string): Promise<Question> {
  const args = routeArgs(ctx, "/passkey-question", { form: { purpose }, ...(cookie === undefined ? {} : { cookie }) });
  const answer = await questions.action(args);
  return (await answer.json()) as Question;
}

const post = (
  action: (args: never) => unknown,
  ctx: TestContext,
  path: string,
  form: Record<string, string>,
  cookie?: string,
): Promise<Answer> => answerOf(() => action(routeArgs(ctx, path, { form, ...(cookie === undefined ? {} : { cookie }) }) as never));

async function register(
  ctx: TestContext,
  cookie: string,
  passkey: SoftwarePasskey,
  change: Partial<Parameters<SoftwarePasskey["register"]>[0]> = {},
) {
  const { challengeId, options } = await question(ctx, "register", cookie);
  const response = passkey.register({ ...SITE, challenge: options.challenge, ...change });
  return post(enrolment.action, ctx, "/account/second-factor", { intent: "add-passkey", name: "blue key", challengeId, response }, cookie);
}

async function signIn(ctx: TestContext, passkey: SoftwarePasskey, change: Partial<Parameters<SoftwarePasskey["signIn"]>[0]> = {}) {
  const { challengeId, options } = await question(ctx, "sign_in");
  const response = passkey.signIn({ ...SITE, challenge: options.challenge, ...change });
  return post(signInPage.action, ctx, "/sign-in/passkey", { challengeId, response });
}

async function withPasskey(role: "client" | "moderator" = "client") {
  const ctx = await site();
  const account = await buildAccount(ctx, { role });
  const passkey = new SoftwarePasskey();
  const added = await register(ctx, await sessionCookie(ctx, account), passkey);
  return { ctx, account, passkey, added };
}

test("a passkey is registered under a name, brings recovery codes, and its owner is told", async () => {
  const { ctx, account, added } = await withPasskey();
  expect((added.data as { codes: string[] }).codes).toHaveLength(10);
  expect(await findSession(ctx, cookieOf(added))).toMatchObject({ standing: "full", viewer: { id: account.id } });
  expect(await ctx.store.read.select().from(passkeys)).toMatchObject([
    { accountId: account.id, name: "blue key", counter: 1, lastUsedAt: null },
  ]);
  expect((await deliverMail(ctx)).map((mail) => mail.subject)).toEqual(["A passkey was added to your Scalpmark account"]);
});

test("the question asks for a passkey that is found by itself and unlocked, and names the person by a random id", async () => {
  const ctx = await site();
  const account = await buildAccount(ctx);
  const { options } = await question(ctx, "register", await sessionCookie(ctx, account));
  expect(options.authenticatorSelection).toMatchObject({ residentKey: "required", userVerification: "required" });
  expect(options.user?.id).toBe(Buffer.from(account.id, "hex").toString("base64url"));
  expect((await question(ctx, "sign_in")).options).toMatchObject({ rpId: "scalpmark.example", userVerification: "required" });
});

test("A16: a passkey alone signs a moderator in with both factors, and its counter is kept", async () => {
  const { ctx, account, passkey } = await withPasskey("moderator");
  const answer = await signIn(ctx, passkey);
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/moderation"]);
  expect(await findSession(ctx, cookieOf(answer))).toMatchObject({ standing: "full", viewer: { id: account.id } });
  expect(await ctx.store.read.select().from(passkeys)).toMatchObject([{ counter: 2, lastUsedAt: ctx.now() }]);
});

const REFUSED: [string, Partial<Parameters<SoftwarePasskey["signIn"]>[0]>][] = [
  ["for another site's address", { origin: "https://scalpmark.example.evil.test" }],
  ["for another site's name", { rpId: "evil.test" }],
  ["to another question", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
  ["without its owner having unlocked it", { userVerified: false }],
  ["with a counter that did not grow, as a copy's would", { counter: 1 }],
];
test.each(REFUSED)("an answer %s opens nothing", async (_what, change) => {
  const { ctx, passkey } = await withPasskey();
  const answer = await signIn(ctx, passkey, change);
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([422, null]);
  expect(Object.keys(errorsOf(answer))).toEqual(["form"]);
});

test("a new passkey is refused whose owner did not unlock it, or which was made elsewhere", async () => {
  const ctx = await site();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  for (const change of [{ userVerified: false }, { origin: "http://scalpmark.example" }, { rpId: "example" }]) {
    expect((await register(ctx, cookie, new SoftwarePasskey(), change)).status).toBe(422);
  }
  expect(await ctx.store.read.select().from(passkeys)).toEqual([]);
});

test("a question is answered once and within five minutes", async () => {
  const { ctx, passkey } = await withPasskey();
  const { challengeId, options } = await question(ctx, "sign_in");
  const send = () =>
    post(signInPage.action, ctx, "/sign-in/passkey", { challengeId, response: passkey.signIn({ ...SITE, challenge: options.challenge }) });
  expect((await send()).status).toBe(302);
  expect((await send()).status).toBe(422);
  const late = await question(ctx, "sign_in");
  ctx.setNow("2026-11-23T12:05:00.000Z");
  const response = passkey.signIn({ ...SITE, challenge: late.options.challenge });
  expect((await post(signInPage.action, ctx, "/sign-in/passkey", { challengeId: late.challengeId, response })).status).toBe(422);
  await question(ctx, "sign_in");
  expect(await ctx.store.read.select().from(passkeyChallenges)).toHaveLength(1);
});

test("A17: a passkey confirms its own person only, and a question for signing in is none for confirming", async () => {
  const { ctx, account, passkey } = await withPasskey();
  const other = await buildAccount(ctx);
  ctx.setNow("2026-11-23T12:20:00.000Z");
  const cookie = cookieOf(await signIn(ctx, passkey));
  const foreign = await sessionCookie(ctx, other);
  ctx.setNow("2026-11-23T13:00:00.000Z");
  const answerTo = async (purpose: string, who: string) => {
    const { challengeId, options } = await question(ctx, purpose, who);
    const response = passkey.signIn({ ...SITE, challenge: options.challenge });
    return (await post(confirmPage.action, ctx, "/account/confirm", { challengeId, response }, who)).status;
  };
  expect(await answerTo("confirm", foreign)).toBe(422);
  expect(await answerTo("sign_in", cookie)).toBe(422);
  expect(await answerTo("confirm", cookie)).toBe(302);
  expect(await requireRecentConfirmation(routeArgs(ctx, "/account/export", { cookie }))).toMatchObject({ id: account.id });
});

test("A17: a new passkey is asked for only by whoever confirmed lately", async () => {
  const ctx = await site();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  ctx.setNow("2026-11-23T12:10:01.000Z");
  const answer = await post(questions.action, ctx, "/passkey-question", { purpose: "register" }, cookie);
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/account/confirm?redirectTo=%2Fpasskey-question"]);
});

test("Z4: nobody renames or removes another's passkey; one's own loses its codes with the last factor", async () => {
  const { ctx, passkey, added } = await withPasskey();
  const stranger = await sessionCookie(ctx, await buildAccount(ctx));
  const passkeyId = passkey.id.toString("base64url");
  const attempts: Record<string, string>[] = [
    { intent: "remove-passkey", passkeyId },
    { intent: "rename-passkey", passkeyId, name: "mine now" },
  ];
  for (const form of attempts) {
    expect((await post(enrolment.action, ctx, "/account/second-factor", form, stranger)).status).toBe(422);
  }
  expect(await ctx.store.read.select().from(passkeys)).toMatchObject([{ name: "blue key" }]);
  const own = cookieOf(added);
  expect(
    (await post(enrolment.action, ctx, "/account/second-factor", { intent: "rename-passkey", passkeyId, name: "red key" }, own)).status,
  ).toBe(302);
  expect(await ctx.store.read.select().from(passkeys)).toMatchObject([{ name: "red key" }]);
  expect((await post(enrolment.action, ctx, "/account/second-factor", { intent: "remove-passkey", passkeyId }, own)).status).toBe(302);
  expect([await ctx.store.read.select().from(passkeys), await ctx.store.read.select().from(recoveryCodes)]).toEqual([[], []]);
  expect((await signIn(ctx, passkey)).status).toBe(422);
});

test("one passkey belongs to one account", async () => {
  const { ctx, passkey } = await withPasskey();
  const other = await sessionCookie(ctx, await buildAccount(ctx));
  expect((await register(ctx, other, passkey)).status).toBe(422);
  expect(await ctx.store.read.select().from(passkeys)).toHaveLength(1);
});

test("A19: a suspended person's passkey signs nobody in", async () => {
  const { ctx, account, passkey } = await withPasskey();
  await suspendAccount(ctx, null, account.id);
  const answer = await signIn(ctx, passkey);
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([422, null]);
});

test.each(["", "{}", "null", "[[[[", '{"id":"a","rawId":"a","type":"public-key","response":{}}', "x".repeat(40_001)])(
  "what is no answer of a passkey is refused: %.30s",
  async (response) => {
    const { ctx } = await withPasskey();
    const { challengeId } = await question(ctx, "sign_in");
    expect((await post(signInPage.action, ctx, "/sign-in/passkey", { challengeId, response })).status).toBe(422);
  },
);

test("the password of somebody with a passkey opens nothing by itself", async () => {
  const { ctx, account } = await withPasskey();
  expect(await findSessionViewer(ctx, await sessionCookie(ctx, account))).toBeNull();
});
