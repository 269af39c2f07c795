import { expect, test } from "vitest";
import { findSessionViewer } from "#app/accounts/sessions.server.ts";
import * as signUp from "#app/routes/accounts/sign-up.tsx";
import * as verifyEmail from "#app/routes/accounts/verify-email.tsx";
import { requireViewer } from "#app/web/guards.server.ts";
import { accounts, emailTokens, sessions } from "#db/schema/accounts.ts";
import { events } from "#db/schema/platform.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { deliverMail, linkIn } from "#tests/support/deliver-mail.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const SAM = { role: "client", displayName: "Sam", email: "sam@example.org", password: TEST_PASSWORD };

const join = (ctx: TestContext, form: Record<string, string> = SAM, clientIp = "192.0.2.1"): Promise<Answer> =>
  answerOf(() => signUp.action(routeArgs(ctx, "/sign-up", { form, clientIp })));

const verify = (ctx: TestContext, link: string, form: Record<string, string>, cookie?: string): Promise<Answer> =>
  answerOf(() => verifyEmail.action(routeArgs(ctx, link, { form, ...(cookie === undefined ? {} : { cookie }) })));

const resend = (ctx: TestContext, email: string, clientIp = "192.0.2.1"): Promise<Answer> =>
  answerOf(() => verifyEmail.action(routeArgs(ctx, "/verify-email", { form: { email }, clientIp })));

const cookieOf = (answer: Answer) => answer.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
const shapeOf = (answer: Answer) => JSON.stringify([answer.status, [...answer.headers], answer.data]);
const DEAD_LINK = "This link has been used, has expired, or was replaced by a newer one.";

test("signing up, following the link and giving the password makes a verified client who may write a review", async () => {
  const ctx = await createTestContext();
  const joined = await join(ctx);
  expect([joined.status, joined.headers.get("location"), joined.headers.get("set-cookie")]).toEqual([302, "/verify-email?sent=1", null]);
  const [mail] = await deliverMail(ctx);
  expect(mail?.to).toBe("sam@example.org");
  const verified = await verify(ctx, linkIn(mail), { password: TEST_PASSWORD });
  expect([verified.status, verified.headers.get("location")]).toEqual([302, "/account?verified=1"]);
  expect(await requireViewer(routeArgs(ctx, "/", { cookie: cookieOf(verified) }), "review.write")).toMatchObject({
    displayName: "Sam",
    role: "client",
    emailVerified: true,
  });
  const actions = (await ctx.store.read.select().from(events)).map((event) => event.action);
  expect(actions).toEqual(["account.signed_up", "account.email_verified"]);
});

test("E1: signing up with a new, a waiting and a known address gets the same answer", async () => {
  const ctx = await createTestContext();
  await buildAccount(ctx, { email: "known@example.org" });
  await buildAccount(ctx, { email: "waiting@example.org", verified: false });
  const answers = [];
  for (const name of ["known", "waiting", "new"]) answers.push(shapeOf(await join(ctx, { ...SAM, email: `${name}@example.org` })));
  expect(new Set(answers).size).toBe(1);
});

test("E2: the write for a known address is as long as the one for a new one: account or not, one mail and one event", async () => {
  const ctx = await createTestContext();
  await buildAccount(ctx, { email: "known@example.org" });
  await join(ctx, { ...SAM, email: "known@example.org" });
  await join(ctx, { ...SAM, email: "new@example.org" });
  expect((await deliverMail(ctx)).map((mail) => [mail.to, mail.subject])).toEqual([
    ["known@example.org", "You already have a Scalpmark account"],
    ["new@example.org", "Verify your e-mail address for Scalpmark"],
  ]);
});

test("signing up with a known address changes nothing about its account", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { email: SAM.email, role: "moderator", displayName: "Mo" });
  await join(ctx, { ...SAM, password: "another password of some length" });
  expect(await ctx.store.read.select().from(accounts)).toEqual([account]);
});

