import { expect, test } from "vitest";
import { issueEmailToken } from "#app/accounts/issue-email-token.server.ts";
import { findSessionViewer } from "#app/accounts/sessions.server.ts";
import * as forgotPassword from "#app/routes/accounts/forgot-password.tsx";
import * as resetPassword from "#app/routes/accounts/reset-password.tsx";
import * as signIn from "#app/routes/accounts/sign-in.tsx";
import { accounts, emailTokens } from "#db/schema/accounts.ts";
import { events } from "#db/schema/platform.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { deliverMail, linkIn } from "#tests/support/deliver-mail.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const NEW_PASSWORD = "harrow ferry plum zinc";

const ask = (ctx: TestContext, email: string): Promise<Answer> =>
  answerOf(() => forgotPassword.action(routeArgs(ctx, "/forgot-password", { form: { email } })));
const reset = (ctx: TestContext, link: string, password = NEW_PASSWORD): Promise<Answer> =>
  answerOf(() => resetPassword.action(routeArgs(ctx, link, { form: { password } })));
const tryPassword = async (ctx: TestContext, email: string, password: string) =>
  (await answerOf(() => signIn.action(routeArgs(ctx, "/sign-in", { form: { email, password } })))).status;
const newestLink = async (ctx: TestContext) => linkIn((await deliverMail(ctx)).at(-1));

test("A9: a reset link sets a new password, ends every session, signs nobody in and is followed by a notice", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { email: "sam@example.org" });
  const cookies = [await sessionCookie(ctx, account), await sessionCookie(ctx, account)];
  await ask(ctx, account.email);
  const answer = await reset(ctx, await newestLink(ctx));
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/sign-in?password-changed=1"]);
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^k=.*; Path=\/sign-in; /)]);
  for (const cookie of cookies) expect(await findSessionViewer(ctx, cookie)).toBeNull();
  expect(await tryPassword(ctx, account.email, TEST_PASSWORD)).toBe(422);
  expect(await tryPassword(ctx, account.email, NEW_PASSWORD)).toBe(302);
  expect((await deliverMail(ctx)).map((mail) => mail.subject)).toEqual([
    "Choose a new password for Scalpmark",
    "Your Scalpmark password was changed",
  ]);
});

test("A9: a reset link works once, of two at the same moment one", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  await ask(ctx, email);
  const link = await newestLink(ctx);
  const answers = await Promise.all([reset(ctx, link), reset(ctx, link, "another password of some length")]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([302, 400]);
  expect((await reset(ctx, link)).status).toBe(400);
});

test("A9: a newer reset link ends the older one", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  await ask(ctx, email);
  const older = await newestLink(ctx);
  await ask(ctx, email);
  const newer = await newestLink(ctx);
  expect((await reset(ctx, older)).status).toBe(400);
  expect((await reset(ctx, newer)).status).toBe(302);
});

test("A9: a reset link works for 60 minutes", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  await ask(ctx, email);
  const link = await newestLink(ctx);
  ctx.setNow("2026-11-23T13:00:00.000Z");
  expect((await reset(ctx, link)).status).toBe(400);
  ctx.setNow("2026-11-23T12:59:59.000Z");
  expect((await reset(ctx, link)).status).toBe(302);
});

test("A9: opening a reset link five times does not use it up, and the page names its address to no other site", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  await ask(ctx, email);
  const link = await newestLink(ctx);
  for (let i = 0; i < 5; i += 1) {
    expect((await answerOf(() => resetPassword.loader(routeArgs(ctx, link)))).data).toEqual({ usable: true });
  }
  const none = new Headers();
  const headers = resetPassword.headers({ actionHeaders: none, loaderHeaders: none, parentHeaders: none, errorHeaders: undefined });
  expect(new Headers(headers).get("referrer-policy")).toBe("same-origin");
  expect((await reset(ctx, link)).status).toBe(302);
});

test("A9: no token of a mail is in the database, and a row's hash opens nothing", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  await ask(ctx, email);
  const token = (await newestLink(ctx)).split("token=")[1] ?? "";
  const [row] = await ctx.store.read.select().from(emailTokens);
  expect(JSON.stringify(row)).not.toContain(token);
  expect((await reset(ctx, `/reset-password?token=${row?.tokenHash}`)).status).toBe(400);
});

test("A9: a link of another purpose resets nothing", async () => {
  const ctx = await createTestContext();
  await buildAccount(ctx, { email: "sam@example.org" });
  await ask(ctx, "sam@example.org");
  const link = await newestLink(ctx);
  await ctx.store.write((tx) => tx.update(emailTokens).set({ purpose: "verify_email" }));
  expect((await reset(ctx, link)).status).toBe(400);
});

test.each(["", "?token=", "?token=0", `?token=${"a".repeat(64)}`, "?token=%00", "?token=a&token=b"])(
  "a reset page without a working token changes nothing: %s",
  async (query) => {
    const ctx = await createTestContext();
    const account = await buildAccount(ctx);
    expect((await reset(ctx, `/reset-password${query}`)).status).toBe(400);
    expect(await ctx.store.read.select().from(accounts)).toEqual([account]);
  },
);

test("E1, E2: asking for a link gets the same answer and the same one write for a known and an unknown address", async () => {
  const ctx = await createTestContext();
  await buildAccount(ctx, { email: "known@example.org" });
  const answers = [await ask(ctx, "known@example.org"), await ask(ctx, "other@example.org")];
  const [known, unknown] = answers.map((answer) => JSON.stringify([answer.status, [...answer.headers], answer.data]));
  expect(known).toBe(unknown);
  expect((await deliverMail(ctx)).map((mail) => mail.to)).toEqual(["known@example.org"]);
  expect((await ctx.store.read.select().from(events)).map((event) => event.action)).toEqual([
    "account.reset_requested",
    "account.reset_requested",
  ]);
});

test("A11: a sixth reset mail to one address within half an hour is not sent, and the answer is the same", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  const statuses = [];
  for (let i = 0; i < 6; i += 1) {
    statuses.push((await ask(ctx, email)).status);
    await deliverMail(ctx);
  }
  expect(statuses).toEqual([302, 302, 302, 302, 302, 302]);
  expect(ctx.sent).toHaveLength(5);
});

test("A4: the new password is held to the policy, and a refusal does not use the link up", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx, { email: "harrowby@example.org" });
  await ask(ctx, email);
  const link = await newestLink(ctx);
  for (const password of ["short", "passwordpassword", "harrowby@example.org"]) {
    const answer = await reset(ctx, link, password);
    expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, ["password"]]);
  }
  expect((await reset(ctx, link)).status).toBe(302);
});

test("a reset by mail shows that the address is theirs, so it is verified and older links end", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { verified: false });
  await ctx.store.write((tx) => issueEmailToken(ctx, tx, account, "verify_email"));
  await ask(ctx, account.email);
  await reset(ctx, await newestLink(ctx));
  expect((await ctx.store.read.select().from(accounts))[0]?.emailVerifiedAt).toEqual(ctx.now());
  const tokens = await ctx.store.read.select().from(emailTokens);
  expect(tokens.map(({ purpose, usedAt }) => [purpose, usedAt])).toEqual([["reset_password", ctx.now()]]);
});

test("A19: a suspended account is sent no link, and one sent before opens nothing", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  await ask(ctx, email);
  const link = await newestLink(ctx);
  await ctx.store.write((tx) => tx.update(accounts).set({ suspendedAt: ctx.now() }));
  await ask(ctx, email);
  expect(await deliverMail(ctx)).toHaveLength(1);
  expect((await reset(ctx, link)).status).toBe(400);
});
