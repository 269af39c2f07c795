import { expect, test } from "vitest";
import { findSessionViewer } from "#app/accounts/sessions.server.ts";
import * as changeEmail from "#app/routes/accounts/change-email.tsx";
import * as forgotPassword from "#app/routes/accounts/forgot-password.tsx";
import * as resetPassword from "#app/routes/accounts/reset-password.tsx";
import { accounts } from "#db/schema/accounts.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { deliverMail, linkIn } from "#tests/support/deliver-mail.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const ask = (ctx: TestContext, cookie: string, email: string): Promise<Answer> =>
  answerOf(() => changeEmail.action(routeArgs(ctx, "/account/email", { cookie, form: { email } })));
const confirm = (ctx: TestContext, cookie: string, link: string): Promise<Answer> =>
  answerOf(() => changeEmail.action(routeArgs(ctx, link, { cookie, form: { intent: "confirm" } })));
const addressOf = async (ctx: TestContext, id: string) =>
  (await ctx.store.read.select().from(accounts)).find((row) => row.id === id)?.email;

test("A17: a new address counts once it is confirmed; the old one is told when it is asked for and when it is done", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { email: "old@example.org" });
  const [cookie, elsewhere] = [await sessionCookie(ctx, account), await sessionCookie(ctx, account)];
  expect((await ask(ctx, cookie, " New@Example.org ")).headers.get("location")).toBe("/account/email?sent=1");
  const asked = [...(await deliverMail(ctx))];
  expect(asked.map((mail) => [mail.to, mail.subject])).toEqual([
    ["new@example.org", "Confirm your new e-mail address for Scalpmark"],
    ["old@example.org", "A new e-mail address was asked for your Scalpmark account"],
  ]);
  expect(await addressOf(ctx, account.id)).toBe("old@example.org");
  expect((await confirm(ctx, cookie, linkIn(asked[0]))).headers.get("location")).toBe("/account?email-changed=1");
  expect(await addressOf(ctx, account.id)).toBe("new@example.org");
  expect([await findSessionViewer(ctx, cookie), await findSessionViewer(ctx, elsewhere)]).toMatchObject([{ id: account.id }, null]);
  expect((await deliverMail(ctx)).slice(2).map((mail) => [mail.to, mail.subject])).toEqual([
    ["old@example.org", "The e-mail address of your Scalpmark account was changed"],
    ["new@example.org", "The e-mail address of your Scalpmark account was changed"],
  ]);
});

test("A17: eleven minutes after the sign-in the person is asked again, and nothing is sent", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  ctx.setNow("2026-11-23T12:11:00.000Z");
  expect((await ask(ctx, cookie, "new@example.org")).headers.get("location")).toBe("/account/confirm?redirectTo=%2Faccount%2Femail");
  expect(await deliverMail(ctx)).toEqual([]);
});

test("E1: for an address that has an account no link is sent, and the answer is the same", async () => {
  const ctx = await createTestContext();
  const [account] = [await buildAccount(ctx), await buildAccount(ctx, { email: "taken@example.org" })];
  const cookie = await sessionCookie(ctx, account);
  const answers = [await ask(ctx, cookie, "taken@example.org"), await ask(ctx, cookie, "free@example.org")];
  expect(answers.map((answer) => [answer.status, answer.headers.get("location")])).toEqual([
    [302, "/account/email?sent=1"],
    [302, "/account/email?sent=1"],
  ]);
  expect((await deliverMail(ctx)).map((mail) => mail.to).sort()).toEqual([account.email, "free@example.org"].sort());
});

test("a link works once, for its own account, for 24 hours, and not once its address is taken", async () => {
  const ctx = await createTestContext();
  const [account, stranger] = [await buildAccount(ctx), await buildAccount(ctx)];
  const [cookie, foreign] = [await sessionCookie(ctx, account), await sessionCookie(ctx, stranger)];
  const linkTo = async (email: string) => {
    await ask(ctx, cookie, email);
    return linkIn((await deliverMail(ctx)).findLast((mail) => mail.to === email));
  };
  const first = await linkTo("new@example.org");
  expect((await confirm(ctx, foreign, first)).status).toBe(400);
  expect((await confirm(ctx, cookie, first)).status).toBe(302);
  expect((await confirm(ctx, cookie, first)).status).toBe(400);
  const second = await linkTo("second@example.org");
  await buildAccount(ctx, { email: "second@example.org" });
  expect((await confirm(ctx, cookie, second)).status).toBe(400);
  const third = await linkTo("third@example.org");
  ctx.setNow("2026-11-24T12:00:00.000Z");
  const late = await sessionCookie(ctx, account);
  expect((await confirm(ctx, late, third)).status).toBe(400);
  expect(await addressOf(ctx, account.id)).toBe("new@example.org");
});

test("a reset link sent to the old address opens nothing after the change", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { email: "old@example.org" });
  const cookie = await sessionCookie(ctx, account);
  await answerOf(() => forgotPassword.action(routeArgs(ctx, "/forgot-password", { form: { email: "old@example.org" } })));
  const reset = linkIn((await deliverMail(ctx))[0]);
  await ask(ctx, cookie, "new@example.org");
  await confirm(ctx, cookie, linkIn((await deliverMail(ctx)).find((mail) => mail.to === "new@example.org")));
  const answer = await answerOf(() => resetPassword.action(routeArgs(ctx, reset, { form: { password: "harrow ferry plum zinc" } })));
  expect(answer.status).toBe(400);
});

test("one's own address, or none at all, is answered at the field and keeps what was typed", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const cookie = await sessionCookie(ctx, account);
  for (const email of [account.email, "not an address"]) {
    const answer = await ask(ctx, cookie, email);
    expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, ["email"]]);
    expect(answer.data).toMatchObject({ problem: { values: { email } } });
  }
});