test("A8: whoever signs up with another's address gets nothing when that person follows the link without their password", async () => {
  const ctx = await createTestContext();
  await join(ctx, { ...SAM, password: "the intruder's own password" });
  const link = linkIn((await deliverMail(ctx))[0]);
  for (const form of [{}, { password: TEST_PASSWORD }]) {
    const answer = await verify(ctx, link, form as Record<string, string>);
    expect([answer.status, Object.keys(errorsOf(answer)), answer.headers.get("set-cookie")]).toEqual([422, ["password"], null]);
  }
  expect((await ctx.store.read.select().from(accounts))[0]?.emailVerifiedAt).toBeNull();
});

test("the latest sign-up with an address nobody has verified counts, and ends what came before", async () => {
  const ctx = await createTestContext();
  await join(ctx, { ...SAM, displayName: "Intruder", password: "the intruder's own password" });
  const intruder = (await ctx.store.read.select().from(accounts))[0];
  await sessionCookie(ctx, { id: String(intruder?.id), role: "client" });
  const first = linkIn((await deliverMail(ctx))[0]);
  await join(ctx);
  const second = linkIn((await deliverMail(ctx))[1]);
  expect(await ctx.store.read.select().from(sessions)).toEqual([]);
  expect(errorsOf(await verify(ctx, first, { password: TEST_PASSWORD }))).toEqual({ form: DEAD_LINK });
  expect((await verify(ctx, second, { password: TEST_PASSWORD })).status).toBe(302);
  expect(await ctx.store.read.select().from(accounts)).toMatchObject([{ id: intruder?.id, displayName: "Sam" }]);
});

test("A8: somebody signed in to the waiting account needs only the button, and gets a new session id for it", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { email: SAM.email, verified: false });
  const cookie = await sessionCookie(ctx, account);
  await resend(ctx, SAM.email);
  const link = linkIn((await deliverMail(ctx))[0]);
  const page = await answerOf(() => verifyEmail.loader(routeArgs(ctx, link, { cookie })));
  expect(page.data).toMatchObject({ view: "button" });
  const answer = await verify(ctx, link, {}, cookie);
  expect(answer.status).toBe(302);
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
  expect(await findSessionViewer(ctx, cookieOf(answer))).toMatchObject({ id: account.id, emailVerified: true });
});

test("A8: a link is used up by one of two at the same moment, and opens nothing afterwards", async () => {
  const ctx = await createTestContext();
  await join(ctx);
  const link = linkIn((await deliverMail(ctx))[0]);
  const answers = await Promise.all([1, 2].map(() => verify(ctx, link, { password: TEST_PASSWORD })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([302, 400]);
  const again = await verify(ctx, link, { password: TEST_PASSWORD });
  expect([again.status, errorsOf(again)]).toEqual([400, { form: DEAD_LINK }]);
});

test("A8: a link works for 24 hours", async () => {
  const ctx = await createTestContext();
  await join(ctx);
  const link = linkIn((await deliverMail(ctx))[0]);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  expect((await verify(ctx, link, { password: TEST_PASSWORD })).status).toBe(400);
  ctx.setNow("2026-11-24T11:59:59.000Z");
  expect((await verify(ctx, link, { password: TEST_PASSWORD })).status).toBe(302);
});

test("A8: a link to an address the account no longer has opens nothing", async () => {
  const ctx = await createTestContext();
  await join(ctx);
  const link = linkIn((await deliverMail(ctx))[0]);
  await ctx.store.write((tx) => tx.update(accounts).set({ email: "moved@example.org" }));
  expect((await verify(ctx, link, { password: TEST_PASSWORD })).status).toBe(400);
});

test("A9: opening a link, as mail scanners do, does not use it up", async () => {
  const ctx = await createTestContext();
  await join(ctx);
  const link = linkIn((await deliverMail(ctx))[0]);
  for (let i = 0; i < 5; i += 1) {
    expect((await answerOf(() => verifyEmail.loader(routeArgs(ctx, link)))).data).toMatchObject({ view: "password" });
  }
  expect((await verify(ctx, link, { password: TEST_PASSWORD })).status).toBe(302);
  expect((await answerOf(() => verifyEmail.loader(routeArgs(ctx, link)))).data).toMatchObject({ view: "dead link" });
});

test("A9: the token in the link is nowhere in the database", async () => {
  const ctx = await createTestContext();
  await join(ctx);
  const token = linkIn((await deliverMail(ctx))[0]).split("token=")[1] ?? "";
  const everything = JSON.stringify([await ctx.store.read.select().from(emailTokens), await ctx.store.read.select().from(events)]);
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(everything).not.toContain(token);
});

test("A10: the link begins with APP_ORIGIN, whatever the request claimed to be sent to", async () => {
  const ctx = await createTestContext();
  const args = routeArgs(ctx, "https://evil.test/sign-up", { form: SAM });
  args.request.headers.set("x-forwarded-host", "evil.test");
  await answerOf(() => signUp.action(args));
  const [mail] = await deliverMail(ctx);
  expect(mail?.text).toContain("http://127.0.0.1:3000/verify-email?token=");
  expect(mail?.text).not.toContain("evil.test");
});

test("X7: nothing a stranger typed into the form is in the mail it sends", async () => {
  const ctx = await createTestContext();
  await join(ctx, { ...SAM, displayName: "Buy pills at evil.test" });
  const [mail] = await deliverMail(ctx);
  expect(`${mail?.subject}${mail?.text}`).not.toContain("evil.test");
});

test("A11: a sixth mail to one address within half an hour is not sent, and the answer is the same", async () => {
  const ctx = await createTestContext();
  await buildAccount(ctx, { email: SAM.email, verified: false });
  const answers = [];
  for (let i = 0; i < 6; i += 1) {
    answers.push(shapeOf(await resend(ctx, SAM.email)));
    await deliverMail(ctx);
  }
  expect(new Set(answers).size).toBe(1);
  expect(ctx.sent).toHaveLength(5);
});

test("A11: signing up again and again with one address sends no more mails than that either, known or not", async () => {
  const ctx = await createTestContext();
  await buildAccount(ctx, { email: "known@example.org" });
  for (const email of [SAM.email, "known@example.org"]) {
    for (let i = 0; i < 6; i += 1) {
      expect((await join(ctx, { ...SAM, email }, `198.51.100.${i}`)).status).toBe(302);
      await deliverMail(ctx);
    }
  }
  expect(ctx.sent.map((mail) => mail.to)).toEqual([...Array(5).fill(SAM.email), ...Array(5).fill("known@example.org")]);
});

test("A11: past 25 requests in five minutes from one address the answer is 429", async () => {
  const ctx = await createTestContext();
  for (let i = 0; i < 25; i += 1) expect((await resend(ctx, `nobody-${i}@example.org`)).status).toBe(302);
  expect((await resend(ctx, "nobody@example.org")).status).toBe(429);
  expect((await resend(ctx, "nobody@example.org", "198.51.100.250")).status).toBe(302);
});

test("B1: the sixth account within half an hour from one address is refused with what was typed kept, and forms to be mended do not count", async () => {
  const ctx = await createTestContext();
  const from = "2001:db8:9:9::1";
  for (let i = 0; i < 8; i += 1) expect((await join(ctx, { ...SAM, password: "short" }, from)).status).toBe(422);
  for (let i = 0; i < 5; i += 1) expect((await join(ctx, { ...SAM, email: `sam-${i}@example.org` }, from)).status).toBe(302);
  const sixth = await join(ctx, { ...SAM, email: "sam-6@example.org" }, "2001:db8:9:9:8::2");
  expect(sixth.status).toBe(429);
  expect(sixth.data).toMatchObject({ problem: { values: { role: "client", displayName: "Sam", email: "sam-6@example.org" } } });
  expect(JSON.stringify(sixth.data)).not.toContain(TEST_PASSWORD);
});

test("A4: a common password is refused with the reason, and no password comes back to the page", async () => {
  const ctx = await createTestContext();
  const answer = await join(ctx, { ...SAM, password: "passwordpassword" });
  expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, ["password"]]);
  expect(JSON.stringify(answer.data)).not.toContain("passwordpassword");
  expect(await ctx.store.read.select().from(accounts)).toEqual([]);
});
